/** CSL-JSON (schema of CSL 1.0.2): a list of items, one item, or the `items` of a library that answers so. */
import { type FactName, factNames } from '../core/export';
import type { Reference } from '../core/import';
import type { FormRead } from './fields';

type Item = Readonly<Record<string, unknown>>;

export function readCsl(text: string): FormRead {
  const items = itemsIn(text);
  if (!items) return { references: [], notices: ['This is no list of references in CSL-JSON.'] };
  const references = items.filter(isItem).map(referenceOf);
  const others = items.length - references.length;
  return {
    references,
    notices: others > 0 ? [`${others} of the ${items.length} items are no references.`] : [],
  };
}

function itemsIn(text: string): readonly unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const list = isItem(read) && Array.isArray(read.items) ? read.items : read;
    return Array.isArray(list) ? list : isItem(list) ? [list] : undefined;
  } catch {
    return undefined;
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const kinds: Readonly<Record<string, string>> = {
  'article-journal': 'academic',
  'paper-conference': 'academic',
  thesis: 'academic',
  'article-newspaper': 'media',
  'article-magazine': 'media',
  broadcast: 'media',
  interview: 'human',
  personal_communication: 'human',
  post: 'social',
  treaty: 'document',
  legislation: 'document',
  bill: 'document',
  legal_case: 'document',
  dataset: 'document',
};

/** What is read, and what says nothing of a source. */
const known: ReadonlySet<string> = new Set([
  ...[
    'id',
    'citation-key',
    'citation-label',
    'type',
    'title',
    'author',
    'editor',
    'publisher',
    'container-title',
  ],
  ...['URL', 'DOI', 'ISBN', 'issued', 'accessed', 'note', 'keyword', 'custom', 'language', 'source'],
]);

function referenceOf(item: Item): Reference {
  const { type } = item;
  const authors = namesIn(item.author);
  return {
    key: textOf(item['citation-key']) ?? textOf(item.id),
    title: textOf(item.title),
    publisher: textOf(item['container-title']) ?? textOf(item.publisher),
    authors: authors.length > 0 ? authors : namesIn(item.editor),
    url: textOf(item.URL),
    doi: textOf(item.DOI),
    isbn: textOf(item.ISBN),
    dates: datesIn(item.issued),
    accessed: datesIn(item.accessed)[0],
    kind: typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined,
    note: textOf(item.note),
    tags: (textOf(item.keyword) ?? '').split(',').flatMap((tag) => tag.trim() || []),
    facts: factsIn(item.custom),
    left: Object.keys(item).filter((name) => !known.has(name)),
  };
}

/** The tags of CSL are markup; a sign that nobody sees sets apart what only looks like one. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/<\/?(?:i|b|sc|sub|sup|span)(?: [^<>]*)?>/gi, '').replace(/<\u200C/g, '<');
  return text.trim() === '' ? undefined : text;
}

function namesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isItem).flatMap((name) => nameOf(name) ?? []);
}

/** The family name in front of a comma, with what stands before it; or a name as a whole. */
function nameOf(name: Item): string | undefined {
  const part = (key: string) => textOf(name[key])?.trim() ?? '';
  const joined = (...keys: string[]) => keys.map(part).filter(Boolean).join(' ');
  const literal = part('literal');
  if (literal !== '') return literal;
  const family = joined('non-dropping-particle', 'family');
  const given = joined('given', 'dropping-particle');
  const all = [family, given, part('suffix')].filter(Boolean);
  return all.length > 0 ? all.join(', ') : undefined;
}

function datesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!isItem(value)) return [];
  const words = [value.literal, value.raw, value.edtf].flatMap((each) => textOf(each) ?? []);
  const parts = value['date-parts'];
  const dates = Array.isArray(parts) ? parts.flatMap(dateOf) : [];
  const rough = value.circa === undefined || value.circa === false ? '' : '~';
  return [...(dates.length > 0 ? [dates.slice(0, 2).join('/') + rough] : []), ...words];
}

/** Numbers, or texts that are some. */
function dateOf(parts: unknown): string[] {
  if (!Array.isArray(parts)) return [];
  const numbers = parts.map((part) => String(part));
  const end = numbers.findIndex((number) => !/^\d{1,4}$/.test(number) || Number(number) === 0);
  const [year, ...others] = end === -1 ? numbers : numbers.slice(0, end);
  if (year === undefined) return [];
  return [[year.padStart(4, '0'), ...others.slice(0, 2).map((number) => number.padStart(2, '0'))].join('-')];
}

function factsIn(custom: unknown): Reference['facts'] {
  const facts: Partial<Record<FactName, string>> = {};
  if (!isItem(custom)) return facts;
  for (const name of factNames) {
    const value = Object.hasOwn(custom, name) ? textOf(custom[name]) : undefined;
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}

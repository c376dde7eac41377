/**
 * BibTeX and biblatex, as reference managers write it. The grammar and the meaning of TeX's commands are those of
 * citation-js; what fields mean for a source is told here.
 */
import { bibFieldOf, type FactName, factNames } from '../core/export';
import type { Reference } from '../core/import';
import { type BibEntry, bibEntries } from './bibtex-entries';
import { parseValue } from './citation-js';
import { Fields, type FormRead } from './fields';

export function readBibtex(text: string): FormRead {
  const { entries, malformed } = bibEntries(text.replace(/^\uFEFF/, ''));
  const references = entries.map(referenceOf);
  if (malformed.length === 0) return { references, notices: [] };
  const which = malformed.slice(0, 5).join(', ');
  const more = malformed.length > 5 ? ` and ${malformed.length - 5} more` : '';
  return { references, notices: [`Malformed, and left out: ${which}${more}.`] };
}

const kinds: Readonly<Record<string, string>> = {
  phdthesis: 'academic',
  mastersthesis: 'academic',
  thesis: 'academic',
  inproceedings: 'academic',
  conference: 'academic',
  legislation: 'document',
  jurisdiction: 'document',
  dataset: 'document',
  letter: 'human',
};

/** What says nothing of a source: numbers and groups of the program. */
const silent = [
  'language',
  'langid',
  'issn',
  'shorttitle',
  'timestamp',
  'owner',
  'groups',
  'mendeley-groups',
];

/** Addresses, names of files and the dates of biblatex are no text of TeX. */
const verbatimFields: ReadonlySet<string> = new Set([
  'url',
  'doi',
  'file',
  'archived',
  'isbn',
  'sha256',
  'date',
  'urldate',
]);

function referenceOf({ type, key, fields: written }: BibEntry): Reference {
  const fields = new Fields();
  for (const [name, value] of Object.entries(written))
    for (const text of verbatimFields.has(name) ? [verbatim(value)] : valuesOf(value, name))
      fields.add(name, text);
  const isJournal = type === 'article' && fields.all('volume', 'doi', 'issn').length > 0;
  const authors = fields.all('author').filter((name, at) => at === 0 || name !== 'others');
  const howpublished = fields.first('howpublished');
  const link = linkIn(written.howpublished);
  const facts = factsIn(fields);
  const reference = {
    key,
    title: withSubtitle(fields.first('title', 'booktitle'), fields.first('subtitle')),
    authors: authors.length > 0 ? authors : fields.all('editor'),
    publisher:
      fields.first('journal', 'journaltitle', 'publisher', 'institution', 'organization', 'school') ??
      (link === undefined ? howpublished : undefined),
    url: fields.first('url') ?? link,
    doi: fields.first('doi'),
    isbn: fields.first('isbn'),
    dates: [...fields.all('date'), ...yearAndMonth(fields)],
    accessed: fields.first('urldate'),
    kind: isJournal ? 'academic' : kinds[type],
    note: fields.all('annote', 'annotation', 'note', 'comment').join('\n'),
    tags: fields
      .all('keywords', 'keyword')
      .flatMap((tag) => tag.split(/[,;]/))
      .flatMap((tag) => tag.trim() || []),
    facts,
  };
  return { ...reference, left: fields.untouched(silent) };
}

function withSubtitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title;
}

/** The values of a field as texts. Where it is malformed, it is read as it is written, without its braces. */
function valuesOf(written: string, name: string): string[] {
  // A bracket that is written as such is none of the tags by which the parser marks what is bold or raised.
  const guarded = written
    .replace(/\\textless(?![A-Za-z])(?:\{\}|\s+)?|</g, '\uE000')
    .replace(/\\textgreater(?![A-Za-z])(?:\{\}|\s+)?|>/g, '\uE001');
  const values = parsed(guarded, name);
  const isList = name === 'author' || name === 'editor' || name === 'keywords';
  const texts = values.map((value) => plain(typeof value === 'string' ? value : nameOf(value)));
  return isList ? texts : [texts.join(' and ')];
}

function parsed(text: string, name: string): readonly unknown[] {
  try {
    const value = parseValue(text, name, []);
    return Array.isArray(value) ? value : [value];
  } catch {
    return [text.replace(/[{}]/g, '')];
  }
}

/** Without the tags of the parser. */
function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .replace(/\uE000/g, '<')
    .replace(/\uE001/g, '>')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The family name in front of a comma, with what stands before it; one that has no other is a name as a whole. */
function nameOf(name: unknown): string {
  if (typeof name !== 'object' || name === null) return String(name);
  const parts: Readonly<Record<string, unknown>> = { ...name };
  const part = (key: string) => (typeof parts[key] === 'string' ? parts[key] : '');
  const family = [part('prefix'), part('family')].filter(Boolean).join(' ');
  return [family, part('given'), part('suffix')].filter(Boolean).join(', ');
}

/** An address as it is meant: signs that programs have escaped for TeX stand for themselves. */
function verbatim(written: string): string {
  return (linkIn(written) ?? written)
    .replace(/\\([_&%#$~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

function linkIn(written = ''): string | undefined {
  const link =
    /\\(?:url|href)\s*\{([^{}]*)\}/.exec(written)?.[1] ?? /^\s*(https?:\/\/\S+)\s*$/.exec(written)?.[1];
  return link?.replace(/\\([_&%#$~])/g, '$1');
}

function yearAndMonth(fields: Fields): string[] {
  const year = fields.first('year');
  const month = fields.first('month');
  const day = fields.first('day');
  if (year === undefined) return [];
  if (month === undefined) return [year];
  const number = /^\d{1,2}$/.test(month) ? `${year}-${month.padStart(2, '0')}` : undefined;
  const exact = number ?? `${month} ${year}`;
  return [
    ...(day === undefined
      ? []
      : [number === undefined ? `${day} ${exact}` : `${number}-${day.padStart(2, '0')}`]),
    exact,
    year,
  ];
}

/** What an export of this program has put beside. A path with colons is that of another program, on its machine. */
function factsIn(fields: Fields): Reference['facts'] {
  const facts: Partial<Record<FactName, string>> = {};
  for (const name of factNames) {
    const field = bibFieldOf(name);
    if (field === 'file' && /:/.test(fields.peek('file') ?? '')) continue;
    const value = fields.first(field);
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}

/** References of other programs as sources of a note. What no field takes, or not as it is, is told. */
import type { NewFields } from '../../edits/entries';
import type { ImportedSource } from '../../edits/imported-sources';
import { importedLine } from '../../edits/imported-text';
import type { FieldValue } from '../../edits/intent';
import { fieldOf } from '../../model/kinds/schemas';
import { counted } from '../../text/counted';
import { shortened } from '../../text/shorten';
import { addUnder } from '../../util/lists-by-key';
import type { Reference } from './reference';
import { referenceDate } from './reference-dates';

export interface ReferencesRead {
  readonly sources: readonly ImportedSource[];
  /** What was left out, as sentences. */
  readonly notices: readonly string[];
}

export function sourcesOfReferences(references: readonly Reference[]): ReferencesRead {
  const losses = new Losses();
  const sources = references.flatMap((reference) => sourceOf(reference, losses));
  return { sources, notices: losses.sentences };
}

function sourceOf(reference: Reference, losses: Losses): ImportedSource[] {
  const title = importedLine(reference.title ?? '');
  if (title === '') {
    losses.untitled++;
    return [];
  }
  losses.leave(reference.left);
  const key = reference.key?.trim() ?? '';
  // Neither an address nor the number of a database is a key that anybody cites by.
  const isKey = /\p{L}/u.test(key) && !/[/\\\s]/.test(key);
  return [{ ...(isKey && { key }), fields: fieldsOf(reference, title, losses) }];
}

/** In the order of the format; what is empty is left out where they are written. */
function fieldsOf(reference: Reference, title: string, losses: Losses): NewFields {
  const { publisher = '', authors, note = '', tags, facts } = reference;
  const [author = '', ...more] = authors;
  return {
    title,
    publisher,
    author: more.length > 0 ? authors : author,
    url: address(reference.url, losses),
    date: dateIn(reference.dates, losses),
    accessed: dateIn(reference.accessed === undefined ? [] : [reference.accessed], losses),
    kind: chosen('kind', facts.kind ?? reference.kind),
    reliability: chosen('reliability', facts.reliability),
    by: listed(facts.by),
    'derived-from': listed(facts['derived-from']),
    status: chosen('status', facts.status),
    archived: address(facts.archived, losses),
    file: path(facts.file, losses),
    sha256: /^[0-9a-f]{64}$/i.test(facts.sha256 ?? '') ? (facts.sha256 ?? '') : '',
    note,
    tags: [...new Set(tags)],
    marking: chosen('marking', facts.marking),
    external: externalOf(reference),
  };
}

function address(written: string | undefined, losses: Losses): string {
  const text = importedLine(written ?? '');
  if (text === '' || /^https?:\/\/\S+$/i.test(text)) return text;
  losses.leave(['other addresses']);
  return '';
}

/** A copy is kept beside the note: what lies elsewhere on somebody's machine is none. */
function path(written: string | undefined, losses: Losses): string {
  const text = importedLine(written ?? '').replace(/\\/g, '/');
  if (text === '') return '';
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(text) && !text.split('/').includes('..')) return text;
  losses.leave(['file']);
  return '';
}

function dateIn(written: readonly string[], losses: Losses): string {
  for (const each of written) {
    const date = referenceDate(each);
    if (date !== undefined) return date;
  }
  const [unread] = written.filter((each) => each.trim() !== '');
  if (unread !== undefined) losses.dates.push(unread);
  return '';
}

function chosen(field: string, word: string | undefined): string {
  const { choices = {} } = fieldOf(field, 'source')?.type ?? {};
  return word !== undefined && Object.hasOwn(choices, word) ? word : '';
}

function listed(names: string | undefined): readonly string[] {
  return (names ?? '').split(';').flatMap((name) => name.trim() || []);
}

function externalOf(reference: Reference): Readonly<Record<string, FieldValue>> {
  const ids = new Map<string, string[]>();
  for (const [scheme, id] of externalIds(reference))
    if (scheme !== '' && id !== '') addUnder(ids, scheme, id);
  return Object.fromEntries(
    [...ids].map(([scheme, all]): [string, FieldValue] => [scheme, all.length === 1 ? (all[0] ?? '') : all]),
  );
}

function* externalIds({ doi = '', isbn = '', facts }: Reference): Iterable<[scheme: string, id: string]> {
  yield ['doi', doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')];
  yield ['isbn', isbn.trim()];
  for (const each of listed(facts.external)) {
    const [, scheme = '', id = ''] = /^([^:]+):(.+)$/.exec(each) ?? [];
    yield [decoded(scheme), decoded(id)];
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What is lost of references on their way into a note. */
class Losses {
  untitled = 0;
  readonly dates: string[] = [];
  private readonly fields = new Map<string, number>();

  leave(names: readonly string[]): void {
    for (const name of names) this.fields.set(name, (this.fields.get(name) ?? 0) + 1);
  }

  get sentences(): readonly string[] {
    const { untitled, dates, fields } = this;
    const names = [...fields].sort(([, one], [, other]) => other - one).map(([name]) => name);
    return [
      ...(untitled > 0 ? [`${leftOut(untitled, 'reference', 'without a title')}.`] : []),
      ...(dates.length > 0
        ? [`${leftOut(dates.length, 'date', 'that cannot be read')}: ${shown(dates)}.`]
        : []),
      ...(names.length > 0 ? [`Left out, as sources have no field for it: ${shown(names)}.`] : []),
    ];
  }
}

function leftOut(count: number, what: string, why: string): string {
  return `${counted(count, what)} ${why} ${count === 1 ? 'was' : 'were'} left out`;
}

function shown(words: readonly string[]): string {
  const first = words.slice(0, 8).map((word) => shortened(word, 30));
  return words.length > first.length
    ? `${first.join(', ')} and ${words.length - first.length} more`
    : first.join(', ');
}

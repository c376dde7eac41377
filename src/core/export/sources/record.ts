/** A source as programs for references take it: plain values, and facts that their forms have no place for. */
import type { EntryOf } from '../../model/entries/entry';
import { wordsOf } from '../../views/shared/words';
import { type Note, noteOf } from '../../workspace/note/note';
import { withoutControls } from '../markdown/escape';
import type { Facts } from './facts';

export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly authors: readonly string[];
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  readonly isbn?: string | undefined;
  /** As the format writes it. */
  readonly date?: string | undefined;
  readonly accessed?: string | undefined;
  readonly kind?: string | undefined;
  readonly note?: string | undefined;
  readonly tags: readonly string[];
  /** The language of the note that tells of it. */
  readonly lang?: string | undefined;
  readonly facts: Facts;
}

/** The sources of a note, and those of included notes that it refers to; of several with one id the first. */
export function sourceRecords(note: Note): readonly SourceRecord[] {
  const places = citedPlaces(note);
  const found = new Map<string, EntryOf<'source'>>();
  for (const source of [...note.contents.entriesOfKind('source'), ...usedOfOthers(note)])
    if (!found.has(source.id)) found.set(source.id, source);
  return [...found.values()].map((source) => recordOf(source, places.get(source.id) ?? []));
}

function usedOfOthers(note: Note): EntryOf<'source'>[] {
  const named = note.contents.entries.flatMap(({ references }) => references);
  return named.flatMap(({ id, kinds }) => {
    const entry = kinds?.includes('source') ? note.scope.find(id) : undefined;
    return entry?.kind === 'source' ? [entry] : [];
  });
}

/** Where in a source claims and indicators have found what they say: pages, paragraphs, minutes. */
function citedPlaces({ contents }: Note): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const kind of ['claim', 'indicator'] as const)
    for (const { values } of contents.entriesOfKind(kind))
      for (const { id, within } of values.sources ?? []) {
        const known = places.get(id) ?? [];
        if (within?.at && !known.includes(within.at.value)) places.set(id, [...known, within.at.value]);
      }
  return places;
}

function recordOf(source: EntryOf<'source'>, places: readonly string[]): SourceRecord {
  const { id, values } = source;
  const { publisher, author, url, date, accessed, kind, tags, note, external } = values;
  const words = (text: string) => wordsOf(noteOf(source), withoutControls(text));
  const idsIn = (scheme: string) => external?.find(({ key }) => key.value.toLowerCase() === scheme)?.value;
  return {
    id,
    // Readers leave out what has no title at all.
    title: words(source.title) || 'Without a title',
    publisher: plain(publisher?.value),
    authors: (author ?? []).map(({ value }) => withoutControls(value)),
    url: plain(url?.value),
    doi: plain(idsIn('doi')?.[0]?.value),
    isbn: plain(idsIn('isbn')?.[0]?.value),
    date: date?.value,
    accessed: accessed?.value,
    kind: kind?.value,
    note: note && words(note.value),
    tags: (tags ?? []).map(({ value }) => withoutControls(value)),
    lang: noteOf(source).contents.values.lang?.value,
    facts: factsOf(source, places),
  };
}

function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : withoutControls(text);
}

function factsOf({ values }: EntryOf<'source'>, places: readonly string[]): Facts {
  const others = (values.external ?? []).filter(({ key }) => !placed.has(key.value.toLowerCase()));
  const ids = others.flatMap(({ key, value }) => value.map((id) => `${part(key.value)}:${part(id.value)}`));
  return compacted({
    kind: values.kind?.value,
    reliability: values.reliability?.value,
    by: values.by?.map(({ id }) => id).join('; '),
    'derived-from': values['derived-from']?.map(({ id }) => id).join('; '),
    status: values.status?.value,
    archived: values.archived?.value,
    file: values.file?.value,
    sha256: values.sha256?.value,
    marking: values.marking?.value,
    external: ids.join('; '),
    cited: places.join('; '),
  });
}

/** Their forms have a place for these ids. */
const placed: ReadonlySet<string> = new Set(['doi', 'isbn']);

/** A name or id in a list, with nothing in it that parts the list. */
function part(text: string): string {
  return text.replace(/[%;:\s]/g, (sign) => encodeURIComponent(sign));
}

function compacted(facts: Readonly<Record<string, string | undefined>>): Facts {
  const pairs = Object.entries(facts).flatMap(([name, value]): [string, string][] => {
    const text = value === undefined ? '' : withoutControls(value).replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [[name, text]];
  });
  return Object.fromEntries(pairs);
}

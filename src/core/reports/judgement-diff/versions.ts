/** The entries of two versions of a note, and which of them are the same. */
import type { Entry } from '../../model/entries/entry';
import { type Kind, sectionOfKind } from '../../model/sections';
import { composed } from '../../text/composed';
import { addUnder } from '../../util/lists-by-key';
import type { Note } from '../../workspace/note/note';
import { namedAlone } from '../entry-name';
import { placeOfEntry } from '../entry-place';
import type { ReportPlace } from '../report';

/** One entry in both versions, in both of which it is the same by its id, or by its kind and text. */
export interface Pair<E extends Entry = Entry> {
  readonly before: E;
  readonly after: E;
}

/** The entries of two versions. */
export interface Versions {
  readonly before: Note;
  readonly after: Note;
  /** In the order of the later one. */
  readonly pairs: readonly Pair[];
  readonly came: readonly Entry[];
  readonly went: readonly Entry[];
  /** What an id of the earlier version is called in the later one. */
  idNow(id: string): string;
}

export function versionsOf(before: Note, after: Note): Versions {
  const earlier = definedIn(before);
  const later = definedIn(after);
  const byId = [...later.values()].flatMap((entry) => {
    const former = earlier.get(entry.id);
    return former?.kind === entry.kind ? [{ before: former, after: entry }] : [];
  });
  const [keptBefore, keptNow] = [setOf(byId, 'before'), setOf(byId, 'after')];
  const gone = [...earlier.values()].filter((entry) => !keptBefore.has(entry));
  const fresh = [...later.values()].filter((entry) => !keptNow.has(entry));
  const renamed = pairedByText(gone, fresh);
  const renamedBefore = setOf(renamed, 'before');
  const pairOf = new Map([...byId, ...renamed].map((pair) => [pair.after, pair]));
  const names = new Map(renamed.map((pair) => [pair.before.id, pair.after.id]));
  return {
    ...{ before, after },
    pairs: [...later.values()].flatMap((entry) => pairOf.get(entry) ?? []),
    // What is malformed may hide an entry, which then has neither come nor gone.
    came: fresh.filter((entry) => !pairOf.has(entry) && !mayBeHidden(entry, before)),
    went: gone.filter((entry) => !renamedBefore.has(entry) && !mayBeHidden(entry, after)),
    idNow: (id) => names.get(id) ?? id,
  };
}

function setOf(pairs: readonly Pair[], side: keyof Pair): ReadonlySet<Entry> {
  return new Set(pairs.map((pair) => pair[side]));
}

function mayBeHidden({ kind }: Entry, { contents }: Note): boolean {
  return contents.hasMalformed(sectionOfKind[kind]);
}

/** The entries by their ids; of an id that is given twice, the first counts. */
function definedIn({ contents }: Note): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of contents.entries) if (!found.has(entry.id)) found.set(entry.id, entry);
  return found;
}

/** Entries of one kind and text are the same under another id; of several that are alike, each is one of the others. */
function pairedByText(earlier: readonly Entry[], later: readonly Entry[]): readonly Pair[] {
  const waiting = new Map<string, Entry[]>();
  for (const entry of earlier) {
    const key = textKey(entry);
    if (key !== undefined) addUnder(waiting, key, entry);
  }
  return later.flatMap((after) => {
    const key = textKey(after);
    const before = key === undefined ? undefined : waiting.get(key)?.shift();
    return before ? [{ before, after }] : [];
  });
}

/** Of an entry without a text, the id is all that there is to know it by. */
function textKey({ kind, title, problems }: Entry): string | undefined {
  if (problems.some(({ code }) => code === 'missing-field')) return undefined;
  return `${kind} ${sameWords(title)}`;
}

/** A text in a form in which neither the width of white space nor the composition of letters counts. */
export function sameWords(text: string): string {
  return composed(text.replace(/\s+/g, ' ').trim());
}

/** An entry of one version, as it is spoken of. */
export interface VersionOfEntry {
  readonly id: string;
  /** Its text in plain words, cut where it is long. */
  readonly name: string;
  /** Absent where that version has no address, and so no place that anybody can go to. */
  readonly place?: ReportPlace;
}

/** An entry that one version has, or both. */
export interface ComparedEntry {
  readonly kind: Kind;
  readonly before?: VersionOfEntry;
  readonly after?: VersionOfEntry;
}

export function compared({ before, after }: Partial<Pair>): ComparedEntry {
  return {
    kind: (after ?? before)?.kind ?? 'claim',
    ...(before && { before: versionOf(before, 'before') }),
    ...(after && { after: versionOf(after, 'now') }),
  };
}

function versionOf(entry: Entry, when: string): VersionOfEntry {
  const place = placeOfEntry(entry, `${entry.id} (${when})`);
  return { id: entry.id, name: namedAlone(entry), ...(place.uri !== '' && { place }) };
}

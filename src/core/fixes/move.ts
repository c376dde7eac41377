import { addWritten, removeEntry, type WrittenEntry } from '../edits/entries';
import { Refusal } from '../edits/refusal';
import { addInclude } from '../edits/set-top';
import { writtenEntry } from '../edits/written-entry';
import type { Entry } from '../model/entries/entry';
import { article, sectionNames, sectionOfKind } from '../model/sections';
import { applyEdits, composeEdits, type TextEdit } from '../text/edit';
import { isAddress, relativePath } from '../text/paths';
import { type Span, touches } from '../text/span';
import { notesThatMean } from '../workspace/includes/reach';
import { readNote } from '../workspace/note/live-note';
import { type Note, noteOf } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import { offsetInChunk } from '../workspace/reading/place';
import { type Change, type Choice, choose, type Fix } from './fix';
import { refuseOtherMeaning } from './move-check';

/** Moves the entry whose id stands at a place to another note: one that this includes, or that includes this. */
export function moveEntry(note: Note, { start }: Span): Fix[] {
  const chunk = note.text.chunkAt(start);
  const entry =
    chunk && factsOf(chunk).entries.find(({ idSpan }) => touches(idSpan, offsetInChunk(chunk, start)));
  if (!entry) return [];
  return moveAll(note, [entry], `Move “${entry.id}” to another note…`);
}

/** Moves entries together: see `moveEntry`. */
export function moveAll(note: Note, entries: readonly Entry[], title: string): Fix[] {
  const { included, includers } = note.scope;
  const targets = [...new Set([...included, ...includers])].filter((other) => other !== note);
  return choose(title, 'To which note?', () => targets.map((target) => choiceOf(note, entries, target)));
}

function choiceOf(note: Note, entries: readonly Entry[], target: Note): Choice {
  const description = note.scope.included.includes(target) ? 'included here' : 'includes this note';
  const others = companions(note, entries, target).map(({ id }) => `“${id}”`);
  return {
    label: target.name,
    description,
    ...(others.length > 0 && {
      detail: `with ${others.join(', ')}, which ${entries.length > 1 ? 'they name' : 'it names'}`,
    }),
    next: changeTo(note, entries, target),
  };
}

/** The move of entries to a note that somebody has chosen. */
export function changeTo(note: Note, entries: readonly Entry[], target: Note): Change {
  const edits = () => move(note, entries, target);
  return {
    kind: 'change',
    edits: () => edits().get(note) ?? [],
    inOtherNotes: () => inOthers(note, edits()),
    isLarge: true,
  };
}

function inOthers(
  note: Note,
  edits: ReadonlyMap<Note, readonly TextEdit[]>,
): Map<string, readonly TextEdit[]> {
  return new Map([...edits].flatMap(([other, each]) => (other === note ? [] : [[other.uri, each]])));
}

/**
 * The edits that move entries, as they are written, with the entries of their note that they name and the other note
 * does not see, and keep all references to them: who does not see the other note includes it from then on.
 * @throws Refusal where a reference would lead nowhere, or to another entry.
 */
export function move(note: Note, entries: readonly Entry[], target: Note): Map<Note, readonly TextEdit[]> {
  refuseGone(note, target);
  const all = [...entries, ...companions(note, entries, target)];
  for (const each of all) {
    refuseTaken(note, each, target);
    refuseUnknown(note, each, target, all);
  }
  const including = new Map<Note, Entry>();
  for (const each of all)
    for (const other of referrers(each, all))
      if (other !== target && !other.scope.included.includes(target) && !including.has(other))
        including.set(other, each);
  const edits = new Map<Note, readonly TextEdit[]>([
    [note, removed(note, all)],
    [target, added(target, all)],
  ]);
  for (const [other, each] of including)
    edits.set(
      other,
      inFurther(other, edits.get(other) ?? [], (copy) => include(other, copy, target, each)),
    );
  refuseOtherMeaning({ home: note, target, entries: all, including: new Set(including.keys()) });
  return edits;
}

/** Other edits of a note, made in what some have left of it. */
function inFurther(
  note: Note,
  edits: readonly TextEdit[],
  more: (copy: Note) => readonly TextEdit[],
): readonly TextEdit[] {
  if (edits.length === 0) return more(note);
  return composeEdits(
    note.text.toString(),
    edits,
    more(readNote(applyEdits(note.text.toString(), edits), note.uri)),
  );
}

/** A note may be gone, or no longer be included, by the time that somebody has chosen it. */
function refuseGone(note: Note, target: Note): void {
  const { included, includers } = note.scope;
  if (!included.includes(target) && !includers.includes(target))
    throw new Refusal(`${target.name} is gone, or neither includes this note any more nor is included.`);
}

/** The entries of the note that some name or mention, and those that these name, which another note does not see. */
export function companions(note: Note, entries: readonly Entry[], target: Note): Entry[] {
  const all = new Set(entries);
  for (const each of all)
    for (const named of namedBy(note, each))
      if (noteOf(named) === note && target.scope.find(named.id) !== named) all.add(named);
  return [...all].slice(entries.length);
}

function namedBy(note: Note, entry: Entry): Entry[] {
  const mentions = note.symbols.mentions(factsOf(entry.chunk)).filter((mention) => mention.entry === entry);
  const ids = new Set(entry.references.map(({ id }) => id));
  return [
    ...[...ids].flatMap((id) => note.scope.find(id) ?? []),
    ...mentions.flatMap(({ actors }) => actors),
  ];
}

function removed(note: Note, entries: readonly Entry[]): readonly TextEdit[] {
  let edits: readonly TextEdit[] = [];
  for (const { id } of entries) {
    const copy = edits.length === 0 ? note : readNote(applyEdits(note.text.toString(), edits));
    const [entry] = copy.symbols.definitions(id);
    if (entry) edits = composeEdits(note.text.toString(), edits, removeEntry(copy, entry));
  }
  return edits;
}

function added(target: Note, entries: readonly Entry[]): TextEdit[] {
  return sectionNames.flatMap((section) => {
    const written = entries.filter(({ kind }) => sectionOfKind[kind] === section).map(asWritten);
    return written.length > 0 ? addWritten(target, section, written) : [];
  });
}

function asWritten(entry: Entry): WrittenEntry {
  const written = writtenEntry(entry, 'come');
  if (written) return written;
  throw new Refusal(`“${entry.id}” is written in a way that means something here only. Move it in the text.`);
}

function refuseTaken(note: Note, entry: Entry, target: Note): void {
  if (note.symbols.definitions(entry.id).length > 1)
    throw new Refusal(`“${entry.id}” is defined twice in this note. Rename one of them in the text first.`);
  for (const other of [target, ...notesThatMean(entry)]) {
    const taken = other.scope.allDefinitions(entry.id).find((each) => each !== entry);
    if (taken) throw new Refusal(`${noteOf(taken).name} has ${article(taken.kind)} “${entry.id}” already.`);
  }
}

/** What the entry names must be the same there. */
function refuseUnknown(note: Note, entry: Entry, target: Note, moved: readonly Entry[]): void {
  for (const named of namedBy(note, entry)) {
    if (moved.includes(named) || target.scope.find(named.id) === named) continue;
    throw new Refusal(
      `“${entry.id}” names “${named.id}” of ${noteOf(named).name}, which ${target.name} does not know. Move that first.`,
    );
  }
}

/** The notes that refer to an entry, or mention it, outside of what moves. */
function referrers(entry: Entry, moved: readonly Entry[]): Note[] {
  const stays = (other: Entry | undefined): boolean => other === undefined || !moved.includes(other);
  return notesThatMean(entry).filter((note) => {
    const refers = note.symbols.references(entry.id).some((occurrence) => stays(occurrence.entry));
    const mentions =
      entry.kind === 'actor' && note.symbols.mentionsOf(entry).some((mention) => stays(mention.entry));
    return refers || mentions;
  });
}

function include(note: Note, copy: Note, target: Note, { id }: Entry): TextEdit[] {
  if (target.scope.included.includes(note))
    throw new Refusal(
      `${note.name} refers to “${id}”, and cannot include ${target.name}, which includes it already.`,
    );
  const path = pathBetween(note.uri, target.uri);
  if (path === undefined)
    throw new Refusal(`${note.name} cannot include ${target.name}, which is elsewhere.`);
  return addInclude(copy, path);
}

/** Addresses of files have their parts escaped, and paths in notes do not. */
function pathBetween(from: string, to: string): string | undefined {
  if (!isAddress(from)) return relativePath(from, to);
  return placeOf(from) === placeOf(to) ? decodeURIComponent(relativePath(from, to)) : undefined;
}

/** The scheme and host of an address. */
function placeOf(address: string): string {
  return /^[^/]*(?:\/\/[^/]*)?/.exec(address)?.[0] ?? '';
}

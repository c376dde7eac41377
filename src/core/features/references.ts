import type { Entry } from '../model/entries/entry';
import { notesThatMean, notesThatSee } from '../workspace/includes/reach';
import { displayLocation, type Location, locationOf } from '../workspace/note/location';
import { type Note, noteOf } from '../workspace/note/note';
import { entriesAt } from './cursor/entries-at';
import { targetAt } from './cursor/target';

/** A place where an entry is named. */
export interface ReferenceLocation extends Location {
  readonly kind: 'definition' | 'reference' | 'mention';
}

/**
 * All places that define, refer to or mention what stands at an offset, in all notes that see it: note by
 * note, the one where it is defined first, in the order of the text.
 */
export function references(note: Note, offset: number): ReferenceLocation[] {
  const target = targetAt(note, offset);
  const entries = entriesAt(note, target);
  if (entries.length === 0 && target?.kind === 'reference')
    return referencesWithin(note, target.reference.id);
  const ids = new Map(entries.map((entry) => [`${noteOf(entry).uri} ${entry.id}`, entry]));
  return [...ids.values()].flatMap((entry) => referencesTo(entry));
}

function referencesTo(entry: Entry): ReferenceLocation[] {
  const meaning = new Set(notesThatMean(entry));
  return notesThatSee(entry).flatMap((note) =>
    meaning.has(note) ? referencesWithin(note, entry.id) : mentionsIn(note, [entry]),
  );
}

function referencesWithin(note: Note, id: string): ReferenceLocation[] {
  const definitions = note.symbols
    .definitions(id)
    .map(({ chunk, idSpan }) => located('definition', displayLocation({ chunk, span: idSpan })));
  const named = note.symbols
    .references(id)
    .map(({ chunk, reference }) => located('reference', displayLocation({ chunk, span: reference })));
  const mentions = mentionsIn(note, note.scope.candidates(id));
  return [...definitions, ...named, ...mentions].sort((a, b) => a.span.start - b.span.start);
}

function mentionsIn(note: Note, entries: readonly Entry[]): ReferenceLocation[] {
  return entries
    .flatMap((entry) => (entry.kind === 'actor' ? note.symbols.mentionsOf(entry) : []))
    .map((mention) => located('mention', locationOf({ chunk: mention.chunk, span: mention })));
}

function located(kind: ReferenceLocation['kind'], { uri, span }: Location): ReferenceLocation {
  return { uri, span, kind };
}

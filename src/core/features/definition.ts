import type { Entry } from '../model/entries/entry';
import type { Span } from '../text/span';
import { type EntryLocation, entryLocation } from '../workspace/note/location';
import type { Note } from '../workspace/note/note';
import { entriesAt } from './cursor/entries-at';
import { targetAt } from './cursor/target';

/** A way from a word of a note to an entry, which may be in a note that this includes. */
export interface LocationLink extends EntryLocation {
  /** What one comes from: the reference or mention, in the note that was asked. */
  readonly origin: Span;
}

/** Where the entry at an offset is defined; several where a name is shared or an id is defined twice. */
export function definition(note: Note, offset: number): LocationLink[] {
  const target = targetAt(note, offset);
  return target ? entriesAt(note, target).map((entry) => locationLink(target.span, entry)) : [];
}

/** A way from a place to where an entry is defined. */
export function locationLink(origin: Span, entry: Entry): LocationLink {
  return { origin, ...entryLocation(entry) };
}

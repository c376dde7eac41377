/**
 * Places as they leave the core. A note that is at hand and an entry of it hold only until the next edit, and a
 * face may be in another process: so an answer names the note by its address, and an entry by that and its id.
 */
import type { Entry } from '../../model/entries/entry';
import type { Span } from '../../text/span';
import { type Place, spanOf } from '../reading/place';
import { noteOf } from './note';
import { displaySpanInNote } from './word-place';

/** A stretch of a note, by the address of the note. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}

/** An entry by the note that defines it and its id, by which it is found when somebody asks on. */
export interface EntryReference {
  readonly uri: string;
  readonly id: string;
}

/** Where an entry stands. */
export interface EntryLocation extends Location, EntryReference {
  /** The id that defines the entry, as it is shown to a user; `span` is all that belongs to the entry. */
  readonly selection: Span;
}

export function locationOf(place: Place): Location {
  return { uri: noteOf(place).uri, span: spanOf(place) };
}

/** Where a word stands, as it is shown to a user. */
export function displayLocation({ chunk, span }: Place): Location {
  return { uri: noteOf({ chunk }).uri, span: displaySpanInNote(chunk, span) };
}

export function entryLocation(entry: Entry): EntryLocation {
  const { chunk, id, idSpan } = entry;
  return { ...locationOf(entry), id, selection: displaySpanInNote(chunk, idSpan) };
}

import type { Entry } from '../../model/entries/entry';
import type { Kind } from '../../model/sections';
import { shortened } from '../../text/shorten';
import { nearest } from '../../util/nearest';
import type { Note } from '../../workspace/note/note';

/** The text by which a reader knows an entry, shortened, with its id: “The Kremlin” (kremlin). */
export function named(entry: Entry): string {
  const title = entry.title;
  return title === entry.id ? `“${entry.id}”` : `“${shortened(title)}” (${entry.id})`;
}

/** A sentence that offers the nearest known word; empty where none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}

/** A sentence that offers the nearest known id of a note, of an entry of one of the kinds; empty where none is near. */
export function didYouMeanId(note: Note, id: string, kinds: readonly Kind[] | undefined): string {
  const suggestion = note.scope.nearestId(id, kinds);
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}

import type { Entry } from '../model/entry';
import { titleOf } from '../model/title';
import { nearest } from '../text/nearest';
import { shortened } from '../text/shorten';

/** The text by which a reader knows an entry, shortened, with its id: “The Kremlin” (kremlin). */
export function named(entry: Entry): string {
  const title = titleOf(entry);
  return title === entry.id ? `“${entry.id}”` : `“${shortened(title)}” (${entry.id})`;
}

/** A sentence that offers the nearest known word; empty where none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}

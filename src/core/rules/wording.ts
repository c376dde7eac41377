import type { Entry } from '../model/entry';
import { nearest } from '../text/nearest';

/** The text by which a reader knows an entry, shortened, with its id: “The Kremlin” (kremlin). */
export function named(entry: Entry): string {
  const title = titleOf(entry);
  return title === entry.id ? `“${entry.id}”` : `“${shortened(title)}” (${entry.id})`;
}

/** An entry's main field; its id where that is absent. */
export function titleOf(entry: Entry): string {
  switch (entry.kind) {
    case 'source':
      return entry.values.title?.value ?? entry.id;
    case 'actor':
      return entry.values.name?.value ?? entry.id;
    default:
      return entry.values.text?.value ?? entry.id;
  }
}

const longest = 60;

/** The beginning of a text, to whole words, on one line. */
export function shortened(text: string, length = longest): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.–-]+$/, '')}…`;
}

/** A sentence that offers the nearest known word; empty where none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}

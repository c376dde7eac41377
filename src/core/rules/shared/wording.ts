import type { Entry } from '../../model/entries/entry';
import type { Kind } from '../../model/sections';
import { withoutLinks } from '../../prose';
import { quotedInSentence, shortened } from '../../text/shorten';
import { nearest } from '../../util/nearest';
import type { Note } from '../../workspace/note/note';

/** The text by which a reader knows an entry, shortened and with its links as words: “The Kremlin”. */
export function named({ title }: Entry): string {
  return quotedInSentence(shortened(withoutLinks(title)));
}

/** Two entries by their texts, and by their ids as well where the texts are alike: “A strike” (may) and “A strike” (june). */
export function namedApart(one: Entry, other: Entry): readonly [string, string] {
  const names = [named(one), named(other)] as const;
  if (one.id === other.id || names[0] !== names[1]) return names;
  return [`${names[0]} (${one.id})`, `${names[1]} (${other.id})`];
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

import type { Entry } from '../model/entries/entry';
import { shortened } from '../text/shorten';
import { wordsOf } from '../views/shared/words';
import { noteOf } from '../workspace/note/note';

/** So many characters of a text tell which one is meant. */
const longest = 120;

/** An entry by its text, in plain words and cut where it is long. */
export function namedAlone(entry: Entry): string {
  return shortened(wordsOf(noteOf(entry), entry.title.slice(0, 2000)), longest) || entry.id;
}

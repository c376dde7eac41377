/**
 * The one search for entries: the filter of tree and Board, and *Go to Symbol in Workspace*, find what it finds. A
 * word is looked for in all that an entry says, whatever field says it, without regard to case.
 */
import type { Entry } from '../../model/entries/entry';
import { unlabelledLinks, withoutLinks } from '../../prose';
import { composed } from '../../text/composed';
import type { Note } from '../../workspace/note/note';
import { textsOf } from './entry-texts';

/** All that an entry may be found by; of an entry that is not edited, it stays the same. */
export interface EntryWords {
  /** Its id and its texts, folded; a line break parts them, so that no phrase goes across. */
  readonly own: string;
  /** The ids of links without a label: what stands there for a reader is the name of another entry. */
  readonly linked: readonly string[];
}

export function entryWords(entry: Entry): EntryWords {
  const texts = textsOf(entry).map(({ text }) => text);
  const own = [entry.id, ...texts.map((text) => withoutLinks(text))].join('\n');
  return { own: foldedWord(own), linked: texts.flatMap(unlabelledLinks) };
}

/** A word as it is compared with others. */
export function foldedWord(word: string): string {
  return composed(word).toLowerCase();
}

/** How a word stands in a text: as a word, as the beginning of one, within one, or not at all. */
export type WordMatch = 'whole' | 'beginning' | 'within' | undefined;

const letter = /[\p{L}\p{N}]/u;

/** The best of the places where a folded word stands in a folded text; in many of them the first few tell. */
export function wordMatch(text: string, word: string): WordMatch {
  let best: WordMatch;
  for (let at = text.indexOf(word), tries = 0; at >= 0 && tries < 16; tries++) {
    if (at === 0 || !letter.test(text.charAt(at - 1))) {
      if (!letter.test(text.charAt(at + word.length))) return 'whole';
      best = 'beginning';
    } else best ??= 'within';
    at = text.indexOf(word, at + 1);
  }
  return best;
}

/** Whether an entry of a note has a folded word, or a phrase, anywhere. */
export function hasWord(note: Note, { own, linked }: EntryWords, word: string): boolean {
  return own.includes(word) || linked.some((id) => foldedWord(nameOf(note, id)).includes(word));
}

/** What a reader sees of a link without a label. */
export function nameOf(note: Note, id: string): string {
  const entry = note.scope.find(id);
  return entry ? withoutLinks(entry.title) : id;
}

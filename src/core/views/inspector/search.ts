import type { Entry, EntryOf } from '../../model/entries/entry';
import { composed } from '../../text/composed';

/** Some words to look for, as they are compared. */
export interface EntrySearch {
  readonly whole: string;
  readonly words: readonly string[];
}

/** Nobody types more to find an entry. */
const longestSearch = 200;
/** Of a longer text no more is looked through. */
const longestTitle = 2000;

export function searchFor(typed: string): EntrySearch {
  const whole = folded(typed.slice(0, longestSearch)).trim();
  return { whole, words: whole.split(/\s+/).filter(Boolean) };
}

/** How many ranks there are; 0 is the best. */
export const ranks = 4;

/**
 * How well an entry fits some words, each of which must stand in its id, its main text or another name of it: it is
 * called so, begins so, has a word that begins so, or none. Undefined where it does not fit.
 */
export function matchRank(entry: Entry, search: EntrySearch): number | undefined {
  if (search.whole === '') return 0;
  const id = folded(entry.id);
  const title = folded(entry.title.length > longestTitle ? entry.title.slice(0, longestTitle) : entry.title);
  return entry.kind === 'actor'
    ? rankOfNames([id, title, ...aliasesOf(entry)].flatMap(withAndWithoutArticle), search)
    : rankOfTwo(id, title, search);
}

function aliasesOf({ values }: EntryOf<'actor'>): readonly string[] {
  return (values.aliases ?? []).map(({ value }) => folded(value));
}

function rankOfNames(names: readonly string[], { whole, words }: EntrySearch): number | undefined {
  if (!words.every((word) => names.some((name) => name.includes(word)))) return undefined;
  return names.reduce((best, name) => Math.min(best, nameRank(name, whole)), ranks - 1);
}

/** What `rankOfNames` does, for thousands of entries at each letter that is typed. */
function rankOfTwo(id: string, title: string, { whole, words }: EntrySearch): number | undefined {
  for (const word of words) if (!title.includes(word) && !id.includes(word)) return undefined;
  return Math.min(nameRank(id, whole), nameRank(title, whole));
}

function folded(text: string): string {
  return composed(text).toLowerCase();
}

function withAndWithoutArticle(name: string): readonly string[] {
  const bare = name.replace(/^the\s+/, '');
  return bare === name ? [name] : [name, bare];
}

function nameRank(name: string, words: string): number {
  const at = name.indexOf(words);
  if (at < 0) return ranks - 1;
  if (at === 0) return name.length === words.length ? 0 : 1;
  return beginsWord(name, words, at) ? 2 : 3;
}

const letter = /[\p{L}\p{N}]/u;

/** Whether a word begins so; the first few places tell, or none. */
function beginsWord(name: string, words: string, from: number): boolean {
  for (let at = from, tries = 0; at >= 0 && tries < 8; at = name.indexOf(words, at + 1), tries++) {
    const before = name.charAt(at - 1);
    if (before === ' ' || !letter.test(before)) return true;
  }
  return false;
}

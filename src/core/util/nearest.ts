import { countLeading } from './binary-search';

/**
 * The known word that a writer most likely meant: the one with the fewest slips, if they are few for a word
 * of that length, else the only one that it begins. Case does not count. Of several that are equally near,
 * the first in the order of their characters.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  return new KnownWords(known).nearest(word);
}

/** Words among which the nearest is found without a look at most of them. */
export class KnownWords {
  /** Sorted by length. */
  private readonly words: readonly string[];
  private readonly letters: Uint32Array;

  constructor(known: Iterable<string>) {
    this.words = [...known].sort((a, b) => a.length - b.length);
    this.letters = Uint32Array.from(this.words, (word) => lettersOf(word.toLowerCase()));
  }

  /** See `nearest`; only words that pass `accepts` count. */
  nearest(word: string, accepts: (known: string) => boolean = () => true): string | undefined {
    const wanted = word.toLowerCase();
    return this.mostAlike(wanted, accepts) ?? this.onlyOneBegun(wanted, accepts);
  }

  private mostAlike(wanted: string, accepts: (known: string) => boolean): string | undefined {
    const letters = lettersOf(wanted);
    const most = slipsIn(wanted);
    let best: { readonly word: string; readonly away: number } | undefined;
    for (let at = this.firstOfLength(wanted.length - most); at < this.words.length; at++) {
      const word = this.words[at] ?? '';
      if (word.length > wanted.length + most) break;
      const limit = best?.away ?? most;
      if (differingLetters(letters, this.letters[at] ?? 0) > 2 * limit) continue;
      const away = slips(wanted, word.toLowerCase(), limit);
      if (away > limit || (best && away === limit && word > best.word) || !accepts(word)) continue;
      best = { word, away };
    }
    return best?.word;
  }

  private onlyOneBegun(wanted: string, accepts: (known: string) => boolean): string | undefined {
    if (wanted.length < 2) return undefined;
    const letters = lettersOf(wanted);
    let only: string | undefined;
    for (let at = this.firstOfLength(wanted.length); at < this.words.length; at++) {
      if ((letters & ~(this.letters[at] ?? 0)) !== 0) continue;
      const word = this.words[at] ?? '';
      if (!word.toLowerCase().startsWith(wanted) || !accepts(word)) continue;
      if (only !== undefined) return undefined;
      only = word;
    }
    return only;
  }

  private firstOfLength(length: number): number {
    return countLeading(this.words.length, (index) => (this.words[index]?.length ?? 0) < length);
  }
}

/** Whether it can matter to what is nearest to a word that another is known. */
export function mayBeNear(word: string, known: string): boolean {
  const wanted = word.toLowerCase();
  const other = known.toLowerCase();
  if (other.startsWith(wanted)) return true;
  const most = slipsIn(wanted);
  if (Math.abs(known.length - wanted.length) > most) return false;
  return differingLetters(lettersOf(wanted), lettersOf(other)) <= 2 * most;
}

/** What is further from a word is another one. */
export const mostSlips = 3;

function slipsIn(word: string): number {
  return Math.min(mostSlips, Math.floor(word.length / 3));
}

/** Which letters a word has, a bit each; several letters may share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters >>> 0;
}

/** How many letters only one of two words has. A slip makes at most two. */
function differingLetters(one: number, other: number): number {
  let count = 0;
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** How many slips lie between two short words. */
export function slipsBetween(one: string, other: string): number {
  return slips(one, other, Number.POSITIVE_INFINITY);
}

/**
 * How many slips of a typist lie between two words: a letter too many, too few, wrong, or two swapped
 * (optimal string alignment distance; the libraries for this count a swap, the most frequent slip, twice).
 * Infinity where they are more than the limit.
 */
function slips(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const count = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      current[column] = count;
      least = Math.min(least, count);
    }
    // A swap counts from the row before the last, but a letter less is then within the limit in this one.
    if (least > limit) return Number.POSITIVE_INFINITY;
    before = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

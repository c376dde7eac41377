import { midpoint } from '../../model/scales/bands';
import { findTermRange } from '../../model/scales/likelihoods';
import { parsePercentage } from '../../model/scales/percentages';
import {
  type Band,
  findTerm,
  formatBand,
  rounded,
  type Term,
  type Yardstick,
} from '../../model/scales/yardsticks';

/** What becomes of a likelihood under another yardstick. */
export type Translation =
  /** It is a number, or said in words that the other yardstick knows and the old one does not. */
  | { readonly kind: 'stays' }
  | { readonly kind: 'says'; readonly words: string }
  /** No term says it: then only numbers do, which are absent where the words are no likelihood at all. */
  | { readonly kind: 'none'; readonly why: string; readonly percent?: string };

/**
 * The term of a yardstick that says what a band says: one that holds the middle of the band, and of two that do, the
 * one that overlaps it most, then the one whose own middle is nearest.
 *
 * The middle is what a reader takes the words for, and what this project calculates with, so that a term without it
 * would tell another likelihood, however much the borders overlap. Where the middle falls into a gap between two terms
 * (PHIA, Kent), both are as wrong, and nobody but the analyst can say which was meant. Terms are compared as they are
 * defined: to widen them to the middle of the gap, as rules do for sums, would hide just these cases.
 */
export function termFor(band: Band, { terms }: Yardstick): Term | undefined {
  const middle = midpoint(band);
  const holding = terms.filter(({ low, high }) => low <= middle && middle <= high);
  const off = (term: Term): number => Math.abs(midpoint(term) - middle);
  const byFit = (one: Term, other: Term): number =>
    overlap(other, band) - overlap(one, band) || off(one) - off(other);
  return holding.sort(byFit)[0];
}

function overlap(one: Band, other: Band): number {
  return Math.min(one.high, other.high) - Math.max(one.low, other.low);
}

/** What a likelihood of one yardstick is under another. */
export function translate(likelihood: string, from: Yardstick, to: Yardstick): Translation {
  if (parsePercentage(likelihood)) return { kind: 'stays' };
  const range = findTermRange(from, likelihood);
  const term = range ? undefined : findTerm(from, likelihood);
  if (term) return translated([term], [wordsFor(likelihood, term, to)], to);
  if (!range) return unknown(likelihood, from, to);
  const [first = '', last = ''] = likelihood.trim().split(/(?<!\s)\s+to\s+/i);
  const ends = [wordsFor(first, range.low, to), wordsFor(last, range.high, to)];
  return translated([range.low, range.high], ends, to);
}

/** The writer’s own word where the term has it, as “probable” is a word for “likely” in two yardsticks. */
function wordsFor(said: string, term: Term, to: Yardstick): string | undefined {
  const found = termFor(term, to);
  return found && found === findTerm(to, said) ? said.trim() : found?.names[0];
}

/** Two ends that become one term are that term. */
function translated(
  terms: readonly Term[],
  ends: readonly (string | undefined)[],
  to: Yardstick,
): Translation {
  const gap = terms.find((_, at) => ends[at] === undefined);
  if (gap) {
    const what = terms.length === 1 ? 'It' : `“${gap.names[0]}”`;
    const why = `${what} means ${formatBand(gap)}, and no term of ${to.id} holds the middle of that.`;
    return { kind: 'none', why, percent: percentOf(terms) };
  }
  return { kind: 'says', words: [...new Set(ends)].join(' to ') };
}

function unknown(said: string, from: Yardstick, to: Yardstick): Translation {
  if (findTerm(to, said) || findTermRange(to, said)) return { kind: 'stays' };
  return { kind: 'none', why: `“${said.trim()}” is no likelihood of ${from.id}.` };
}

/** All that some terms mean, as the format writes it. */
function percentOf(terms: readonly Term[]): string {
  const low = Math.min(...terms.map((term) => term.low));
  const high = Math.max(...terms.map((term) => term.high));
  return `${rounded(low)}-${rounded(high)}%`;
}

import { parsePercentage } from './percentages';
import { type Band, findTerm, type Term, type Yardstick } from './yardsticks';

/** The two terms of a range, as `unlikely to likely`, which begins with the less likely one. */
export interface TermRange {
  readonly low: Term;
  readonly high: Term;
}

const between = /\sto\s/i;

/** Reads a range of two terms; undefined for anything else. */
export function findTermRange(yardstick: Yardstick, text: string): TermRange | undefined {
  const [first, second, ...rest] = text.split(between);
  if (first === undefined || second === undefined || rest.length > 0) return undefined;
  const low = findTerm(yardstick, first);
  const high = findTerm(yardstick, second);
  return low && high && low.low <= high.low ? { low, high } : undefined;
}

/** The band that a likelihood names: a term of the yardstick, a range of two, or numbers. */
export function bandOf(likelihood: string, yardstick: Yardstick): Band | undefined {
  const range = findTermRange(yardstick, likelihood);
  if (range) return { low: range.low.low, high: range.high.high };
  return findTerm(yardstick, likelihood) ?? parsePercentage(likelihood);
}

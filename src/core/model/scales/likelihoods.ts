import { anyCase } from '../../text/any-case';
import { parsePercentage, percentagePattern } from './percentages';
import { type Band, findTerm, type Term, type Yardstick, yardsticks } from './yardsticks';

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

/** The terms of all yardsticks. */
export const allTerms = [
  ...new Set(Object.values(yardsticks).flatMap(({ terms }) => terms.flatMap((each) => each.names))),
];

const term = `(?:${allTerms.map((name) => anyCase(name).replaceAll(' ', '\\s+')).join('|')})`;

/** The form of a likelihood by whatever yardstick, for programs that know regular expressions only. */
export const likelihoodPattern = String.raw`^\s*(?:${term}(?:\s+${anyCase('to')}\s+${term})?|${percentagePattern})\s*$`;

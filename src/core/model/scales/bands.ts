import { findTermRange } from './likelihoods';
import { parsePercentage } from './percentages';
import { type Band, findTerm, type Term, type Yardstick } from './yardsticks';

/**
 * The band of a likelihood to calculate with: where a yardstick leaves gaps between its terms (PHIA, Kent),
 * both neighbours are widened to the middle of the gap. Undefined for what is none.
 */
export function widenedBand(likelihood: string, yardstick: Yardstick): Band | undefined {
  const range = findTermRange(yardstick, likelihood);
  if (range)
    return { low: widenedTerm(range.low, yardstick).low, high: widenedTerm(range.high, yardstick).high };
  const term = findTerm(yardstick, likelihood);
  return term ? widenedTerm(term, yardstick) : parsePercentage(likelihood);
}

function widenedTerm(term: Term, { terms }: Yardstick): Band {
  const place = terms.indexOf(term);
  const below = terms[place - 1];
  const above = terms[place + 1];
  return {
    low: below && below.high < term.low ? (below.high + term.low) / 2 : term.low,
    high: above && above.low > term.high ? (above.low + term.high) / 2 : term.high,
  };
}

export function midpoint({ low, high }: Band): number {
  return (low + high) / 2;
}

/** The sum of percentages; fractions such as 0.1 are not exact in binary, and must not add up to 99.999 %. */
export function total(percentages: readonly number[]): number {
  const sum = percentages.reduce((before, each) => before + each, 0);
  return Number(sum.toFixed(6));
}

import type { ConsistencyRating } from '../../model/scales/consistency';

/** Where a rating stands between the ends of its scale; what does not apply stands in the middle. */
export const ratingPoints: Readonly<Record<ConsistencyRating, number>> = {
  II: -2,
  I: -1,
  N: 0,
  NA: 0,
  C: 1,
  CC: 2,
};

/**
 * How well evidence tells hypotheses apart: the population standard deviation of its ratings, as Open Synthesis has
 * it, √(Σx²/n − (Σx/n)²), with II … CC as five equal steps and NA as N, over the n hypotheses that it rates. It is
 * 0 where all are rated alike, and at most 2. The sums are whole numbers, so that equal ratings give equal figures
 * in whatever order they stand.
 */
export function diagnosticityOf(ratings: readonly ConsistencyRating[]): number {
  let sum = 0;
  let squares = 0;
  for (const rating of ratings) {
    const points = ratingPoints[rating];
    sum += points;
    squares += points * points;
  }
  const count = ratings.length;
  return count === 0 ? 0 : Math.sqrt(count * squares - sum * sum) / count;
}

/** How an item bears on a hypothesis (R. Heuer, Analysis of Competing Hypotheses). */
export const consistencyRatings = {
  CC: 'very consistent',
  C: 'consistent',
  N: 'neutral',
  I: 'inconsistent',
  II: 'very inconsistent',
  NA: 'not applicable',
} as const;

export const ratingWords = {
  meanings: {
    '++': 'CC',
    '+': 'C',
    '0': 'N',
    '-': 'I',
    '--': 'II',
    supports: 'C',
    'strongly supports': 'CC',
    contradicts: 'I',
    'strongly contradicts': 'II',
  },
} as const;

export type ConsistencyRating = keyof typeof consistencyRatings;

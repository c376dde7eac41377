import type { ArgumentStep } from '../../../core';

/** Which way an argument is walked: down to the evidence of an entry, or up to what rests on it. */
type Direction = 'evidence' | 'resting';

const words: Readonly<Record<ArgumentStep['role'], Readonly<Record<Direction, string>>>> = {
  reason: { evidence: 'for', resting: 'supports' },
  objection: { evidence: 'against', resting: 'speaks against' },
  source: { evidence: 'source', resting: 'cited by' },
  origin: { evidence: 'repeats', resting: 'repeated by' },
  judgement: { evidence: 'judgement', resting: 'judges' },
  rating: { evidence: 'rated {0} by', resting: 'rates {0}' },
};

/** What a step says of the entry to which it leads, of a piece of evidence, or of what the entry does for it. */
export function wordsFor({ role, rating = 'N' }: ArgumentStep, direction: Direction): string {
  return words[role][direction].replace('{0}', rating);
}

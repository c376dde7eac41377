import { Random } from './random';
import type { Fields, Value } from './writing';

/** What is put wrong in a claim, and how often each kind is met among them. */
const kinds = {
  unsupported: 30,
  'unknown-reference': 25,
  'wrong-kind': 15,
  'invalid-value': 20,
  'unknown-key': 6,
  syntax: 4,
};
export type ProblemKind = keyof typeof kinds;

/**
 * Which claims have which problem. It has random numbers of its own, so that a note is the same with and
 * without them in all else.
 */
export class Problems {
  private readonly random: Random;

  constructor(
    seed: number,
    /** How many claims of all have one. */
    private readonly share: number,
  ) {
    this.random = new Random(seed ^ 0x5f3759df);
  }

  next(): ProblemKind | undefined {
    return this.random.chance(this.share) ? this.random.weighted(kinds) : undefined;
  }
}

/** The fields of a claim with a problem in them. */
export function damaged(fields: Fields, problem: ProblemKind, source: string): Fields {
  switch (problem) {
    case 'unsupported':
      return without(fields, ['supported-by', 'sources', 'by', 'kind']);
    case 'unknown-reference':
      return { ...fields, 'contradicted-by': 'no-such-indicator' };
    case 'wrong-kind':
      return { ...fields, 'contradicted-by': source };
    case 'invalid-value':
      return { ...fields, confidence: 'reasonable' };
    case 'unknown-key':
      return { ...fields, suported: 'yes' };
    case 'syntax':
      return { ...fields, note: 'See the annex: the table on page 4' };
  }
}

function without(fields: Fields, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}

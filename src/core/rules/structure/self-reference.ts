import { at, type Rule } from '../rule';
import { named } from '../shared/wording';

export const selfReference: Rule = {
  code: 'self-reference',
  severity: 'error',
  summary: 'An entry refers to itself.',
  reads: 'entry',
  *check({ entries }) {
    for (const entry of entries) {
      const { id, chunk, references } = entry;
      if (chunk.isBroken) continue;
      for (const reference of references) {
        // A link in prose has no kinds: a text may well speak of its own entry.
        if (!reference.kinds || reference.id !== id) continue;
        yield {
          at: at(chunk, reference),
          message: `${named(entry)} names itself in ${reference.field}. Name another, or take it away.`,
          about: id,
        };
      }
    }
  },
};

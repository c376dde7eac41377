import { at, type Rule } from '../rule';

export const selfReference: Rule = {
  code: 'self-reference',
  severity: 'error',
  summary: 'An entry refers to itself.',
  scope: 'entry',
  *check({ entries }) {
    for (const { id, kind, chunk, references } of entries) {
      if (chunk.isBroken) continue;
      for (const reference of references) {
        // A link in prose has no kinds: a text may well speak of its own entry.
        if (!reference.kinds || reference.id !== id) continue;
        yield {
          at: at(chunk, reference),
          message: `This ${kind} names itself in ${reference.field}. Name another, or take it away.`,
        };
      }
    }
  },
};

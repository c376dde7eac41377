import type { Rule } from '../rule';

export const selfReference: Rule = {
  code: 'self-reference',
  severity: 'error',
  summary: 'An entry refers to itself.',
  scope: 'entry',
  *check(note) {
    for (const { reference, chunk, entry } of note.occurrences()) {
      // A link in prose has no kinds: a text may well speak of its own entry.
      if (!reference.kinds || entry?.id !== reference.id || chunk.problems.length > 0) continue;
      yield {
        span: note.place(chunk, reference),
        message: `This ${entry.kind} names itself in ${reference.field}. Name another, or take it away.`,
      };
    }
  },
};

import type { Rule } from '../rule';
import { findings } from './problems';

/** YAML 1.2.2. One diagnostic a chunk: what the parser says after the first error is guesswork. */
export const syntax: Rule = {
  code: 'syntax',
  severity: 'error',
  summary: 'The YAML is malformed.',
  reads: 'entry',
  check: (facts) => findings(facts, 'syntax', ({ message }) => message),
  *checkTop(note) {
    for (const { start, end, message } of note.text.outerProblems)
      yield { at: { chunk: undefined, span: { start, end } }, message };
  },
};

import type { Rule } from '../rule';
import { findings } from './problems';

/** YAML 1.2.2. One diagnostic a piece: what the parser says after the first error is guesswork. */
export const syntax: Rule = {
  code: 'syntax',
  severity: 'error',
  summary: 'The YAML is malformed.',
  scope: 'entry',
  *check(note) {
    yield* findings(note, 'syntax', ({ message }) => message);
    for (const { start, end, message } of note.problems) yield { span: { start, end }, message };
  },
};

import type { Rule } from '../rule';
import { findings } from './problems';

export const cutText: Rule = {
  code: 'cut-text',
  severity: 'warning',
  summary: 'YAML ends a text before its writer does, at a comma or a #.',
  scope: 'entry',
  check: (facts) =>
    findings(facts, 'cut-text', ({ field, by }) =>
      by === ','
        ? `To YAML, ${field} ends at the comma, and the words behind it are keys. Put the whole text in quotes.`
        : `To YAML, ${field} ends here, and what begins with # is a comment. Put the whole text in quotes.`,
    ),
};

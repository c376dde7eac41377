import type { CutText } from '../../model/fields/problem';
import type { Rule } from '../rule';
import { findings } from './problems';

export const cutText: Rule = {
  code: 'cut-text',
  severity: 'warning',
  summary: 'YAML ends or begins a text otherwise than its writer: at a comma, a #, a ! or an &.',
  reads: 'entry',
  check: (facts) =>
    findings(
      facts,
      'cut-text',
      ({ field, by, isFirst }) =>
        `To YAML, ${isFirst && by === '#' ? comment(field) : reasons[by](field)}. Put the whole text in quotes.`,
    ),
};

const comment = (field: string) => `what begins with # is a comment, and no part of ${field}`;

const reasons: Readonly<Record<CutText['by'], (field: string) => string>> = {
  ',': (field) => `${field} ends at the comma, and the words behind it are keys`,
  '#': (field) => `${field} ends here, and what begins with # is a comment`,
  '!': (field) => `the first word is a tag, as it begins with !, and no part of ${field}`,
  '&': (field) => `the first word is an anchor, as it begins with &, and no part of ${field}`,
};

import type { Rule } from '../rule';

/**
 * As linters of program code report it: a comment that outlives its reason hides the next mistake on its
 * line. Whether it is used shows only when all other rules are done, so that it is found there.
 */
export const unusedIgnore: Rule = {
  code: 'unused-ignore',
  severity: 'hint',
  summary: 'A comment that silences nothing.',
  reads: 'entry',
};

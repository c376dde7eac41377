import type { Rule } from '../rule';
import { didYouMean } from '../wording';
import { findings } from './problems';

export const unknownKey: Rule = {
  code: 'unknown-key',
  severity: 'warning',
  summary: 'A key that the format does not know.',
  scope: 'entry',
  check: (facts) =>
    findings(facts, 'unknown-key', ({ key, owner, known }) => {
      const advice = didYouMean(key, known) || ' Keys of your own begin with x-.';
      return owner === 'rules'
        ? `There is no rule “${key}”.${advice}`
        : `“${key}” is no key of ${owner}.${advice}`;
    }),
};

import type { Rule } from '../rule';
import { didYouMean } from '../shared/wording';
import { findings } from './problems';

export const unknownKey: Rule = {
  code: 'unknown-key',
  severity: 'warning',
  summary: 'A key that the format does not know.',
  scope: 'entry',
  check: (facts) =>
    findings(facts, 'unknown-key', ({ key, owner, known }) => {
      if (key === '<<') return merge;
      const advice = didYouMean(key, known) || ' Keys of your own begin with x-.';
      return owner === 'rules'
        ? `There is no rule “${key}”.${advice}`
        : `“${key}” is no key of ${owner}.${advice}`;
    }),
};

/** Other programs may follow YAML 1.1, which had it. */
const merge =
  'YAML 1.2 knows no merge key, so nothing of what “<<” names counts here. Write the fields out, or give each an alias of its own.';

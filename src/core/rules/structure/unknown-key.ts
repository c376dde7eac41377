import { isMergeKey, noMergeKeys } from '../../model/fields/keys';
import type { UnknownKey } from '../../model/fields/problem';
import type { Rule } from '../rule';
import { didYouMean } from '../shared/wording';
import { namingSigns } from './lookalikes';
import { findings } from './problems';

export const unknownKey: Rule = {
  code: 'unknown-key',
  severity: 'warning',
  summary: 'A key that the format does not know.',
  reads: 'entry',
  check: (facts) => namingSigns(facts, findings(facts, 'unknown-key', told)),
};

function told({ key, owner, known }: UnknownKey): string {
  if (isMergeKey(key)) return noMergeKeys;
  const advice = didYouMean(key, known) || ' Keys of your own begin with x-.';
  return owner === 'rules'
    ? `There is no rule “${key}”.${advice}`
    : `“${key}” is not a field of ${owner}.${advice}`;
}

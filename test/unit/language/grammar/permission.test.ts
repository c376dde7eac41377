import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isObligation, isPermission } from '../../../../src/core/language/grammar/permission';
import { placeOf, tokensOf } from './sentence';

const permitted: readonly string[] = [
  'Only the president may call an election.',
  'Under the law, a court may order a search.',
  'A foreign firm may hold no more than half of a licence.',
  'A witness may decline to answer.',
  'Men over 55 may leave the country.',
  'Recipients may share this with partners.',
  'This report may be copied.',
  'Any person named in this report may reply within a month.',
  'Members over 55 may apply.',
  'A tenant who has paid on time may ask for a longer lease.',
];
const possible: readonly string[] = [
  'Attackers may exploit the flaw.',
  'The group may leave the talks.',
  'The minister may be ill.',
  'Users may be tricked.',
  'Residents may have been warned.',
];

describe('permission', () => {
  const at = (text: string, modal: string) => [tokensOf(text), placeOf(tokensOf(text), modal)] as const;
  for (const text of permitted) it(text, () => assert.equal(isPermission(...at(text, 'may')), true));
  for (const text of possible)
    it(`none: ${text}`, () => assert.equal(isPermission(...at(text, 'may')), false));
  it('has its duty in what rules demand', () => {
    assert.equal(isObligation(...at('Operators shall report a breach within a day.', 'shall')), true);
    assert.equal(isObligation(...at('The crews shall keep to their targets.', 'shall')), false);
  });
});

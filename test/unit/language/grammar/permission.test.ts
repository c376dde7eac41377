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
  'Foreign banks may open branches but are not allowed to take deposits.',
  'Ships may anchor in the outer bay; they are barred from the inner one.',
  'Licensed crews may land fish at night but need not declare it.',
  'Crews must register in port but may sleep ashore.',
  'The commission may, but need not, publish its findings.',
  'This alert is marked TLP:CLEAR and may be passed on.',
  'The material is classified RESTRICTED and may be read by cleared staff.',
  'Information marked TLP:AMBER may be shared with clients.',
  'Crews may not sail without a clearance slip.',
  'Editors may not print a name unless the family agrees.',
  'Pupils may not be photographed without the consent of their parents.',
];
const possible: readonly string[] = [
  'Attackers may exploit the flaw.',
  'The group may leave the talks.',
  'The minister may be ill.',
  'Users may be tricked.',
  'Residents may have been warned.',
  'The compound may cause burns and must not be inhaled.',
  'The rebels may hold the bridge but cannot take the town.',
  'The crew may be tired and is not permitted to rest.',
  'Insurers may raise premiums; owners are required to report losses.',
  'The report is marked secret and may be a forgery.',
  'The stolen files may be shared between crews.',
  'The keys are public and may be used by anyone.',
  'The levy may not pass without the votes of the centre.',
  'The bill may not survive unless the centre agrees.',
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

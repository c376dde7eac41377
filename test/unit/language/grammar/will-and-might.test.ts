import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isNoun } from '../../../../src/core/language/grammar/will-and-might';
import { placeOf, tokensOf } from './sentence';

const nouns: readonly string[] = [
  'There is no political will in the Kremlin.',
  'Its military might at sea has waned.',
  'The army has lost the will to fight.',
  "The people's will decides.",
  'Borders were crossed at will.',
  'Might of the fleet impressed nobody.',
  'Some will to fight remains.',
];
const verbs: readonly string[] = [
  'The union might in the end give way.',
  'Pyongyang might for a time hold back.',
  'Prices might from June onwards ease.',
  'Rebels will on most days hold the road.',
  'They might at low tide cross on foot.',
  'The corps might of necessity withdraw.',
  'The general will attend.',
  'Some will never know.',
  'They left, and some will return.',
];

describe('will and might', () => {
  const isNounIn = (text: string) => {
    const tokens = tokensOf(text);
    const at = Math.max(placeOf(tokens, 'will'), placeOf(tokens, 'might'));
    return isNoun(tokens, at);
  };
  for (const text of nouns) it(`are nouns: ${text}`, () => assert.equal(isNounIn(text), true));
  for (const text of verbs) it(`are verbs: ${text}`, () => assert.equal(isNounIn(text), false));
});

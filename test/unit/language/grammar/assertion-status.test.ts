import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertionStatus } from '../../../../src/core/language/grammar/assertion-status';
import { braced, withBraces } from '../../support/marks';
import { rangesWhere, spansOf, tokensOf } from './sentence';

/** Sentences with what they only suppose in braces. */
const supposed: readonly string[] = [
  '{If talks fail}, troops will return.',
  '{Once the drills end}, the troops leave.',
  'The road stays shut {until the river falls}.',
  'Wait {until an attack is likely}.',
  '{Once a deal is near}, the envoys fly in.',
  'Once again the union is likely to win.',
  'A deal once thought unlikely is now likely.',
  'A truce once out of reach is near.',
  'Talks began at once and may fail.',
  'Until now a deal was likely.',
  'Until the vote a deal was likely.',
  'Until last year talks were likely.',
  'He came only once and left.',
  '{Should it become likely}, rates rise.',
];

describe('a sentence supposes', () => {
  for (const written of supposed)
    it(written, () => {
      const { text } = braced(written);
      const tokens = tokensOf(text);
      const status = assertionStatus(tokens);
      const found = rangesWhere(tokens, (at) => status[at] === 'hypothetical');
      assert.equal(withBraces(text, spansOf(tokens, found)), written);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFiniteVerb } from '../../../../src/core/language/grammar/finite-verbs';
import { braced, withBraces } from '../../support/marks';
import { rangesWhere, spansOf, tokensOf } from './sentence';

describe('verbs with a subject', () => {
  const cases: readonly string[] = [
    'The talks {fail}.',
    'The bank {fails}.',
    'The fall {was} steep.',
    'The rise of the euro {cuts} costs.',
    'They {hoped} to rise.',
    'The bank rate {may} fall.',
    'It {may} be true.',
    'What we {heard} yesterday {is} true.',
    'The question of who {pays} then {will} return.',
  ];
  for (const written of cases)
    it(written, () => {
      const { text } = braced(written);
      const tokens = tokensOf(text);
      const found = rangesWhere(tokens, (at) => isFiniteVerb(tokens, at));
      assert.equal(withBraces(text, spansOf(tokens, found)), written);
    });
});

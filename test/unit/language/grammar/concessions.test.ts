import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conceded } from '../../../../src/core/language/grammar/concessions';
import { braced, withBraces } from '../../support/marks';
import { spansOf, tokensOf } from './sentence';

describe('a concession', () => {
  const cases: readonly string[] = [
    '{While the rule may be fair elsewhere}, here it is not.',
    'Even {though the deal may be unpopular}, it stands.',
    '{Strong as the currency may appear}, it is not.',
    'It was late; {although it may rain}, they left.',
    'Some units may have left, although none was seen.',
    'Possibly as early as May, the junta might act.',
  ];
  for (const written of cases)
    it(written, () => {
      const { text } = braced(written);
      const tokens = tokensOf(text);
      assert.equal(withBraces(text, spansOf(tokens, conceded(tokens))), written);
    });
});

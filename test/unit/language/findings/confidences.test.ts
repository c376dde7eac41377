import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidences } from '../../../../src/core/language/findings/confidences';
import { braced, withBraces } from '../../support/marks';
import { fixture } from '../fixture';

const { none, ...stated } = fixture('confidences.yaml') as Record<string, string[]>;

describe('confidences', () => {
  for (const [level, sentences] of Object.entries(stated)) {
    for (const written of sentences) {
      it(`${level}: ${written}`, () => {
        const { text } = braced(written);
        const found = confidences(text);
        assert.equal(withBraces(text, found), written);
        assert.deepEqual(
          found.map((each) => each.level),
          [level],
        );
      });
    }
  }

  for (const text of none ?? [])
    it(`none: ${text}`, () => assert.equal(withBraces(text, confidences(text)), text));
});

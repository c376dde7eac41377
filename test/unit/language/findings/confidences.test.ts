import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidences } from '../../../../src/core/language/findings/confidences';
import { fixture, marked, withMarks } from '../marked';

const { none, ...stated } = fixture('confidences.yaml') as Record<string, string[]>;

describe('confidences', () => {
  for (const [level, sentences] of Object.entries(stated)) {
    for (const written of sentences) {
      it(`${level}: ${written}`, () => {
        const { text } = marked(written);
        const found = confidences(text);
        assert.equal(withMarks(text, found), written);
        assert.deepEqual(
          found.map((each) => each.level),
          [level],
        );
      });
    }
  }

  for (const text of none ?? [])
    it(`none: ${text}`, () => assert.equal(withMarks(text, confidences(text)), text));
});

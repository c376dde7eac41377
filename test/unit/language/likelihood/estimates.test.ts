import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Estimate, estimates } from '../../../../src/core/language/likelihood/estimates';
import {
  type Band,
  type YardstickId,
  yardstickIds,
  yardsticks,
} from '../../../../src/core/model/scales/yardsticks';
import { braced, withBraces } from '../../support/marks';
import { fixture } from '../fixture';

/** Sentences by yardstick and by what their phrase means. */
const phrases = fixture('estimates.yaml') as Record<YardstickId, Record<string, string[]>>;
const others = fixture('no-estimates.yaml') as Record<string, string[]>;

interface Case {
  readonly yardstick: YardstickId;
  readonly meaning: string;
  readonly written: string;
}

const cases: Case[] = yardstickIds.flatMap((yardstick) =>
  Object.entries(phrases[yardstick]).flatMap(([meaning, sentences]) =>
    sentences.map((written) => ({ yardstick, meaning, written })),
  ),
);

function meaningOf({ band, other }: Estimate): string {
  return other ? `${bounds(band)} or ${bounds(other)}` : bounds(band);
}

function bounds({ low, high }: Band): string {
  return `${low}-${high}`;
}

describe('estimates', () => {
  it('are given for hundreds of phrases and for every yardstick', () => {
    assert.ok(cases.length >= 220, `${cases.length} phrases`);
    assert.ok(Object.values(others).flat().length >= 70);
    for (const id of yardstickIds)
      assert.ok(cases.filter(({ yardstick }) => yardstick === id).length >= 20, id);
  });

  for (const { yardstick, meaning, written } of cases) {
    it(`${yardstick}: ${written} ${meaning}`, () => {
      const { text } = braced(written);
      const found = estimates(text, yardsticks[yardstick]);
      assert.equal(withBraces(text, found), written);
      for (const each of found) assert.equal(meaningOf(each), meaning);
    });
  }

  for (const [why, sentences] of Object.entries(others)) {
    for (const text of sentences) {
      it(`none (${why}): ${text}`, () => {
        for (const id of yardstickIds)
          assert.equal(withBraces(text, estimates(text, yardsticks[id])), text, id);
      });
    }
  }
});

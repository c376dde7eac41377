import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { brierScore } from '../../../../src/core/views/calibration/brier';
import { calibrationOf, leastSettled } from '../../../../src/core/views/calibration/calibration';
import { partsOf } from '../../../../src/core/views/calibration/parts';
import type { Settled } from '../../../../src/core/views/calibration/settled';
import { dayText } from '../../../../src/core/views/shared/days';
import { assertForAll, trials } from '../../support/property';

const day = fc.integer({ min: 18_900, max: 19_300 }).map(dayText);
const percent = fc.double({ min: 0, max: 100, noNaN: true });

/** What a forecast said, in the order of days; the last may be without one. */
const stated = fc
  .tuple(fc.array(fc.record({ percent, from: day }), { minLength: 1, maxLength: 6 }), fc.option(percent))
  .map(([dated, last]) => [
    ...dated.sort((one, other) => (one.from < other.from ? -1 : 1)),
    ...(last === null ? [] : [{ percent: last }]),
  ]);

const parts = fc
  .record({ stated, settled: fc.option(day, { nil: undefined }) })
  .map(({ stated: all, settled }) => partsOf({ stated: all, ...(settled !== undefined && { settled }) }));

const settled: fc.Arbitrary<Settled> = fc.record({
  outcome: fc.constantFrom('true', 'false', 'void'),
  parts,
  yardstick: fc.constantFrom('icd-203', 'phia', 'nato', 'kent'),
});

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}

describe('the parts of a forecast', () => {
  it('have shares that add up to 1', () =>
    assertForAll(
      fc.property(parts, (all) => {
        assert.ok(
          isNear(
            all.reduce((sum, { share }) => sum + share, 0),
            1,
          ),
        );
        assert.ok(all.every(({ share }) => share > 0 && share <= 1));
      }),
      trials(500),
    ));

  it('leave what is said on the last day or later without a share', () =>
    assertForAll(
      fc.property(stated, percent, day, (all, last, end) => {
        const before = all.filter((each) => 'from' in each && each.from < end);
        const late = [...before, { percent: last, from: end }];
        if (before.length === 0) return;
        assert.deepEqual(partsOf({ stated: late, settled: end }), partsOf({ stated: before, settled: end }));
      }),
      trials(500),
    ));
});

describe('calibration', () => {
  const many = fc.array(settled, { maxLength: 60 });

  it('has a score from 0 to 1 once enough are settled, and frequencies from 0 to 100', () =>
    assertForAll(
      fc.property(many, (all) => {
        const { count, score } = calibrationOf(all);
        assert.equal(score !== undefined, count >= leastSettled);
        if (!score) return;
        assert.ok(score.brier >= 0 && score.brier <= 1);
        for (const { stated: mean, observed = 0 } of score.bands)
          assert.ok(mean >= 0 && mean <= 100 + 1e-9 && observed >= 0 && observed <= 100 + 1e-9);
      }),
      trials(500),
    ));

  it('puts each likelihood into one band', () =>
    assertForAll(
      fc.property(many, (all) => {
        const { count, score } = calibrationOf(all);
        const inBands = score?.bands.reduce((sum, band) => sum + band.count, 0) ?? count;
        assert.ok(inBands >= count);
      }),
      trials(500),
    ));

  it('does not ask in which order forecasts come', () =>
    assertForAll(
      fc.property(many, (all) => {
        const one = calibrationOf(all);
        const other = calibrationOf([...all].reverse());
        assert.equal(one.count, other.count);
        assert.ok(isNear(one.score?.brier ?? 0, other.score?.brier ?? 0));
        assert.deepEqual(
          one.score?.bands.map(({ name, count }) => [name, count]),
          other.score?.bands.map(({ name, count }) => [name, count]),
        );
      }),
      trials(500),
    ));

  it('is best for whoever says what is', () =>
    assertForAll(
      fc.property(fc.array(fc.tuple(fc.boolean(), parts), { minLength: 1, maxLength: 20 }), (all) => {
        const forecasts = all.map(([isTrue, own]) => ({ isTrue, parts: own }));
        const sure = all.map(([isTrue]) => ({ isTrue, parts: [{ percent: isTrue ? 100 : 0, share: 1 }] }));
        assert.equal(brierScore(sure), 0);
        assert.ok((brierScore(forecasts) ?? 0) >= 0);
      }),
      trials(500),
    ));
});

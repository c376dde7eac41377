import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brierScore } from '../../../../src/core/views/calibration/brier';
import { calibrationOf } from '../../../../src/core/views/calibration/calibration';
import type { Settled } from '../../../../src/core/views/calibration/settled';
import { watchOf } from '../../../../src/core/views/watch/watched';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { contextAmong } from '../note-context';

function settledIn(text: string): readonly Settled[] {
  return watchOf(readNote(text)).settled;
}

/** What a forecast said, as `32.5 × 0.75`. */
function said(fields: string, head = ''): string[] {
  const [settled] = settledIn(`title: T\n${head}claims:\n  f: {text: F, kind: forecast, ${fields}}\n`);
  assert.ok(settled, 'it is settled');
  return settled.parts.map(({ percent, share }) => `${percent} × ${share}`);
}

describe('what a forecast said, by the days that it held', () => {
  const cases: readonly (readonly [what: string, fields: string, said: readonly string[], head?: string])[] =
    [
      ['its only likelihood', 'likelihood: likely, outcome: true', ['67.5 × 1']],
      [
        'the earlier likelihood up to the day of the next, which holds up to its due',
        'was: {2022-01-01: unlikely}, likelihood: very likely, as-of: 2022-01-31, due: 2022-02-10, outcome: true',
        ['32.5 × 0.75', '87.5 × 0.25'],
      ],
      [
        'the same up to the day on which the outcome was known, where it was marked before its due',
        'was: {2022-01-01: unlikely, 2022-01-31: very likely}, likelihood: very likely, as-of: 2022-02-10, due: 2022-12-31, outcome: true',
        ['32.5 × 0.75', '87.5 × 0.25'],
      ],
      [
        'no more than up to its due, where it was marked later',
        'was: {2022-01-01: unlikely, 2022-01-31: very likely}, likelihood: very likely, as-of: 2023-02-10, due: 2022-02-10, outcome: true',
        ['32.5 × 0.75', '87.5 × 0.25'],
      ],
      [
        'the date of the note where nothing says when it was weighed',
        'was: {2022-01-01: 20%}, likelihood: 80%, due: 2022-01-05, outcome: false',
        ['20 × 0.5', '80 × 0.5'],
        'date: 2022-01-03\n',
      ],
      [
        'nothing of a change that cannot be dated',
        'was: {2022-01-01: 20%}, likelihood: 80%, due: 2022-01-05, outcome: false',
        ['20 × 1'],
        'date: 2021-12-01\n',
      ],
      [
        'nothing of a change on the day on which it was settled',
        'was: {2022-01-01: 20%}, likelihood: 99%, as-of: 2022-01-05, due: 2022-01-05, outcome: true',
        ['20 × 1'],
      ],
      [
        'nothing of a change behind that',
        'was: {2022-01-01: 20%}, likelihood: 99%, as-of: 2022-02-01, due: 2022-01-05, outcome: true',
        ['20 × 1'],
      ],
      [
        'the first that it said, where all was said too late',
        'was: {2022-03-01: 20%}, likelihood: 99%, as-of: 2022-04-01, due: 2022-01-05, outcome: true',
        ['20 × 1'],
      ],
      [
        'partial dates from their first day to their last',
        'was: {2022-01: 20%}, likelihood: 80%, as-of: 2022-02, due: 2022-02, outcome: true',
        ['20 × 0.5344827586206896', '80 × 0.46551724137931033'],
      ],
      [
        'earlier likelihoods in the order of their dates, with reasons or without',
        'was: {2022-01-03: 40%, 2022-01-01: {likelihood: 20%, because: New.}, 2022-01-02: {confidence: low}}, likelihood: 60%, as-of: 2022-01-04, due: 2022-01-05, outcome: true',
        ['20 × 0.5', '40 × 0.25', '60 × 0.25'],
      ],
      [
        'only what was said before, where no likelihood is left',
        'was: {2022-01-01: 20%}, due: 2022-01-05, outcome: true',
        ['20 × 1'],
      ],
      ['nothing, where it never gave a likelihood', 'due: 2022-01-05, outcome: true', []],
      [
        'terms of the note’s own yardstick',
        'likelihood: likely, outcome: true',
        ['65 × 1'],
        'yardstick: phia\n',
      ],
      [
        'the likelihood of the hypothesis that it is the judgement on, with its history',
        'hypothesis: h, as-of: 2022-01-04, due: 2022-01-05, outcome: true',
        ['20 × 0.75', '60 × 0.25'],
        'hypotheses:\n  h: {text: H, likelihood: 60%, was: {2022-01-01: 20%}}\n',
      ],
    ];
  for (const [what, fields, parts, head] of cases)
    it(`is ${what}`, () => assert.deepEqual(said(fields, head), parts));

  it('is read by the yardstick of the note in which its hypothesis stands', () => {
    const { note } = contextAmong({
      a: 'title: A\ninclude: b\nclaims:\n  f: {text: F, kind: forecast, hypothesis: h, outcome: true}\n',
      b: 'title: B\nyardstick: phia\nhypotheses:\n  h: {text: H, likelihood: likely}\n',
    });
    assert.deepEqual(
      watchOf(note).settled.map(({ parts }) => parts),
      [[{ percent: 65, share: 1 }]],
    );
  });
});

describe('a settled forecast', () => {
  const cases: readonly (readonly [what: string, fields: string, count: number])[] = [
    ['is one of the author', 'kind: forecast, likelihood: 60%, outcome: false', 1],
    ['may be a judgement with a due', 'likelihood: 60%, due: 2022, outcome: true', 1],
    ['is no judgement without one', 'likelihood: 60%, outcome: true', 0],
    ['is none without an outcome', 'kind: forecast, likelihood: 60%, due: 2022', 0],
    ['is none with an outcome that nobody can read', 'kind: forecast, likelihood: 60%, outcome: perhaps', 0],
    ['is not what others foretold', 'kind: forecast, likelihood: 60%, by: x, outcome: true', 0],
    ['is no fact', 'kind: fact, due: 2022, outcome: true', 0],
  ];
  for (const [what, fields, count] of cases)
    it(what, () => assert.equal(settledIn(`title: T\nclaims:\n  f: {text: F, ${fields}}\n`).length, count));
});

/** Forecasts that said one thing all the time. */
function constant(percent: number, outcome: Settled['outcome'], count: number): Settled[] {
  const one: Settled = { outcome, parts: [{ percent, share: 1 }], yardstick: 'icd-203' };
  return Array.from({ length: count }, () => one);
}

describe('the Brier score', () => {
  it('is what a hand makes of a forecast that changed its mind', () => {
    // 0.75 × (0.325 − 1)² + 0.25 × (0.875 − 1)² = 0.34171875 + 0.00390625
    const parts = [
      { percent: 32.5, share: 0.75 },
      { percent: 87.5, share: 0.25 },
    ];
    const score = brierScore([{ isTrue: true, parts }]) ?? Number.NaN;
    assert.ok(Math.abs(score - 0.345625) < 1e-12, String(score));
  });

  it('is perfect, wrong or a coin’s', () => {
    const of = (percent: number, isTrue: boolean) => brierScore([{ isTrue, parts: [{ percent, share: 1 }] }]);
    assert.deepEqual([of(100, true), of(0, false), of(100, false), of(50, true)], [0, 0, 1, 0.25]);
  });

  it('is none of nothing', () => assert.equal(brierScore([]), undefined));
});

describe('calibration', () => {
  it('is only a count below twenty', () =>
    assert.deepEqual(calibrationOf(constant(67.5, 'true', 19)), { count: 19, voided: 0, unstated: 0 }));

  it('leaves out what is void and what gave no likelihood', () => {
    const silent: Settled = { outcome: 'true', parts: [], yardstick: 'icd-203' };
    const all = [...constant(67.5, 'true', 19), ...constant(50, 'void', 3), silent];
    assert.deepEqual(calibrationOf(all), { count: 19, voided: 3, unstated: 1 });
  });

  it('holds what was stated against what came, band by band', () => {
    const { score, count } = calibrationOf([
      ...constant(67.5, 'true', 12),
      ...constant(67.5, 'false', 4),
      ...constant(12.5, 'false', 5),
      {
        outcome: 'false',
        parts: [
          { percent: 55, share: 0.5 },
          { percent: 55.5, share: 0.5 },
        ],
        yardstick: 'icd-203',
      },
    ]);
    assert.equal(count, 22);
    // (12 × 0.325² + 4 × 0.675² + 5 × 0.125² + (0.55² + 0.555²) / 2) / 22
    const byHand = (12 * 0.105625 + 4 * 0.455625 + 5 * 0.015625 + (0.3025 + 0.308025) / 2) / 22;
    assert.ok(Math.abs((score?.brier ?? 0) - byHand) < 1e-12);
    assert.equal(score?.yardstick, 'ICD 203');
    assert.deepEqual(
      score?.bands.map(({ name, count: own, stated, observed }) => [name, own, stated, observed]),
      [
        ['almost no chance', 0, 3, undefined],
        ['very unlikely', 5, 12.5, 0],
        ['unlikely', 0, 32.5, undefined],
        // What stands on a border of two bands is in the lower one.
        ['roughly even chance', 1, 55, 0],
        ['likely', 17, (16 * 67.5 + 0.5 * 55.5) / 16.5, (12 * 100) / 16.5],
        ['very likely', 0, 87.5, undefined],
        ['almost certain', 0, 97, undefined],
      ],
    );
  });

  it('has the bands of the yardstick of most forecasts, in which all are', () => {
    const of = (percent: number): Settled => ({
      ...{ outcome: 'true', parts: [{ percent, share: 1 }], yardstick: 'nato' },
    });
    const { score } = calibrationOf([
      ...constant(99.5, 'true', 9),
      ...Array.from({ length: 11 }, () => of(0)),
    ]);
    assert.equal(score?.yardstick, 'NATO');
    assert.deepEqual(
      score?.bands.map(({ count }) => count),
      [11, 0, 0, 0, 9],
    );
  });
});

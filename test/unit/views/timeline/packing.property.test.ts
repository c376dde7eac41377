import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  laneOfEach,
  lanesNeeded,
  type Stretches,
  sharedLanes,
} from '../../../../src/core/views/timeline/packing';
import { assertForAll, trials } from '../../support/property';

const bars = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 500 }), room: fc.integer({ min: 1, max: 120 }) }))
  .map((all) => all.sort((a, b) => a.start - b.start));

function sideBySide(all: readonly { readonly start: number; readonly room: number }[]): Stretches {
  return {
    starts: Float64Array.from(all, ({ start }) => start),
    rooms: Float64Array.from(all, ({ room }) => room),
  };
}

describe('stretches in lanes', () => {
  it('never overlap', () =>
    assertForAll(
      fc.property(bars, fc.integer({ min: 0, max: 8 }), (all, count) => {
        const lanes = laneOfEach(sideBySide(all), count);
        for (const [at, { start }] of all.entries())
          for (const [other, before] of all.slice(0, at).entries())
            if (lanes[at] !== -1 && lanes[at] === lanes[other])
              assert.ok(before.start + before.room <= start);
      }),
      trials(300),
    ));
  it('are all there in as many lanes as are needed, and not in fewer', () =>
    assertForAll(
      fc.property(bars, (all) => {
        const stretches = sideBySide(all);
        const needed = lanesNeeded(stretches, 1000);
        assert.ok(!laneOfEach(stretches, needed).includes(-1));
        assert.ok(needed === 0 || laneOfEach(stretches, needed - 1).includes(-1));
      }),
      trials(300),
    ));
});

describe('lanes that are shared', () => {
  it('are as many as there are, each with no more than it needs, and one at least', () =>
    assertForAll(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 4, max: 24 }),
        (needed, lanes) => {
          const shares = sharedLanes(needed, lanes);
          const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
          assert.equal(sum(shares), Math.min(lanes, sum(needed)));
          assert.ok(shares.every((share, at) => share >= 1 && share <= (needed[at] ?? 0)));
        },
      ),
      trials(300),
    ));
});

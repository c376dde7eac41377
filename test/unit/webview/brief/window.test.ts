import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blockAt, rangeAround, topOf } from '../../../../src/webview/brief/window';

const total = 1000;
const known = new Map([
  [0, 100],
  [1, 300],
]);

describe('The blocks of a long brief', () => {
  it('are as high as those that were there, where nothing else is known', () => {
    assert.equal(topOf({ known, total }, 2), 400);
    assert.equal(topOf({ known, total }, 4), 800);
    assert.equal(topOf({ known, total }, total + 9), topOf({ known, total }, total));
  });

  it('are found by their place', () => {
    assert.equal(blockAt({ known, total }, 0), 0);
    assert.equal(blockAt({ known, total }, 100), 1);
    assert.equal(blockAt({ known, total }, 1e9), total - 1);
    assert.equal(blockAt({ known: new Map(), total: 0 }, 50), 0);
  });

  it('are asked for some before and behind the screen, and not anew at each step', () => {
    const heights = { known: new Map([[0, 50]]), total };
    assert.deepEqual(rangeAround(heights, 0, 500), { from: 0, count: 30 });
    assert.deepEqual(rangeAround(heights, 5_000, 500), { from: 90, count: 40 });
    assert.deepEqual(rangeAround(heights, 5_040, 400), { from: 90, count: 30 });
  });

  it('are never more than a message holds', () =>
    assert.equal(rangeAround({ known: new Map([[0, 1]]), total }, 0, 900).count, 60));
});

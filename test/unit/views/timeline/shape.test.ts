import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateEnds } from '../../../../src/core/model/fields/dates';
import { datesOf } from '../../../../src/core/views/timeline/dated-items';
import { clipped, type Shape, shapeOf } from '../../../../src/core/views/timeline/shape';
import { contextOf } from '../note-context';

/** The shape of a date at ten pixels a day, if 1970 begins at 0 and today is the hundredth day. */
function shape(date: string): (number | undefined)[] {
  const { note } = contextOf(`
    title: T
    indicators: {i: {text: I, date: ${date}}}
  `);
  const [indicator] = note.contents.entries;
  const span = indicator && datesOf(indicator)[0]?.item.span;
  assert.ok(span);
  return listed(shapeOf(span, { scale: 10, today: 99 }));
}

function listed({ x, width, softLeft, softRight }: Shape): number[] {
  return [x, width, softLeft, softRight];
}

describe('the shape of a date', () => {
  it('is a dot in the middle of a day', () => assert.deepEqual(shape('1970-01-03'), [25, 0, 0, 0]));
  it('is a bar for days from one to another, with hard ends', () =>
    assert.deepEqual(shape('1970-01-03/1970-01-05'), [20, 30, 0, 0]));
  it('is soft throughout for a month, a quarter or a year, when it was some time in it', () => {
    assert.deepEqual(shape('1970-02'), [310, 280, 140, 140]);
    assert.deepEqual(shape('1970-Q1'), [0, 900, 450, 450]);
  });
  it('is soft for as long as its ends are not known', () => {
    assert.deepEqual(shape('1970-01/1970-03'), [0, 900, 310, 310]);
    assert.deepEqual(shape('1970-01-11~/1970-02-10'), [90, 320, 30, 0]);
  });
  it('fades away where it is open, and goes on until today', () => {
    assert.deepEqual(shape('1970-01-11/..'), [100, 980, 0, 80]);
    assert.deepEqual(shape('1970-06-01/..'), [1510, 90, 0, 80]);
    assert.deepEqual(shape('../1970-01-11'), [20, 90, 80, 0]);
  });
});

describe('a shape beyond the window', () => {
  it('is cut off with what of its ends is out of sight', () => {
    const bar = { x: 0, width: 1000, softLeft: 300, softRight: 100 };
    assert.deepEqual(listed(clipped(bar, 200, 950)), [200, 750, 100, 50]);
    assert.deepEqual(listed(clipped(bar, 400, 500)), [400, 100, 0, 0]);
  });
});

describe('the ends of a date', () => {
  it('are those of an interval, a month in short included', () =>
    assert.deepEqual(dateEnds('2024-05/06'), {
      first: { from: '2024-05-01', to: '2024-05-31' },
      last: { from: '2024-06-01', to: '2024-06-30' },
    }));
  it('are the same for one date, and missing where it is open or none', () => {
    const day = { from: '2024-05-02', to: '2024-05-02' };
    assert.deepEqual(dateEnds('2024-05-02'), { first: day, last: day });
    assert.deepEqual(dateEnds('2024-05-02/..'), { first: day });
    assert.deepEqual(dateEnds('../2024-05-02'), { last: day });
    assert.deepEqual(dateEnds('soon'), {});
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contains, shift, span, touches } from '../../../src/core/text/span';

describe('spans', () => {
  it('move with their text', () => {
    assert.deepEqual(shift(span(2, 5), 10), { start: 12, end: 15 });
  });

  it('are touched within and at both ends, as by a cursor', () => {
    const touched = [1, 2, 3, 4, 5].filter((offset) => touches(span(2, 4), offset));
    assert.deepEqual(touched, [2, 3, 4]);
    assert.ok(touches(span(3, 3), 3));
  });

  it('contain themselves and what lies within', () => {
    assert.ok(contains(span(2, 5), span(2, 5)));
    assert.ok(contains(span(2, 5), span(5, 5)));
    assert.ok(!contains(span(2, 5), span(1, 3)));
    assert.ok(!contains(span(2, 5), span(4, 6)));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstView, fitted, inSight, revealing, type View, zoomed } from '../../../../src/webview/map/view';

const screen = { width: 400, height: 300 };
const small = { x: 0, y: 0, width: 200, height: 100 };
const large = { x: -1000, y: -1000, width: 4000, height: 4000 };

/** Where a point of the picture is drawn. */
function drawn(
  { x, y, zoom }: View,
  at: { readonly x: number; readonly y: number },
): { x: number; y: number } {
  return { x: x + zoom * at.x, y: y + zoom * at.y };
}

describe('a view of a picture', () => {
  it('shows a small picture in the middle, and no larger than life', () =>
    assert.deepEqual(fitted(small, screen), { x: 100, y: 100, zoom: 1 }));

  it('shows all of one that fits', () => {
    const view = fitted({ x: 0, y: 0, width: 800, height: 300 }, screen);
    assert.equal(view.zoom, 0.5);
    assert.equal(drawn(view, { x: 800, y: 0 }).x, 400);
  });

  it('begins with what a large picture is about, at a size that can be read', () => {
    const root = { x: 500, y: 500, width: 200, height: 64 };
    const view = firstView(large, root, screen);
    assert.ok(view.zoom >= 0.6);
    const middle = drawn(view, { x: 600, y: 532 });
    assert.ok(Math.abs(middle.x - 200) <= 1 && Math.abs(middle.y - 150) <= 1);
  });

  it('leaves no room empty beside a large picture', () => {
    const root = { x: 2800, y: 2936, width: 200, height: 64 };
    const view = firstView(large, root, screen);
    assert.deepEqual(drawn(view, { x: 3000, y: 3000 }), { x: 400, y: 300 });
  });

  it('begins at the top where there is nothing that it is about', () =>
    assert.equal(drawn(firstView(large, undefined, screen), { x: 0, y: -1000 }).y, 0));

  it('is enlarged around a point, which stays where it is', () => {
    const before = { x: 30, y: 40, zoom: 1 };
    const after = zoomed(before, 1.25, { x: 130, y: 90 });
    assert.deepEqual(drawn(after, { x: 100, y: 50 }), drawn(before, { x: 100, y: 50 }));
    assert.equal(zoomed(before, 1000, { x: 0, y: 0 }).zoom, 2);
  });

  it('moves no further than it takes to show a box', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    assert.deepEqual(revealing(view, { x: 100, y: 100, width: 50, height: 50 }, screen), view);
    assert.deepEqual(revealing(view, { x: 500, y: 100, width: 50, height: 50 }, screen), {
      x: -174,
      y: 0,
      zoom: 1,
    });
    assert.deepEqual(revealing(view, { x: -50, y: 0, width: 50, height: 50 }, screen), {
      x: 74,
      y: 24,
      zoom: 1,
    });
  });

  it('holds what is on the screen or near it', () => {
    const boxes = [0, 500, 700].map((x) => ({ x, y: 0, width: 50, height: 50 }));
    assert.deepEqual(inSight(boxes, { x: 0, y: 0, zoom: 1 }, screen), boxes.slice(0, 2));
  });
});

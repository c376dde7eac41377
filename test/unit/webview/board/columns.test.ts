import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  arranged,
  defaultSettings,
  moved,
  resized,
  stretchAround,
  toggled,
} from '../../../../src/webview/board/columns';

describe('the columns of the Board', () => {
  it('ask for what is on the screen and some more, in steps', () => {
    assert.deepEqual(stretchAround(0, 500), { top: 0, height: 900 });
    assert.deepEqual(stretchAround(10_050, 500), { top: 9600, height: 1500 });
    assert.deepEqual(stretchAround(10_100, 500), stretchAround(10_050, 500));
  });

  it('fold and open, and stand in the order that their user gives them', () => {
    assert.deepEqual(toggled(defaultSettings, 'claim').open, ['hypothesis', 'indicator']);
    assert.deepEqual(toggled(defaultSettings, 'gap').open, ['hypothesis', 'claim', 'indicator', 'gap']);
    assert.deepEqual(moved(defaultSettings, 'claim', -1).order.slice(0, 2), ['claim', 'hypothesis']);
    assert.equal(moved(defaultSettings, 'hypothesis', -1), defaultSettings);
  });

  it('become wider and narrower within bounds', () => {
    assert.deepEqual(resized(defaultSettings, 'claim', 1.25).widths, { claim: 1.75 });
    assert.deepEqual(resized(defaultSettings, 'gap', 0.01).widths, { gap: 0.4 });
    assert.deepEqual(resized(defaultSettings, 'gap', 100).widths, { gap: 4 });
  });

  it('keep one arrangement when the other is chosen', () => {
    const sorted = arranged(defaultSettings, 'claim', { sort: 'date' });
    assert.deepEqual(arranged(sorted, 'claim', { group: 'tag' }).arranged.claim, {
      sort: 'date',
      group: 'tag',
    });
  });
});

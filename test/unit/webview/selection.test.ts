import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selectionIn } from '../../../src/webview/board/state/selection';
import { claimCard, viewOf } from './board';

describe('a selection', () => {
  const view = viewOf(claimCard('c', { connected: ['d'] }), claimCard('d'), claimCard('e'));

  it('lights up a card and those that it is connected to', () =>
    assert.deepEqual(selectionIn(view, 'c'), { selected: 'c', lit: new Set(['c', 'd']) }));
  it('lights up nothing where nothing is selected, or nothing is there yet', () => {
    assert.equal(selectionIn(view, undefined).lit, undefined);
    assert.equal(selectionIn(undefined, 'c').lit, undefined);
  });
  it('lights up nothing where the card is gone, but is kept', () =>
    assert.deepEqual(selectionIn(view, 'gone'), { selected: 'gone', lit: undefined }));
});

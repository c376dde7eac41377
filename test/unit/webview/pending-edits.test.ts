import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type PendingEdit,
  pendingEdit,
  setFieldIntent,
  shownValue,
  withoutEdit,
} from '../../../src/webview/board/state/pending-edits';
import { claimCard } from './board';

const edits: readonly PendingEdit[] = [
  { request: 1, id: 'c', field: 'likelihood', value: 'likely' },
  { request: 2, id: 'c', field: 'text', value: 'New' },
  { request: 3, id: 'c', field: 'likelihood', value: null },
  { request: 4, id: 'd', field: 'likelihood', value: 'unlikely' },
];

describe('edits that the extension has not answered', () => {
  it('are found by the number of their request', () =>
    assert.deepEqual([pendingEdit(edits, 2), pendingEdit(edits, 9)], [edits[1], undefined]));
  it('go one by one', () =>
    assert.deepEqual(
      withoutEdit(edits, 1).map(({ request }) => request),
      [2, 3, 4],
    ));
  it('are sent as what is to be done', () =>
    assert.deepEqual(edits.map(setFieldIntent)[2], {
      kind: 'setField',
      section: 'claims',
      id: 'c',
      field: 'likelihood',
      value: null,
    }));
});

describe('the value of a field on a card', () => {
  const card = claimCard('c', { likelihood: 'remote', confidence: 'low' });

  it('is that of the last edit under way', () => {
    assert.equal(shownValue(edits, card, 'text'), 'New');
    assert.equal(shownValue(edits, card, 'likelihood'), '', 'the last edit takes it away');
    assert.equal(shownValue(edits.slice(0, 1), card, 'likelihood'), 'likely');
  });
  it('is that of the note where no edit is under way', () => {
    assert.equal(shownValue(edits, card, 'confidence'), 'low');
    assert.equal(shownValue(edits, claimCard('e'), 'confidence'), '', 'the note has none');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ToBoard } from '../../../src/protocol/board';
import type { PendingEdit } from '../../../src/webview/board/state/pending-edits';
import { type Action, type BoardState, initialState, reduce } from '../../../src/webview/board/state/reducer';
import { claimCard, viewOf } from './board';

const rewording: PendingEdit = { request: 1, id: 'c', field: 'text', value: 'New' };
const weighing: PendingEdit = { request: 2, id: 'c', field: 'likelihood', value: 'likely' };

const received = (message: ToBoard): Action => ({ type: 'received', message });
const drafted = (id: string, text: string | undefined): Action => ({ type: 'draft', id, text });
const sent = (edit: PendingEdit): Action => ({ type: 'sent', edit });

function stateAfter(...actions: readonly Action[]): BoardState {
  return actions.reduce(reduce, initialState);
}

/** The parts of a state that are other objects after an action. */
function changedParts(state: BoardState, action: Action): string[] {
  const next = reduce(state, action);
  const parts = new Set([...Object.keys(state), ...Object.keys(next)]) as Set<keyof BoardState>;
  return [...parts].filter((part) => state[part] !== next[part]);
}

describe('the state of the Board', () => {
  it('takes the picture of the note from the extension', () => {
    const view = viewOf(claimCard('c'));
    const {
      view: shown,
      epoch,
      writable,
    } = stateAfter(received({ type: 'state', epoch: 3, view, writable: true }));
    assert.deepEqual([shown, epoch, writable], [view, 3, true]);
  });

  it('selects what the user or the extension selects, and nothing again', () => {
    assert.equal(stateAfter({ type: 'select', id: 'c' }).selected, 'c');
    assert.equal(stateAfter(received({ type: 'select', id: 'd' })).selected, 'd');
    assert.ok(!('selected' in stateAfter({ type: 'select', id: 'c' }, { type: 'select', id: undefined })));
  });

  it('keeps the draft of a text until it is in the note', () => {
    const waiting = stateAfter(drafted('c', 'New'), sent(rewording));
    assert.deepEqual(waiting.drafts, { c: 'New' });
    assert.deepEqual(reduce(waiting, received({ type: 'applied', request: 1 })).drafts, {});
  });

  it('keeps the draft of a text whose edit was refused, and says why', () => {
    const { drafts, refusals, pending } = stateAfter(
      drafted('c', 'New'),
      sent(rewording),
      received({ type: 'refused', request: 1, reason: 'No.' }),
    );
    assert.deepEqual([drafts, refusals, pending], [{ c: 'New' }, { c: 'No.' }, []]);
  });

  it('keeps the draft of a text when another field of the claim is in the note', () =>
    assert.deepEqual(
      stateAfter(drafted('c', 'New'), sent(weighing), received({ type: 'applied', request: 2 })).drafts,
      { c: 'New' },
    ));

  it('forgets why an edit was refused as soon as the next one is sent', () =>
    assert.deepEqual(
      stateAfter(
        sent(rewording),
        received({ type: 'refused', request: 1, reason: 'No.' }),
        sent({ ...rewording, request: 3 }),
      ).refusals,
      {},
    ));

  it('waits for each edit by itself', () =>
    assert.deepEqual(
      stateAfter(sent(rewording), sent(weighing), received({ type: 'applied', request: 1 })).pending,
      [weighing],
    ));

  it('heeds no answer to an edit that nobody waits for', () => {
    const state = stateAfter(drafted('c', 'New'));
    const { drafts, pending, refusals } = reduce(
      state,
      received({ type: 'refused', request: 9, reason: 'No.' }),
    );
    assert.deepEqual([drafts, pending, refusals], [{ c: 'New' }, [], {}]);
  });
});

describe('what is drawn again', () => {
  const view = viewOf(claimCard('c'), claimCard('d'));
  const state = stateAfter(received({ type: 'state', epoch: 1, view, writable: true }), drafted('c', 'N'));

  it('follows a keystroke only as far as drafts go', () =>
    assert.deepEqual(changedParts(state, drafted('c', 'Ne')), ['drafts']));
  it('follows a selection only as far as that goes', () =>
    assert.deepEqual(changedParts(state, { type: 'select', id: 'd' }), ['selected']));
  it('leaves drafts and selection when an edit is sent', () =>
    assert.deepEqual(changedParts(state, sent(rewording)), ['pending', 'refusals']));
});

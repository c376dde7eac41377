import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { h, options, render, type VNode } from 'preact';
import type { BoardActions } from '../../../src/webview/board/state/board-context';
import { type Action, type BoardState, initialState, reduce } from '../../../src/webview/board/state/reducer';
import { claimCard, viewOf } from './board';
import { openPage } from './page';

const view = viewOf(...['a', 'b', 'c', 'd'].map((id) => claimCard(id)));
const begun: BoardState = { ...initialState, epoch: 1, writable: true, view, drafts: { c: 'N' } };

/** The components that are drawn again after an action, by name, with how many of each. */
async function drawnAfter(action: Action): Promise<Record<string, number>> {
  const body = openPage();
  const { Board } = await import('../../../src/webview/board/Board');
  const { BoardProvider } = await import('../../../src/webview/board/BoardProvider');
  const board = h(Board, { view });
  const draw = async (state: BoardState): Promise<void> => {
    render(h(BoardProvider, { state, actions, children: board }), body as Element);
    await setTimeout(0);
  };
  await draw(begun);
  const drawn: Record<string, number> = {};
  const stop = watch(({ type }) => {
    if (typeof type === 'function' && /^\w*(?:Card|Text|Editor|Board|Control|Column)$/.test(type.name))
      drawn[type.name] = (drawn[type.name] ?? 0) + 1;
  });
  await draw(reduce(begun, action));
  stop();
  return drawn;
}

const nothing = (): undefined => undefined;
const actions: BoardActions = {
  select: nothing,
  open: nothing,
  draft: nothing,
  draftOf: (id) => begun.drafts[id],
  edit: nothing,
};

/** What Preact calls before it draws a component: in its released form the hook has this name. */
const hooks: typeof options & { __r?: (element: VNode) => void } = options;

/** Calls back for each component that is drawn, until the returned function is called. */
function watch(drawn: (element: VNode) => void): () => void {
  const before = hooks.__r;
  hooks.__r = (element) => {
    before?.(element);
    drawn(element);
  };
  return () => {
    if (before) hooks.__r = before;
    else delete hooks.__r;
  };
}

describe('the Board is drawn again', () => {
  it('in the one editor of a draft, at a keystroke in it', async () =>
    assert.deepEqual(await drawnAfter({ type: 'draft', id: 'c', text: 'Ne' }), { ClaimTextEditor: 1 }));

  it('in the frames of its cards when one is selected, as others light up with it', async () =>
    assert.deepEqual(await drawnAfter({ type: 'select', id: 'a' }), { Board: 1, Card: 4 }));

  it('in its claims when an edit is sent', async () => {
    const edit = { request: 1, id: 'a', field: 'likelihood', value: 'likely' } as const;
    const { ClaimCard, LikelihoodControl, Board, Column } = await drawnAfter({ type: 'sent', edit });
    assert.deepEqual([ClaimCard, LikelihoodControl, Board, Column], [4, 4, undefined, undefined]);
  });
});

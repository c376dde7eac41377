import type { BoardView, ToBoard } from '../../../protocol/board';
import { type Drafts, type TextById, withText } from './drafts';
import { type PendingEdit, type PendingEdits, pendingEdit, withoutEdit } from './pending-edits';

/**
 * All that the page knows. An action changes the parts that it is about and leaves the others the same objects, by
 * which the contexts tell who must be drawn again.
 */
export interface BoardState {
  /** Absent until the extension has sent the first picture of the note. */
  readonly view?: BoardView;
  readonly epoch: number;
  readonly writable: boolean;
  readonly selected?: string;
  readonly drafts: Drafts;
  readonly pending: PendingEdits;
  /** Why the last edit of a claim was not made, by id. */
  readonly refusals: TextById;
}

export type Action =
  | { readonly type: 'received'; readonly message: ToBoard }
  | { readonly type: 'select'; readonly id: string | undefined }
  | { readonly type: 'draft'; readonly id: string; readonly text: string | undefined }
  | { readonly type: 'sent'; readonly edit: PendingEdit };

export const initialState: BoardState = { epoch: 0, writable: false, drafts: {}, pending: [], refusals: {} };

export function reduce(state: BoardState, action: Action): BoardState {
  switch (action.type) {
    case 'received':
      return receive(state, action.message);
    case 'select':
      return withSelection(state, action.id);
    case 'draft':
      return { ...state, drafts: withText(state.drafts, action.id, action.text) };
    case 'sent':
      return {
        ...state,
        pending: [...state.pending, action.edit],
        refusals: withText(state.refusals, action.edit.id, undefined),
      };
  }
}

function receive(state: BoardState, message: ToBoard): BoardState {
  switch (message.type) {
    case 'state':
      return { ...state, view: message.view, epoch: message.epoch, writable: message.writable };
    case 'select':
      return withSelection(state, message.id);
    case 'applied':
      return applied(state, message.request);
    case 'refused':
      return refused(state, message.request, message.reason);
  }
}

function withSelection(state: BoardState, id: string | undefined): BoardState {
  const { selected: _, ...rest } = state;
  return id === undefined ? rest : { ...rest, selected: id };
}

/** The text of a claim is in the note now, and no draft any more. */
function applied(state: BoardState, request: number): BoardState {
  const edit = pendingEdit(state.pending, request);
  const drafts = edit?.field === 'text' ? withText(state.drafts, edit.id, undefined) : state.drafts;
  return { ...state, drafts, pending: withoutEdit(state.pending, request) };
}

/** The draft stays, so that the user can go on with it. */
function refused(state: BoardState, request: number, reason: string): BoardState {
  const edit = pendingEdit(state.pending, request);
  const refusals = edit ? withText(state.refusals, edit.id, reason) : state.refusals;
  return { ...state, refusals, pending: withoutEdit(state.pending, request) };
}

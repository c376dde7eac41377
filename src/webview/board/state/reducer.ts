import type { BoardView, ClaimCard, Intent, ToBoard } from '../../../protocol/board';

/** The fields of a claim that can be changed on the Board. */
export type EditableField = 'text' | 'likelihood' | 'confidence';

/** An edit that the extension has not answered yet. */
export interface PendingEdit {
  readonly request: number;
  readonly id: string;
  readonly field: EditableField;
  readonly value: string | null;
}

export interface BoardState {
  /** Absent until the extension has sent the first picture of the note. */
  readonly view?: BoardView;
  readonly epoch: number;
  readonly writable: boolean;
  readonly selected?: string;
  /** What the user is typing for a claim's text, by id. It is kept until it is in the note. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly pending: readonly PendingEdit[];
  /** Why the last edit of a claim was not made, by id. */
  readonly refusals: Readonly<Record<string, string>>;
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
      return { ...state, drafts: changed(state.drafts, action.id, action.text) };
    case 'sent':
      return {
        ...state,
        pending: [...state.pending, action.edit],
        refusals: changed(state.refusals, action.edit.id, undefined),
      };
  }
}

function receive(state: BoardState, message: ToBoard): BoardState {
  switch (message.type) {
    case 'state':
      return { ...state, view: message.view, epoch: message.epoch, writable: message.writable };
    case 'select':
      return withSelection(state, message.id);
    case 'applied': {
      const edit = pendingOf(state, message.request);
      const drafts = edit?.field === 'text' ? changed(state.drafts, edit.id, undefined) : state.drafts;
      return { ...settled(state, message.request), drafts };
    }
    case 'refused': {
      const edit = pendingOf(state, message.request);
      const refusals = edit ? changed(state.refusals, edit.id, message.reason) : state.refusals;
      return { ...settled(state, message.request), refusals };
    }
  }
}

function withSelection(state: BoardState, id: string | undefined): BoardState {
  const { selected: _, ...rest } = state;
  return id === undefined ? rest : { ...rest, selected: id };
}

function pendingOf({ pending }: BoardState, request: number): PendingEdit | undefined {
  return pending.find((edit) => edit.request === request);
}

function settled(state: BoardState, request: number): BoardState {
  return { ...state, pending: state.pending.filter((edit) => edit.request !== request) };
}

function changed(
  record: Readonly<Record<string, string>>,
  key: string,
  value: string | undefined,
): Readonly<Record<string, string>> {
  const others = Object.entries(record).filter(([known]) => known !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

/** What a claim's field says, or will say once the edit under way is made. */
export function shownValue(state: BoardState, claim: ClaimCard, field: EditableField): string {
  const pending = state.pending.findLast((edit) => edit.id === claim.id && edit.field === field);
  return (pending ? pending.value : claim[field]) ?? '';
}

/** Ids that light up with the selection: itself, and what it is connected to; undefined without a selection. */
export function litIds({ view, selected }: BoardState): ReadonlySet<string> | undefined {
  if (!view || selected === undefined) return undefined;
  const card = [...view.actors, ...view.claims, ...view.indicators].find(({ id }) => id === selected);
  return card && new Set([card.id, ...card.connected]);
}

export function setFieldIntent({ id, field, value }: PendingEdit): Intent {
  return { kind: 'setField', section: 'claims', id, field, value };
}

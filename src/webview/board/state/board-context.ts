import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { YardstickTerm } from '../../../protocol/board';
import type { Drafts, TextById } from './drafts';
import type { EditableField, PendingEdits } from './pending-edits';
import type { Selection } from './selection';

// What cards know of the Board that they stand on, in parts that change apart. A card is drawn again when a part that
// it uses changes: a keystroke in a draft draws the editor of that draft, and not the thousand cards around it.

/** What cards can ask of the Board. They stay the same for as long as the page lives. */
export interface BoardActions {
  select(id: string | undefined): void;
  open(place: { readonly id?: string; readonly line?: number }): void;
  draft(id: string, text: string | undefined): void;
  /** What is drafted for a claim at this moment, for those who need not follow it. */
  draftOf(id: string): string | undefined;
  edit(id: string, field: EditableField, value: string | null): void;
}

/** What is so for all claims beside what their cards say. */
export interface ClaimsState {
  readonly writable: boolean;
  readonly pending: PendingEdits;
  readonly refusals: TextById;
  readonly yardstick: readonly YardstickTerm[];
}

const nothing = (): undefined => undefined;

export const ActionsContext = createContext<BoardActions>({
  select: nothing,
  open: nothing,
  draft: nothing,
  draftOf: nothing,
  edit: nothing,
});

export const SelectionContext = createContext<Selection>({ selected: undefined, lit: undefined });

export const ClaimsContext = createContext<ClaimsState>({
  writable: false,
  pending: [],
  refusals: {},
  yardstick: [],
});

export const DraftsContext = createContext<Drafts>({});

export function useActions(): BoardActions {
  return useContext(ActionsContext);
}

export function useSelection(): Selection {
  return useContext(SelectionContext);
}

export function useClaims(): ClaimsState {
  return useContext(ClaimsContext);
}

export function useDrafts(): Drafts {
  return useContext(DraftsContext);
}

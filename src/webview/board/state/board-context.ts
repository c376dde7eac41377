import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type BoardState, type EditableField, initialState } from './reducer';

/** What cards can ask of the Board that they stand on. */
export interface BoardActions {
  readonly state: BoardState;
  /** The ids that are lit; undefined where nothing is selected. */
  readonly lit: ReadonlySet<string> | undefined;
  select(id: string | undefined): void;
  open(place: { readonly id?: string; readonly line?: number }): void;
  draft(id: string, text: string | undefined): void;
  edit(id: string, field: EditableField, value: string | null): void;
}

const nothing = (): void => undefined;

export const BoardContext = createContext<BoardActions>({
  state: initialState,
  lit: undefined,
  select: nothing,
  open: nothing,
  draft: nothing,
  edit: nothing,
});

export function useBoard(): BoardActions {
  return useContext(BoardContext);
}

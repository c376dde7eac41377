import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  ActionsContext,
  type BoardActions,
  ClaimsContext,
  type ClaimsState,
  DraftsContext,
  SelectionContext,
} from './state/board-context';
import type { BoardState } from './state/reducer';
import { selectionIn } from './state/selection';

interface BoardProviderProps {
  readonly state: BoardState;
  readonly actions: BoardActions;
  /** The same element for as long as the view is the same. */
  readonly children: ComponentChildren;
}

/** Tells cards of the state in parts that change apart. */
export function BoardProvider({ state, actions, children }: BoardProviderProps) {
  const { view, selected, drafts, writable, pending, refusals } = state;
  const selection = useMemo(() => selectionIn(view, selected), [view, selected]);
  const claims = useMemo<ClaimsState>(
    () => ({ writable, pending, refusals, yardstick: view?.yardstick ?? [] }),
    [writable, pending, refusals, view],
  );
  return (
    <ActionsContext.Provider value={actions}>
      <SelectionContext.Provider value={selection}>
        <ClaimsContext.Provider value={claims}>
          <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>
        </ClaimsContext.Provider>
      </SelectionContext.Provider>
    </ActionsContext.Provider>
  );
}

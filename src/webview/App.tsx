import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { Board } from './board/Board';
import { BoardProvider } from './board/BoardProvider';
import type { BoardActions } from './board/state/board-context';
import { setFieldIntent } from './board/state/pending-edits';
import { type Action, type BoardState, initialState, reduce } from './board/state/reducer';
import { listen, post, remember, remembered } from './host';
import { t } from './strings';

function restored(): BoardState {
  const { selected, drafts } = remembered();
  return { ...initialState, ...(selected !== undefined && { selected }), drafts: drafts ?? {} };
}

/** Holds the state of the page, and speaks with the extension. */
export function App() {
  const [state, dispatch] = useReducer(reduce, undefined, restored);
  const actions = useActionsOn(state, dispatch);

  useEffect(() => {
    listen((message) => dispatch({ type: 'received', message }));
    post({ type: 'ready' });
  }, []);

  const { selected, drafts, view } = state;
  useEffect(() => remember({ selected, drafts }), [selected, drafts]);

  const board = useMemo(() => view && <Board view={view} />, [view]);
  return (
    <BoardProvider state={state} actions={actions}>
      {board ?? <p class="loading">{t('Reading the note…')}</p>}
    </BoardProvider>
  );
}

/** Actions that stay the same, and see the state that is current when they are taken. */
function useActionsOn(state: BoardState, dispatch: (action: Action) => void): BoardActions {
  const current = useRef(state);
  current.current = state;
  const requests = useRef(0);
  return useMemo<BoardActions>(
    () => ({
      select: (id) => dispatch({ type: 'select', id }),
      open: (place) => post({ type: 'open', ...place }),
      draft: (id, text) => dispatch({ type: 'draft', id, text }),
      draftOf: (id) => current.current.drafts[id],
      edit(id, field, value) {
        const edit = { request: ++requests.current, id, field, value };
        dispatch({ type: 'sent', edit });
        const { epoch } = current.current;
        post({ type: 'edit', request: edit.request, epoch, intent: setFieldIntent(edit) });
      },
    }),
    [],
  );
}

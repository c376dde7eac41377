import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { Board } from './board/Board';
import { type BoardActions, BoardContext } from './board/state/board-context';
import { type BoardState, initialState, litIds, reduce, setFieldIntent } from './board/state/reducer';
import { listen, post, remember, remembered } from './host';
import { t } from './strings';

function restored(): BoardState {
  const { selected, drafts } = remembered();
  return { ...initialState, ...(selected !== undefined && { selected }), drafts: drafts ?? {} };
}

/** Holds the state of the page, and speaks with the extension. */
export function App() {
  const [state, dispatch] = useReducer(reduce, undefined, restored);
  const requests = useRef(0);

  useEffect(() => {
    listen((message) => dispatch({ type: 'received', message }));
    post({ type: 'ready' });
  }, []);

  const { selected, drafts } = state;
  useEffect(() => remember({ selected, drafts }), [selected, drafts]);

  const actions = useMemo<BoardActions>(
    () => ({
      state,
      lit: litIds(state),
      select: (id) => dispatch({ type: 'select', id }),
      open: (place) => post({ type: 'open', ...place }),
      draft: (id, text) => dispatch({ type: 'draft', id, text }),
      edit(id, field, value) {
        const edit = { request: ++requests.current, id, field, value };
        dispatch({ type: 'sent', edit });
        post({ type: 'edit', request: edit.request, epoch: state.epoch, intent: setFieldIntent(edit) });
      },
    }),
    [state],
  );

  return (
    <BoardContext.Provider value={actions}>
      {state.view ? <Board view={state.view} /> : <p class="loading">{t('Reading the note…')}</p>}
    </BoardContext.Provider>
  );
}

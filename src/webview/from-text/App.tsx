import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FromTextState } from '../../protocol/from-text';
import { t } from '../strings';
import { PageContext, usePage } from './context';
import { Head } from './Head';
import { hear, send } from './host';
import { ProposalList } from './ProposalList';
import { type Action, after, begun, type PageState } from './state';
import { TextPane } from './TextPane';

/** A text and what it offers to a note, side by side. */
export function App({ first }: { readonly first: FromTextState }) {
  const { state, act, makeNow } = usePageState(first);
  useEffect(() => hear(act), []);
  const page = useMemo(() => ({ state, act, make: makeNow }), [state]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      makeNow();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <PageContext.Provider value={page}>
      <main class="page">
        <Head />
        <div class="sides">
          <TextPane />
          <ProposalList />
        </div>
        <Foot />
      </main>
    </PageContext.Provider>
  );
}

/** What the page shows; a note is made of what was done last, be it drawn by then or not. */
function usePageState(first: FromTextState) {
  const [state, draw] = useState(() => begun(first));
  const latest = useRef(state);
  const act = useCallback((action: Action) => {
    latest.current = after(latest.current, action);
    draw(latest.current);
  }, []);
  const makeNow = useCallback(() => make(latest.current), []);
  return { state, act, makeNow };
}

/** What is ticked and still proposed, in the order of the proposals. */
function make({ of, ticked, changes, title, date }: PageState): void {
  const accepted = of.proposals
    .map(({ proposal }) => proposal.id)
    .filter((id) => ticked.has(id))
    .map((id) => ({ id, changes: changes.get(id) ?? {} }));
  send({ type: 'make', title, date: date.trim(), accepted });
}

function Foot() {
  const { state, make } = usePage();
  const count = state.of.proposals.filter(({ proposal }) => state.ticked.has(proposal.id)).length;
  return (
    <footer class="foot">
      <p class={state.refused === undefined ? 'quiet' : 'refused'} role="status">
        {state.refused ?? wordsFor(count)}
      </p>
      <span class="space" />
      <button type="button" class="button" onClick={() => send({ type: 'cancel' })}>
        {t('Cancel')}
      </button>
      <button type="button" class="button primary" title={t('Ctrl+Enter')} onClick={make}>
        {t('Make Note')}
      </button>
    </footer>
  );
}

function wordsFor(count: number): string {
  if (count === 0) return t('Tick what is to be in the note. So far it will have the text as its source.');
  return count === 1 ? t('One entry is ticked.') : t('{0} entries are ticked.', count);
}

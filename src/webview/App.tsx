import { useEffect, useMemo } from 'preact/hooks';
import { Header } from './frame/Header';
import { Layout } from './frame/Layout';
import { Notices } from './frame/Notices';
import { TabBar } from './frame/TabBar';
import { type Tab, tabs } from './frame/tabs';
import { Inspector } from './inspector/Inspector';
import { PanelWidth } from './shared/panel-width';
import { useSize } from './shared/use-size';
import { useKept, usePart, useSelected, useStore } from './store/hooks';
import type { Store } from './store/store';
import { wentBack, wentForward } from './store/walk';

const nothing = {} as const;

/** Below this width there is one column, and the Inspector lies below; in pixels. */
const narrow = 700;

/** The page: what stands around all tabs, the tab that is chosen, and the Inspector. */
export function App() {
  const store = useStore();
  const all = useMemo(tabs, []);
  const [id, choose] = useKept('tab', 'board');
  const current = all.find((tab) => tab.id === id) ?? (all[0] as Tab);
  const frame = usePart('frame', nothing);
  const selected = useSelected();
  const [root, { width }] = useSize<HTMLDivElement>();
  useEffect(() => followKeys(store), [store]);
  return (
    <PanelWidth.Provider value={width}>
      <div class="page" ref={root}>
        <Header frame={frame} />
        <Notices />
        <TabBar all={all} current={current} choose={choose} />
        <Layout
          isNarrow={width < narrow}
          inspector={selected === undefined ? undefined : <Inspector entry={selected} />}
          close={() => leaveInspector(store)}
        >
          <current.Content />
        </Layout>
      </div>
    </PanelWidth.Provider>
  );
}

/** Back to where the selected entry stands, or else to the first stop of the tab. */
function leaveInspector(store: Store): void {
  const stops = [...document.querySelectorAll<HTMLElement>('.tab-panel [tabindex="0"]')];
  const own = stops.find((each) => each.matches('.selected') || each.querySelector('.selected'));
  (own ?? stops[0])?.focus();
  store.select(undefined);
}

/** The keys that mean the same everywhere: back and forward, and those before which what is typed is put into the text. */
function followKeys(store: Store): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) store.commit();
    if (!altKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return;
    const memory = (key === 'ArrowLeft' ? wentBack : wentForward)(store.state.memory);
    if (memory) store.walk(memory);
    event.preventDefault();
    event.stopPropagation();
  };
  // In a tab, Escape gives up the selection, where nothing else has to be closed first.
  const onEscape = ({ key, defaultPrevented, target }: KeyboardEvent) => {
    const isInTab = target instanceof Element && target.closest('.tab-panel') !== null;
    if (key === 'Escape' && !defaultPrevented && isInTab) store.select(undefined);
  };
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('keydown', onEscape);
  return () => {
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('keydown', onEscape);
  };
}

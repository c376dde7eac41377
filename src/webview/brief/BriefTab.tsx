import type { Block, BriefPart } from '../../protocol/board';
import { useStore } from '../store/hooks';
import type { Store } from '../store/store';
import { t } from '../strings';
import { BlockView } from './BlockView';
import { BriefBar } from './BriefBar';
import { moveByKey, useLineFocus } from './keys';
import { type BriefWindow, useWindow } from './use-window';

/** The briefing as its reader will see it. What is printed leads to where it comes from. */
export function BriefTab() {
  const store = useStore();
  const { part, view, above, below, onScroll, goTo, select } = useWindow();
  useLineFocus(view);
  const follow = (target: EventTarget | null) => part && lead(store, part, select, target);
  return (
    <div class="brief">
      {part && <BriefBar part={part} goTo={goTo} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is clicked are its lines, and keys move among them */}
      <div
        class="brief-view"
        ref={view}
        tabIndex={-1}
        onScroll={onScroll}
        onClick={({ target }) => follow(target)}
        onKeyDown={(event) => onKey(event, follow)}
      >
        <article class="brief-page" aria-label={t('Brief')}>
          <div style={{ height: `${above}px` }} />
          <Blocks blocks={part?.blocks ?? []} />
          <div style={{ height: `${below}px` }} />
        </article>
      </div>
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block) => (
        <div key={block.key} class="brief-block">
          <BlockView block={block} />
        </div>
      ))}
    </>
  );
}

function onKey(event: KeyboardEvent, follow: (target: EventTarget | null) => void): void {
  const { key, target, currentTarget, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey || !(currentTarget instanceof HTMLElement)) return;
  // The browser follows a web address by itself.
  if (key === 'Enter' && !(target instanceof HTMLAnchorElement)) follow(target);
  else if (!moveByKey(currentTarget, key)) return;
  event.preventDefault();
}

/** Selects the entry that something comes from, and shows it in the text. Who marks words to copy goes nowhere. */
function lead(
  store: Store,
  { fields }: BriefPart,
  select: BriefWindow['select'],
  target: EventTarget | null,
): void {
  if (!(target instanceof Element) || target.closest('a') || getSelection()?.isCollapsed === false) return;
  const from = target.closest<HTMLElement>('[data-entry], [data-field]');
  const { entry, field } = from?.dataset ?? {};
  if (from && entry !== undefined) {
    select(entry, from);
    store.post({ type: 'open', entry });
    return;
  }
  const at = field === undefined ? undefined : fields[field];
  if (at !== undefined) store.post({ type: 'open', at });
}

import type { EntryKey } from '../../protocol/board';
import type { Store } from '../store/store';

/** For so many frames of the screen an Inspector may yet come. */
const patience = 120;

const focusable = 'textarea, input, select, button:not(:disabled), [tabindex="0"]';
const main = '[data-main="true"] textarea, [data-main="true"] input';

/**
 * Takes the focus into the Inspector of an entry, which comes only a while after that is selected: to its main text
 * where that is to be edited. Whoever goes elsewhere meanwhile is left there.
 */
export function focusInspector(entry: EntryKey, place: 'first' | 'main' = 'first'): void {
  const from = document.activeElement;
  let frames = 0;
  const step = () => {
    const { activeElement } = document;
    if (activeElement !== from && activeElement !== document.body) return;
    const inspected = document.querySelector(`[data-inspected="${CSS.escape(entry)}"]`);
    const target = inspected && firstIn(inspected, place);
    if (target) target.focus();
    else if (frames++ < patience) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function firstIn(inspected: Element, place: 'first' | 'main'): HTMLElement | null {
  return (
    (place === 'main' && inspected.querySelector<HTMLElement>(main)) || inspected.querySelector(focusable)
  );
}

/**
 * Enter selects an entry and goes to the Inspector, F2 to its main text, the space bar only selects, and Escape gives
 * up the selection. Returns whether the key was one of these.
 */
export function onEntryKey(event: KeyboardEvent, store: Store, entry: EntryKey): boolean {
  const { key } = event;
  if (key !== 'Enter' && key !== ' ' && key !== 'Escape' && key !== 'F2') return false;
  event.preventDefault();
  event.stopPropagation();
  store.select(key === 'Escape' ? undefined : entry);
  if (key === 'Enter') focusInspector(entry);
  if (key === 'F2') focusInspector(entry, 'main');
  return true;
}

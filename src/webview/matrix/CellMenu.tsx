import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { focusInspector } from '../shared/focus-inspector';
import { type MenuItem, MenuList } from '../shared/Menu';
import { useStore } from '../store/hooks';
import { t } from '../strings';
import { idOfPlace } from './Grid';
import { type GridView, type Pairing, type Place, pairingAt } from './grid-view';
import { keyOfRating, nameOfRating, ratings } from './rating';
import { lockOf, type Ratings } from './use-ratings';

interface CellMenuProps {
  readonly view: GridView;
  readonly place: Place;
  readonly ratings: Ratings;
  close(): void;
}

/** The ratings to choose from, below the cell. */
export function CellMenu({ view, place, ratings: all, close }: CellMenuProps) {
  const store = useStore();
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ readonly top: number; readonly left: number }>();
  useLayoutEffect(() => setAt(placeBelow(root.current, place)), [place]);
  useLayoutEffect(() => closeElsewhere(root, close), []);
  const pairing = pairingAt(view, place);
  if (!pairing) return null;
  const { key } = pairing.column;
  const toInspector = {
    label: t('Show the Evidence (F2)'),
    run: () => {
      store.select(key);
      focusInspector(key);
    },
  };
  const style = at ? { top: `${at.top}px`, left: `${at.left}px` } : { visibility: 'hidden' };
  return (
    <div class="cell-menu" ref={root} style={style}>
      <MenuList label={t('Rating')} items={[...itemsFor(pairing, all), toInspector]} close={close} />
    </div>
  );
}

function itemsFor(pairing: Pairing, all: Ratings): MenuItem[] {
  const shown = all.shown(pairing);
  const reason = lockOf(pairing);
  if (reason !== undefined) return [{ label: reason, run: () => {} }];
  const choices = ratings.map((rating) => ({
    label: `${keyOfRating(rating)}  ${rating}  ${nameOfRating(rating)}`,
    isChecked: rating === shown,
    run: () => all.rate(pairing, rating),
  }));
  return [
    ...choices,
    { label: t('Clear (Backspace)'), isDisabled: shown === '', run: () => all.rate(pairing, null) },
  ];
}

/** Below its cell, or above where there is no room, in pixels of what it stands in. */
function placeBelow(
  root: HTMLElement | null,
  place: Place,
): { readonly top: number; readonly left: number } | undefined {
  const cell = document.getElementById(idOfPlace(place))?.getBoundingClientRect();
  const frame = root?.parentElement?.getBoundingClientRect();
  const menu = root?.firstElementChild?.getBoundingClientRect();
  if (!cell || !frame || !menu) return undefined;
  const below = cell.bottom + menu.height <= window.innerHeight;
  return {
    top: (below ? cell.bottom : Math.max(0, cell.top - menu.height)) - frame.top,
    left: Math.max(0, Math.min(cell.left, frame.right - menu.width) - frame.left),
  };
}

function closeElsewhere(root: { readonly current: HTMLElement | null }, close: () => void): () => void {
  const onDown = ({ target }: Event) => {
    if (!(target instanceof Node) || !root.current?.contains(target)) close();
  };
  document.addEventListener('pointerdown', onDown);
  window.addEventListener('blur', close);
  return () => {
    document.removeEventListener('pointerdown', onDown);
    window.removeEventListener('blur', close);
  };
}

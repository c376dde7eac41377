import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { onEntryKey } from '../shared/focus-inspector';
import { Part } from '../shared/Part';
import { useKept, useSelected, useStore } from '../store/hooks';
import type { Store } from '../store/store';
import { t } from '../strings';
import { Cell } from './Cell';
import {
  type GridSizes,
  type GridView,
  type Head,
  headAt,
  keyOfHead,
  movedBy,
  type Pairing,
  type Place,
  pairingAt,
  type Scrolled,
  scrollFor,
} from './grid-view';
import { type Comparing, HeadContent, wordsOfHead } from './Heads';
import { ratingOfKey } from './rating';
import type { Ratings } from './use-ratings';
import { scrolledOf } from './use-revealed';

export interface GridProps {
  readonly view: GridView;
  readonly sizes: GridSizes;
  readonly isTurned: boolean;
  readonly ratings: Ratings;
  readonly comparing: Comparing;
  readonly grid: RefObject<HTMLDivElement>;
  readonly active: Place;
  setActive(place: Place): void;
  /** Asks for what is in sight. */
  show(scrolled: Scrolled): void;
  /** Opens the menu of a cell. */
  openMenu(place: Place): void;
}

/**
 * The ratings, of which those in sight are there. The grid as a whole has the focus, and says which of its cells is
 * meant, so that nothing is lost when that is scrolled away.
 */
export function Grid(props: GridProps) {
  const { view, sizes, grid, active, show } = props;
  const store = useStore();
  useKeptScroll(props);
  return (
    <Part
      class="matrix-grid"
      elementRef={grid}
      role="grid"
      tabIndex={0}
      aria-label={t('Ratings of the evidence')}
      aria-rowcount={view.rows.total + 1}
      aria-colcount={view.columns.total + 1}
      aria-activedescendant={isThere(view, active) ? idOfPlace(active) : undefined}
      onScroll={({ currentTarget }) => show(scrolledOf(currentTarget))}
      onKeyDown={(event) => onGridKey(event, props, store)}
    >
      <div class="matrix-sheet" role="presentation" style={sheetStyle(view, sizes)}>
        <HeadRow {...props} />
        {view.rows.heads.map((head, at) => (
          <GridRow key={keyOfHead(head)} {...props} head={head} row={view.rows.from + at} />
        ))}
      </div>
    </Part>
  );
}

function sheetStyle({ rows, columns }: GridView, sizes: GridSizes) {
  return {
    width: `${sizes.headWidth + columns.total * sizes.columnWidth}px`,
    height: `${sizes.headHeight + rows.total * sizes.rowHeight}px`,
  };
}

function HeadRow(props: GridProps) {
  const { view, sizes, isTurned } = props;
  return (
    <Part class="matrix-row heads" role="row" aria-rowindex={1} style={{ height: `${sizes.headHeight}px` }}>
      <Corner width={sizes.headWidth} isTurned={isTurned} />
      <Spacer width={view.columns.from * sizes.columnWidth} />
      {view.columns.heads.map((head, at) => (
        <HeadCell
          key={keyOfHead(head)}
          {...props}
          head={head}
          place={{ row: -1, column: view.columns.from + at }}
          width={sizes.columnWidth}
        />
      ))}
    </Part>
  );
}

function Corner({ width, isTurned }: { readonly width: number; readonly isTurned: boolean }) {
  return (
    <Part class="matrix-corner" role="columnheader" aria-colindex={1} style={{ width: `${width}px` }}>
      {isTurned ? t('Evidence') : t('Hypotheses')}
    </Part>
  );
}

interface GridRowProps extends GridProps {
  readonly head: Head;
  readonly row: number;
}

function GridRow({ head, row, ...props }: GridRowProps) {
  const { view, sizes } = props;
  const top = sizes.headHeight + row * sizes.rowHeight;
  return (
    <Part
      class="matrix-row"
      role="row"
      aria-rowindex={row + 2}
      style={{ top: `${top}px`, height: `${sizes.rowHeight}px` }}
    >
      <HeadCell {...props} head={head} place={{ row, column: -1 }} width={sizes.headWidth} />
      <Spacer width={view.columns.from * sizes.columnWidth} />
      {view.columns.heads.map((column, at) => (
        <RatingCell key={keyOfHead(column)} {...props} place={{ row, column: view.columns.from + at }} />
      ))}
    </Part>
  );
}

function Spacer({ width }: { readonly width: number }) {
  return <div role="presentation" style={{ flex: `0 0 ${width}px` }} />;
}

interface HeadCellProps extends GridProps {
  readonly head: Head;
  readonly place: Place;
  readonly width: number;
}

function HeadCell({ head, place, width, active, setActive, comparing }: HeadCellProps) {
  const store = useStore();
  const isSelected = useSelected() === keyOfHead(head);
  const isActive = samePlace(place, active);
  const isRow = place.column === -1;
  const classes = ['matrix-head', head.kind, isSelected && 'selected', isActive && 'active'];
  return (
    <Part
      id={idOfPlace(place)}
      class={classes.filter(Boolean).join(' ')}
      role={isRow ? 'rowheader' : 'columnheader'}
      aria-colindex={place.column + 2}
      aria-label={wordsOfHead(head)}
      aria-selected={isSelected}
      style={{ width: `${width}px` }}
      onClick={() => {
        setActive(place);
        store.select(keyOfHead(head));
      }}
    >
      <HeadContent head={head} comparing={comparing} />
    </Part>
  );
}

function RatingCell({ place, ...props }: GridProps & { readonly place: Place }) {
  const pairing = pairingAt(props.view, place);
  if (!pairing) return null;
  return (
    <Cell
      id={idOfPlace(place)}
      column={place.column}
      pairing={pairing}
      shown={props.ratings.shown(pairing)}
      width={props.sizes.columnWidth}
      isActive={samePlace(place, props.active)}
      open={() => {
        props.setActive(place);
        props.openMenu(place);
      }}
    />
  );
}

/** Keeps the place to which the grid is scrolled, and tells what is in sight when its size changes. */
function useKeptScroll({ grid, sizes, isTurned, show }: GridProps): void {
  const [kept, keep] = useKept(`scroll matrix ${isTurned}`, { top: 0, left: 0 });
  const latest = useRef(show);
  latest.current = show;
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    element.scrollTo(kept);
    const tell = () => latest.current(scrolledOf(element));
    const onEnd = () => keep({ top: element.scrollTop, left: element.scrollLeft });
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    element.addEventListener('scrollend', onEnd);
    return () => {
      observer.disconnect();
      element.removeEventListener('scrollend', onEnd);
    };
  }, [isTurned, sizes.headWidth]);
}

/**
 * Arrows move, digits rate, Backspace clears, Enter opens the menu of a cell; on a head, and with F2 on a cell, keys
 * do to the entry what they do to a card.
 */
function onGridKey(event: KeyboardEvent, props: GridProps, store: Store): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const pairing = pairingAt(props.view, props.active);
  const wasMeant = pairing ? actOnCell(event, pairing, props, store) : actOnHead(event, props, store);
  if (!wasMeant && !moveBy(event, props)) return;
  event.preventDefault();
  event.stopPropagation();
}

function actOnCell(
  event: KeyboardEvent,
  pairing: Pairing,
  { ratings, openMenu, active }: GridProps,
  store: Store,
): boolean {
  const { key } = event;
  const rating = ratingOfKey(key);
  if (rating !== undefined) ratings.rate(pairing, rating);
  else if (key === 'Enter' || key === ' ') openMenu(active);
  else return key === 'F2' && onEntryKey(event, store, pairing.column.key);
  return true;
}

function actOnHead(event: KeyboardEvent, { view, active, comparing }: GridProps, store: Store): boolean {
  const head = active.column === -1 ? headAt(view.rows, active.row) : headAt(view.columns, active.column);
  if (!head) return false;
  if (event.key !== ' ' || head.kind !== 'hypothesis') return onEntryKey(event, store, keyOfHead(head));
  comparing.toggle(head.row.key);
  return true;
}

function moveBy(
  { key, currentTarget }: KeyboardEvent,
  { view, active, setActive, sizes }: GridProps,
): boolean {
  const next = movedBy(key, active, view);
  if (!next || !(currentTarget instanceof HTMLElement)) return next !== undefined;
  setActive(next);
  currentTarget.scrollTo(scrollFor(next, sizes, scrolledOf(currentTarget)));
  return true;
}

export function idOfPlace({ row, column }: Place): string {
  return `matrix-${row}-${column}`;
}

function isThere({ rows, columns }: GridView, { row, column }: Place): boolean {
  return (
    (row === -1 || headAt(rows, row) !== undefined) &&
    (column === -1 || headAt(columns, column) !== undefined)
  );
}

function samePlace(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

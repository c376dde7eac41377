import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MapNode, MapPart, MapRow } from '../../protocol/board';
import { onEntryKey } from '../shared/focus-inspector';
import { useSize } from '../shared/use-size';
import { useStore } from '../store/hooks';
import { t } from '../strings';
import { factsOf, labelOf } from './MapNode';
import type { MapState } from './map-state';
import { rowBeside, rowsInSight } from './tree';

interface MapListProps {
  readonly state: MapState;
  readonly part: MapPart;
}

/** As high as a row of VS Code's lists, in pixels. */
const rowHeight = 22;

/** The graph as a tree, of which the rows near the screen are there. Below each entry lies its evidence. */
export function MapList({ state, part: { rows, nodes } }: MapListProps) {
  const [list, { height }] = useSize<HTMLDivElement>();
  const [top, setTop] = useState(0);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const { stop, setFocused, onKeyDown } = useTreeFocus(list, rows, byKey, state);
  return (
    <div
      class="map-body map-list"
      ref={list}
      role="tree"
      aria-label={t('The argument as a list')}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div class="map-rows" role="presentation" style={{ height: `${rows.length * rowHeight}px` }}>
        {rowsInSight(rows, { top, height, rowHeight }, stop).map(({ row, at }) => (
          <Row
            key={row.key}
            row={row}
            node={byKey.get(row.node)}
            state={state}
            top={at * rowHeight}
            isTabStop={row === stop}
            onFocus={() => setFocused(row.key)}
          />
        ))}
      </div>
    </div>
  );
}

/** The row that Tab leads to, and how keys move among the rows: the focus follows when the row is drawn. */
function useTreeFocus(
  list: RefObject<HTMLDivElement>,
  rows: readonly MapRow[],
  nodes: ReadonlyMap<string, MapNode>,
  state: MapState,
) {
  const [focused, setFocused] = useState<string>();
  const focuses = useRef(false);
  const stop = tabStop(rows, focused, state.selected);
  useLayoutEffect(() => {
    if (!focuses.current || !stop) return;
    focuses.current = false;
    reveal(list.current, rows.indexOf(stop));
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [stop?.key]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stop && onTreeKey(event, stop, rows, nodes, state);
    if (!next) return;
    focuses.current = next !== stop;
    setFocused(next.key);
    event.preventDefault();
  };
  return { stop, setFocused, onKeyDown };
}

function tabStop(
  rows: readonly MapRow[],
  focused: string | undefined,
  selected: string | undefined,
): MapRow | undefined {
  return rows.find(({ key }) => key === focused) ?? rows.find(({ node }) => node === selected) ?? rows[0];
}

function reveal(list: HTMLElement | null, at: number): void {
  if (!list) return;
  const top = at * rowHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + rowHeight > list.scrollTop + list.clientHeight)
    list.scrollTop = top + rowHeight - list.clientHeight;
}

/** Arrows go up and down; right opens a branch and goes into it, left closes it and goes out. */
function onTreeKey(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  row: MapRow,
  rows: readonly MapRow[],
  nodes: ReadonlyMap<string, MapNode>,
  state: MapState,
): MapRow | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (!turns(key, nodes.get(row.node), row.isRepeated === true)) return rowBeside(key, row, rows);
  state.fold(row.node);
  return row;
}

/** Whether a key opens what is folded below a node, or folds it. */
function turns(key: string, node: MapNode | undefined, isRepeated: boolean): boolean {
  const isFolded = node?.hidden !== undefined;
  if (key === 'ArrowRight') return isFolded;
  return key === 'ArrowLeft' && node?.isBranch === true && !isFolded && !isRepeated;
}

interface RowProps {
  readonly row: MapRow;
  readonly node: MapNode | undefined;
  readonly state: MapState;
  readonly top: number;
  readonly isTabStop: boolean;
  onFocus(): void;
}

function Row({ row, node, state, top, isTabStop, onFocus }: RowProps) {
  const store = useStore();
  if (!node) return null;
  const isSelected = state.selected === node.key;
  return (
    <div
      {...placeInTree(row, node)}
      class={isSelected ? 'map-row selected' : 'map-row'}
      role="treeitem"
      style={{ top: `${top}px`, paddingInlineStart: `${row.level * 14 - 4}px` }}
      aria-selected={isSelected}
      aria-label={[relationOf(row), labelOf(node), repeatedIn(row)].filter(Boolean).join(', ')}
      tabIndex={isTabStop ? 0 : -1}
      title={node.title}
      onFocus={onFocus}
      onClick={() => store.select(node.key)}
      onDblClick={() => state.focusOn(node.key)}
      onKeyDown={(event) => onEntryKey(event, store, node.key)}
    >
      <RowWords row={row} node={node} />
    </div>
  );
}

/** What a screen reader is told of where a row stands. */
function placeInTree({ level, position, size, isRepeated }: MapRow, { isBranch, hidden }: MapNode) {
  return {
    'aria-level': level,
    'aria-posinset': position,
    'aria-setsize': size,
    ...(isBranch && !isRepeated && { 'aria-expanded': hidden === undefined }),
  };
}

function RowWords({ row, node }: { readonly row: MapRow; readonly node: MapNode }) {
  const side = row.sign === '+' ? 'for' : row.sign ? 'against' : '';
  const relation = row.sign && !row.isAbove ? '' : relationOf(row);
  const facts = [relation, ...factsOf(node), hiddenIn(node), repeatedIn(row)];
  return (
    <>
      <span class={`map-relation ${row.relation ?? ''} ${side}`}>{glyphOf(row)}</span>
      <span class="map-row-title" dir="auto">
        {node.title || node.id}
      </span>
      <span class="quiet">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

function repeatedIn({ isRepeated }: MapRow): string {
  return isRepeated ? t('see above') : '';
}

/** Up for what rests on the entry in whose row it lies; otherwise what it is for that. */
function glyphOf({ sign, isAbove, level }: MapRow): string {
  if (level === 1) return '';
  if (isAbove) return '↑';
  return sign === '+' ? '+' : sign ? '−' : '·';
}

function hiddenIn({ hidden }: MapNode): string {
  return hidden === undefined ? '' : t('{0} hidden below', hidden);
}

/** What a row says of its entry and the one in whose row it lies. */
function relationOf({ relation, sign, isAbove }: MapRow): string {
  switch (relation) {
    case 'support':
      return isAbove ? t('rests on this') : t('supports it');
    case 'contradiction':
      return isAbove ? t('is spoken against by this') : t('speaks against it');
    case 'source':
      return isAbove ? t('comes from this') : t('is its source');
    case 'bears-on':
      return bearing(sign, isAbove);
    default:
      return '';
  }
}

function bearing(sign: MapRow['sign'], isAbove: true | undefined): string {
  if (sign === '+') return isAbove ? t('is consistent with this') : t('is consistent with it');
  if (sign === '-') return isAbove ? t('is inconsistent with this') : t('is inconsistent with it');
  return isAbove ? t('this is the judgement on it') : t('is the judgement on it');
}

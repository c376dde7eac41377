import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Column, Row } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { useSize } from '../shared/use-size';
import { useKept, useSelected, useStore } from '../store/hooks';
import { t } from '../strings';
import { Card } from './Card';
import { type Stretch, stretchAround } from './columns';

interface CardListProps {
  readonly column: Column;
  /** What was selected when the column was made. */
  readonly madeFor: string | undefined;
  readonly label: string;
  show(stretch: Stretch): void;
}

type CardRow = Extract<Row, { readonly position: number }>;

/** The cards of a column, of which those near the screen are there. One of them is the tab stop of the column. */
export function CardList({ column, madeFor, label, show }: CardListProps) {
  const [list, { height }] = useSize<HTMLDivElement>();
  const [focused, setFocused] = useState<CardRow>();
  useScroll(column, list, height, show, madeFor);
  const rows = withFocused(column.rows, focused);
  const stop = tabStop(rows, focused, useSelected());
  return (
    <div
      class="card-list"
      ref={list}
      onScroll={({ currentTarget }) =>
        show(stretchAround(currentTarget.scrollTop, currentTarget.clientHeight))
      }
    >
      {column.matching === 0 && (
        <p class="hint">{column.total === 0 ? t('None yet.') : t('Nothing matches.')}</p>
      )}
      <Cards column={column} rows={rows} stop={stop} label={label} list={list} setFocused={setFocused} />
      <NotConnected column={column} />
    </div>
  );
}

interface CardsProps {
  readonly column: Column;
  readonly rows: readonly Row[];
  readonly stop: string | undefined;
  readonly label: string;
  readonly list: RefObject<HTMLDivElement>;
  setFocused(row: CardRow | undefined): void;
}

/** The cards at their places. */
function Cards({ column, rows, stop, label, list, setFocused }: CardsProps) {
  return (
    <div
      class="card-stack"
      role="listbox"
      aria-label={label}
      style={{ height: `${column.height}px` }}
      onKeyDown={(event) => onCardKey(event, list.current)}
      onFocusOut={({ relatedTarget }) => !isIn(list.current, relatedTarget) && setFocused(undefined)}
    >
      {rows.map((row) =>
        'heading' in row ? (
          <GroupHeading key={row.key} row={row} />
        ) : (
          <Card
            key={row.key}
            row={row}
            size={column.shown}
            style={placeOf(row)}
            isTabStop={row.key === stop}
            onFocus={() => setFocused(row)}
          />
        ),
      )}
    </div>
  );
}

function isIn(list: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && list?.contains(target) === true;
}

function GroupHeading({ row }: { readonly row: Exclude<Row, CardRow> }) {
  return (
    <div class="group-heading" role="presentation" style={placeOf(row)}>
      {row.heading} <span class="count">{row.count}</span>
    </div>
  );
}

/** Opens what is folded, as it has nothing to do with what is selected. */
function NotConnected({ column: { matching, shown } }: { readonly column: Column }) {
  const [, setOnly] = useKept('onlyConnected', true);
  if (shown >= matching) return null;
  return (
    <button
      type="button"
      class="icon-button not-connected"
      aria-expanded={false}
      onClick={() => setOnly(false)}
    >
      <Icon name="chevron-right" />
      {t('{0} not connected', matching - shown)}
    </button>
  );
}

function placeOf({ top }: Row): { readonly transform: string } {
  return { transform: `translateY(${top}px)` };
}

/** The card with the focus stays there when it is scrolled away: without it, the keys would lead nowhere. */
function withFocused(rows: readonly Row[], focused: CardRow | undefined): readonly Row[] {
  return !focused || rows.some(({ key }) => key === focused.key) ? rows : [...rows, focused];
}

function tabStop(
  rows: readonly Row[],
  focused: CardRow | undefined,
  selected: string | undefined,
): string | undefined {
  const cards = rows.filter((row): row is CardRow => 'card' in row);
  const chosen = focused ?? cards.find(({ card }) => card.key === selected) ?? cards[0];
  return chosen?.key;
}

/** Keeps the place of the column, and brings what is selected into sight. */
function useScroll(
  column: Column,
  list: RefObject<HTMLDivElement>,
  height: number,
  show: (stretch: Stretch) => void,
  madeFor: string | undefined,
): void {
  useKeptPlace(column, list);
  useLayoutEffect(() => {
    if (height > 0) show(stretchAround(list.current?.scrollTop ?? 0, height));
  }, [height]);
  useRevealed(column, list, madeFor);
}

function useKeptPlace({ key }: Column, list: RefObject<HTMLDivElement>): void {
  const store = useStore();
  const [kept, keep] = useKept(`scroll ${key}`, 0);
  useLayoutEffect(() => {
    list.current?.scrollTo({ top: kept });
    const element = list.current;
    const onEnd = () => keep(element?.scrollTop ?? 0);
    element?.addEventListener('scrollend', onEnd);
    return () => element?.removeEventListener('scrollend', onEnd);
  }, [store]);
}

function useRevealed({ anchor }: Column, list: RefObject<HTMLDivElement>, madeFor: string | undefined): void {
  const selected = useSelected();
  const shownFor = useRef<string | undefined>(selected);
  useLayoutEffect(() => {
    // The place is that of what was selected when the column was made, which may be another entry than now.
    if (anchor === undefined || madeFor !== selected || shownFor.current === selected) return;
    shownFor.current = selected;
    reveal(list.current, anchor);
  }, [selected, madeFor, anchor]);
}

const rowHeight = 100;

function reveal(list: HTMLDivElement | null, top: number): void {
  if (!list) return;
  const isInSight = top >= list.scrollTop && top + rowHeight <= list.scrollTop + list.clientHeight;
  if (!isInSight) list.scrollTo({ top: Math.max(0, top - list.clientHeight / 3) });
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

/** Arrows move among the cards of a column, and to the columns beside. */
function onCardKey(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
  const next = cardBeside(event.key, event.target, list);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function cardBeside(key: string, from: HTMLElement, list: HTMLElement | null): HTMLElement | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') return inColumnBeside(list, key === 'ArrowRight' ? 1 : -1);
  const step = steps[key];
  const cards = cardsIn(list);
  const at = cards.indexOf(from);
  if (step === undefined || at < 0) return undefined;
  return cards[Math.min(cards.length - 1, Math.max(0, at + step))];
}

/** In the order of their places: the order of the elements is that of their coming. */
function cardsIn(list: Element | null): HTMLElement[] {
  const cards = [...(list?.querySelectorAll<HTMLElement>('.card') ?? [])];
  return cards.sort((one, other) => placeOn(one) - placeOn(other));
}

function placeOn(card: HTMLElement): number {
  return Number(card.getAttribute('aria-posinset'));
}

function inColumnBeside(list: HTMLElement | null, step: number): HTMLElement | undefined {
  const lists = [...document.querySelectorAll<HTMLElement>('.card-list')];
  const next = lists[lists.indexOf(list as HTMLElement) + step];
  return next?.querySelector<HTMLElement>('.card[tabindex="0"]') ?? undefined;
}

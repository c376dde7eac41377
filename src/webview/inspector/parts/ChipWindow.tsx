import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldItem } from '../../../protocol/inspector';
import { Chip, type ChipActions } from './Chip';

/** How high a chip of one line is, in pixels, and how many of them are seen at once. */
const [rowHeight, seen] = [26, 6];

interface ChipWindowProps {
  readonly label: string;
  readonly items: readonly FieldItem[];
  readonly total: number;
  more?: (() => void) | undefined;
  remove?: ((item: FieldItem) => void) | undefined;
}

/** A long list of chips: those that are seen are there, and the one that has the focus. */
export function ChipWindow({ label, items, total, more, remove }: ChipWindowProps) {
  const list = useRef<HTMLUListElement>(null);
  const focus = useChipFocus(list, items.length);
  const [top, setTop] = useState(0);
  const onScroll = () => {
    const { scrollTop = 0 } = list.current ?? {};
    setTop(Math.floor(scrollTop / rowHeight));
    if (items.length < total && scrollTop > (items.length - 2 * seen) * rowHeight) more?.();
  };
  const height = `${seen * rowHeight}px`;
  return (
    <ul class="chips windowed" ref={list} aria-label={label} style={{ height }} onScroll={onScroll}>
      <li class="chip-space" aria-hidden="true" style={{ height: `${items.length * rowHeight}px` }} />
      {shownIn(items, top, focus.at).map(({ item, at }) => (
        <PlacedChip key={item.key} item={item} at={at} total={total} focus={focus} remove={remove} />
      ))}
    </ul>
  );
}

/** Which chip has the focus or would get it, whether it is drawn yet or not. */
interface ChipFocus {
  readonly at: number;
  set(at: number): void;
  /** Takes the focus to a chip, which comes into sight. */
  go(at: number): void;
  /** Takes it to a neighbour, as the chip goes away. */
  leave(at: number): void;
}

function useChipFocus(list: RefObject<HTMLUListElement>, count: number): ChipFocus {
  const [at, set] = useState(0);
  const wanted = useRef<number>();
  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), count - 1);
    wanted.current = next;
    set(next);
    bringIntoView(list.current, next);
  };
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const chip = list.current?.querySelector<HTMLElement>(`[data-at="${wanted.current}"] .chip`);
    chip?.focus({ preventScroll: true });
    wanted.current = undefined;
  });
  return { at, set, go, leave: (own) => go(own + 1 < count ? own : own - 1) };
}

interface PlacedChipProps extends Pick<ChipWindowProps, 'total' | 'remove'> {
  readonly item: FieldItem;
  readonly at: number;
  readonly focus: ChipFocus;
}

function PlacedChip({ item, at, total, focus, remove }: PlacedChipProps) {
  const actions = actionsAt(at, focus, remove && (() => remove(item)));
  const style = { top: `${at * rowHeight}px` };
  return (
    <li class="chip-item" data-at={at} aria-setsize={total} aria-posinset={at + 1} style={style}>
      <Chip item={item} actions={actions} />
    </li>
  );
}

function actionsAt(at: number, focus: ChipFocus, remove: ChipActions['remove']): ChipActions {
  return {
    isTabStop: at === focus.at,
    remove,
    go: (step) => focus.go(at + step),
    leave: () => focus.leave(at),
    focused: () => focus.set(at),
  };
}

interface PlacedItem {
  readonly item: FieldItem;
  readonly at: number;
}

function shownIn(items: readonly FieldItem[], top: number, focused: number): readonly PlacedItem[] {
  const own = Math.min(focused, items.length - 1);
  return items.flatMap((item, at) =>
    (at >= top - 1 && at < top + seen + 2) || at === own ? { item, at } : [],
  );
}

function bringIntoView(list: HTMLElement | null, at: number): void {
  if (!list) return;
  const start = at * rowHeight;
  if (start < list.scrollTop) list.scrollTop = start;
  else if (start + rowHeight > list.scrollTop + list.clientHeight)
    list.scrollTop = start + rowHeight - list.clientHeight;
}

import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { FieldItem } from '../../../protocol/inspector';
import { Chip, type ChipActions } from './Chip';
import { ChipWindow } from './ChipWindow';

/** Of more chips than these, a list shows a window. */
const fewChips = 8;

interface ChipListProps {
  readonly label: string;
  readonly items: readonly FieldItem[];
  /** How many there are, where not all of them are at hand, and how more are asked for. */
  readonly total?: number | undefined;
  more?: (() => void) | undefined;
  /** Absent where nothing can be taken away. */
  remove?: ((item: FieldItem) => void) | undefined;
  /** What stands below a chip: the words that are cited. */
  below?: ((item: FieldItem, at: number) => ComponentChildren) | undefined;
}

/** Entries that are named, each of which leads there. One stop of the Tab key: arrows move, Delete takes away. */
export function ChipList(props: ChipListProps) {
  const { label, items, remove, below, total = items.length, more } = props;
  const list = useRef<HTMLUListElement>(null);
  if (items.length === 0) return null;
  if (items.length > fewChips && !below)
    return <ChipWindow label={label} items={items} total={total} more={more} remove={remove} />;
  return (
    <ul class="chips" ref={list} aria-label={label}>
      {items.map((item, at) => (
        <li key={item.key} class="chip-item">
          <Chip item={item} actions={actionsOn(item, at, list, remove)} />
          {below?.(item, at)}
        </li>
      ))}
    </ul>
  );
}

function actionsOn(
  item: FieldItem,
  at: number,
  list: RefObject<HTMLElement>,
  remove: ChipListProps['remove'],
): ChipActions {
  return {
    isTabStop: at === 0,
    remove: remove && (() => remove(item)),
    go: (step) => chipsAround(list.current, step)[0]?.focus(),
    leave: () => chipsAround(list.current, 1, -1)[0]?.focus(),
  };
}

/** Those of the chips so many steps from the one with the focus that are there. */
function chipsAround(list: HTMLElement | null, ...steps: readonly number[]): readonly HTMLElement[] {
  const all = [...(list?.querySelectorAll<HTMLElement>('.chip') ?? [])];
  const own = all.indexOf(document.activeElement as HTMLElement);
  return steps.flatMap((step) => all[own + step] ?? []);
}

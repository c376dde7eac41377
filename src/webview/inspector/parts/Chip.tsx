import type { FieldItem, Trouble } from '../../../protocol/inspector';
import { Icon } from '../../shared/Icon';
import { iconOfKind } from '../../shared/kinds';
import { useStore } from '../../store/hooks';
import { t } from '../../strings';
import { Worth } from './EntryRow';

/** What can be done on a chip, and from it. */
export interface ChipActions {
  readonly isTabStop: boolean;
  /** Absent where it cannot be taken away. */
  readonly remove?: (() => void) | undefined;
  /** Takes the focus some chips further. */
  go(step: number): void;
  /** Takes the focus to a neighbour, as the chip goes away. */
  leave(): void;
  focused?(): void;
}

/** An entry that is named: it leads there. */
export function Chip({ item, actions }: { readonly item: FieldItem; readonly actions: ChipActions }) {
  const store = useStore();
  const { chip, trouble } = item;
  const name = nameOf(item);
  return (
    <div class="chip-line">
      <button
        type="button"
        class={trouble ? 'chip trouble' : 'chip'}
        tabIndex={actions.isTabStop ? 0 : -1}
        title={[name, trouble && troubleOf(trouble), chip?.elsewhere].filter(Boolean).join('\n')}
        onClick={() => chip && store.select(chip.key)}
        onFocus={actions.focused}
        onKeyDown={(event) => onChipKey(event, actions)}
      >
        <ChipWords item={item} />
      </button>
      {actions.remove && <RemoveButton name={name} remove={actions.remove} />}
    </div>
  );
}

function ChipWords({ item }: { readonly item: FieldItem }) {
  const { chip, trouble } = item;
  return (
    <>
      {chip && !trouble && <Icon name={iconOfKind[chip.kind]} />}
      {trouble && <Icon name="warning" label={troubleOf(trouble)} />}
      <span class="chip-title" dir="auto">
        {nameOf(item)}
      </span>
      {chip?.elsewhere !== undefined && <span class="quiet entry-home">{chip.elsewhere}</span>}
      {chip && <Worth chip={chip} />}
    </>
  );
}

/** What an item is called: the words of its entry, or else what is written. */
export function nameOf({ chip, name, words, value }: FieldItem): string {
  if (chip) return chip.title;
  if (words) return words.map(({ text }) => text).join('');
  return name ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function troubleOf(trouble: Trouble): string {
  const words: Readonly<Record<Trouble, string>> = {
    unknown: t('There is no such entry.'),
    'wrong-kind': t('It is of a kind that cannot stand here.'),
    itself: t('It names itself.'),
  };
  return words[trouble];
}

export function RemoveButton({ name, remove }: { readonly name: string; remove(): void }) {
  return (
    <button
      type="button"
      class="chip-remove"
      tabIndex={-1}
      aria-label={t('Take {0} away', name)}
      title={t('Take away')}
      onClick={remove}
    >
      ×
    </button>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrows move among the chips, Delete takes one away; the focus then goes to its neighbour. */
function onChipKey(event: KeyboardEvent, { remove, go, leave }: ChipActions): void {
  const step = steps[event.key];
  if (step !== undefined) go(step);
  else if (remove && (event.key === 'Delete' || event.key === 'Backspace')) {
    leave();
    remove();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

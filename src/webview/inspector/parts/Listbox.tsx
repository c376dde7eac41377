import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface ListOption {
  readonly key: string;
  readonly isChosen?: boolean;
  readonly content: ComponentChildren;
  /** A longer name, for those who hover over it. */
  readonly title?: string;
}

interface ListboxProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ListOption[];
  readonly active: number;
  readonly style: Readonly<Record<string, string>>;
  /** How many there are in all, where not all of them are listed. */
  readonly total?: number | undefined;
  choose(key: string): void;
}

/** The list below a text box. The focus stays in the box, which says which option is active. */
export function Listbox({ id, label, options, active, style, total = options.length, choose }: ListboxProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class="listbox" role="listbox" id={id} aria-label={label} style={style} ref={list}>
      {options.map((option, at) => (
        <Option
          key={option.key}
          {...{ option, at, total, choose }}
          id={optionId(id, at)}
          isActive={at === active}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: ListOption;
  readonly at: number;
  readonly total: number;
  readonly isActive: boolean;
  choose(key: string): void;
}

function Option({ id, option, at, total, isActive, choose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus is in the text box
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text box
    <div
      id={id}
      role="option"
      class={isActive ? 'option active' : 'option'}
      aria-selected={option.isChosen === true}
      aria-setsize={total}
      aria-posinset={at + 1}
      title={option.title}
      // The text box keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => choose(option.key)}
    >
      {option.content}
    </div>
  );
}

/** What a text box says of the list below it to a screen reader. */
export function boxOfList(list: string, active: number, isListed: boolean) {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isListed,
    'aria-controls': isListed ? list : undefined,
    'aria-activedescendant': isListed && active >= 0 ? optionId(list, active) : undefined,
  } as const;
}

export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** The option that a key leads to; undefined for other keys. */
export function movedTo(key: string, active: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, count - 1);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(active + 10, count - 1);
    case 'PageUp':
      return Math.max(active - 10, 0);
    default:
      return undefined;
  }
}

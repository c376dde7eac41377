import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import type { IconName } from './icons';

export interface MenuItem {
  readonly label: string;
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
  /** Items under one heading. */
  readonly group?: string;
  run(): void;
}

interface MenuProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly children?: ComponentChildren;
  readonly items: readonly MenuItem[];
}

/** A button that opens a menu below it: arrows move in it, Escape closes it, letters find. */
export function Menu({ label, icon, children, items }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { isOpen, setOpen, root } = useOpened();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="menu-root" ref={root}>
      <button
        type="button"
        ref={button}
        class="icon-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!isOpen)}
      >
        {icon && <Icon name={icon} />}
        {children}
      </button>
      {isOpen && <MenuList label={label} items={items} close={close} />}
    </div>
  );
}

/** Whether it is open: until something outside of it is clicked. */
function useOpened() {
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => (isOpen ? closeOutside(root.current, () => setOpen(false)) : undefined), [isOpen]);
  return { isOpen, setOpen, root };
}

function closeOutside(root: HTMLElement | null, close: () => void): () => void {
  const onDown = ({ target }: Event) => {
    if (!(target instanceof Node) || !root?.contains(target)) close();
  };
  document.addEventListener('pointerdown', onDown);
  window.addEventListener('blur', close);
  return () => {
    document.removeEventListener('pointerdown', onDown);
    window.removeEventListener('blur', close);
  };
}

interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  close(): void;
}

/** The open menu alone, for who opens one by other means. */
export function MenuList({ label, items, close }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[aria-checked=true]') ?? itemsIn(list.current)[0];
    first?.focus();
  }, []);
  return (
    <div
      class="menu"
      role="menu"
      aria-label={label}
      ref={list}
      onKeyDown={(event) => onMenuKey(event, close)}
    >
      {items.map((item, at) => (
        <>
          {item.group && item.group !== items[at - 1]?.group && <GroupHead name={item.group} />}
          <MenuRow key={item.label} item={item} close={close} />
        </>
      ))}
    </div>
  );
}

function GroupHead({ name }: { readonly name: string }) {
  return (
    <div class="menu-group" role="presentation">
      {name}
    </div>
  );
}

function MenuRow({ item, close }: { readonly item: MenuItem; close(): void }) {
  const isChoice = item.isChecked !== undefined;
  return (
    <button
      type="button"
      role={isChoice ? 'menuitemradio' : 'menuitem'}
      {...(isChoice && { 'aria-checked': item.isChecked })}
      class="menu-item"
      tabIndex={-1}
      disabled={item.isDisabled}
      onClick={() => {
        close();
        item.run();
      }}
    >
      <span class="menu-check">{item.isChecked && <Icon name="check" />}</span>
      {item.label}
    </button>
  );
}

function onMenuKey(event: KeyboardEvent, close: () => void): void {
  const all = itemsIn(event.currentTarget as HTMLElement);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = nextIn(event.key, at, all);
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (!next) return;
  next?.focus();
  event.preventDefault();
  event.stopPropagation();
}

function nextIn(key: string, at: number, all: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return all[(at + 1) % all.length];
    case 'ArrowUp':
      return all.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      if (key.length !== 1) return undefined;
      return [...all.slice(at + 1), ...all].find((item) => startsWith(item, key));
  }
}

function startsWith(item: HTMLElement, letter: string): boolean {
  return (item.textContent ?? '').trim().toLowerCase().startsWith(letter.toLowerCase());
}

function itemsIn(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.menu-item:not(:disabled)') ?? [])];
}

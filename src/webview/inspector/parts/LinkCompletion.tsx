import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { LinkItem } from '../../../protocol/inspector';
import { useStore } from '../../store/hooks';
import { EntryRow } from './EntryRow';
import { useFloating } from './floating';
import { Listbox, movedTo, optionId } from './Listbox';

/** How many entries are offered for a link. */
const most = 12;

const open = /\[\[([^[\]|\n]{0,100})$/;

/** The completion of a link that is being typed in a text box. */
export interface Links {
  readonly id: string;
  readonly isOpen: boolean;
  readonly activeId: string | undefined;
  readonly items: readonly LinkItem[];
  readonly active: number;
  /** Looks whether a link stands open before the cursor. */
  look(): void;
  close(): void;
  choose(insert: string): void;
  /** Whether the key was for the list. */
  onKey(event: KeyboardEvent): boolean;
}

export function useLinks(box: RefObject<HTMLTextAreaElement>, type: (text: string) => void): Links {
  const id = useId();
  const { items, active, setActive, look, close } = useOffers(box);
  const isOpen = items.length > 0;
  const choose = (insert: string) => {
    if (box.current) type(insertInto(box.current, insert));
    close();
  };
  return {
    ...{ id, isOpen, items, active, look, close, choose },
    activeId: isOpen ? optionId(id, active) : undefined,
    onKey: (event) => isOpen && onLinkKey(event, { items, active, setActive, choose, close }),
  };
}

/** What is offered for the link before the cursor. An answer that comes after another question is not heard. */
function useOffers(box: RefObject<HTMLTextAreaElement>) {
  const store = useStore();
  const turn = useRef(0);
  const [items, setItems] = useState<readonly LinkItem[]>([]);
  const [active, setActive] = useState(0);
  const close = () => {
    turn.current++;
    setItems([]);
  };
  const look = async () => {
    const own = ++turn.current;
    const words = wordsBefore(box.current);
    const found = words === undefined ? [] : await store.ask('link', { words, count: most });
    if (own !== turn.current) return;
    setItems(found ?? []);
    setActive(0);
  };
  return { items, active, setActive, close, look: () => void look() };
}

/** What is typed behind the brackets before the cursor; undefined where none are open. */
function wordsBefore(box: HTMLTextAreaElement | null): string | undefined {
  if (!box) return undefined;
  return open.exec(box.value.slice(0, box.selectionStart))?.[1];
}

/** Puts the link in the place of what is typed of it, with the brackets that may stand behind. */
function insertInto(box: HTMLTextAreaElement, insert: string): string {
  const before = box.value.slice(0, box.selectionStart);
  const start = before.length - (open.exec(before)?.[0].length ?? 0);
  const behind = box.value.slice(box.selectionEnd).replace(/^\]{1,2}/, '');
  const text = before.slice(0, start) + insert + behind;
  const cursor = start + insert.length;
  // The box shows the text when it is drawn again.
  queueMicrotask(() => requestAnimationFrame(() => box.setSelectionRange(cursor, cursor)));
  return text;
}

interface LinkKeys {
  readonly items: readonly LinkItem[];
  readonly active: number;
  setActive(active: number): void;
  choose(insert: string): void;
  close(): void;
}

function onLinkKey(event: KeyboardEvent, { items, active, setActive, choose, close }: LinkKeys): boolean {
  if (event.isComposing) return false;
  const next = movedTo(event.key, active, items.length);
  const item = items[active];
  if (next !== undefined) setActive(next);
  else if ((event.key === 'Enter' || event.key === 'Tab') && item) choose(item.insert);
  else if (event.key === 'Escape') close();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

interface LinkCompletionProps {
  readonly links: Links;
  readonly anchor: RefObject<HTMLTextAreaElement>;
  readonly label: string;
}

export function LinkCompletion({ links, anchor, label }: LinkCompletionProps) {
  const style = useFloating(anchor, links.isOpen);
  if (!links.isOpen) return null;
  const options = links.items.map((item) => ({ key: item.insert, content: <EntryRow item={item} /> }));
  return (
    <Listbox
      id={links.id}
      label={label}
      style={style}
      options={options}
      active={links.active}
      choose={links.choose}
    />
  );
}

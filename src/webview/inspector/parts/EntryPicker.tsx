import type { TargetedInputEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Kind } from '../../../protocol/board';
import type { PickItem, PickRequest, PickResult } from '../../../protocol/inspector';
import { Icon } from '../../shared/Icon';
import { iconOfKind, oneOf } from '../../shared/kinds';
import { useKept, useStore } from '../../store/hooks';
import { t } from '../../strings';
import { useEditing } from '../editing';
import { EntryRow } from './EntryRow';
import { useFloating } from './floating';
import { boxOfList, Listbox, type ListOption, movedTo } from './Listbox';

/** How many entries are listed; by more words, others are found. */
const listed = 40;

export interface Picker {
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly exclude: readonly string[];
  readonly into?: PickRequest['into'];
  /** The kinds of which a new entry can be made from what is typed. */
  readonly creates: readonly Kind[];
  pick(id: string): void;
  create(kind: Kind, text: string): void;
  /** Takes what is typed as it is. */
  take?: ((text: string) => void) | undefined;
}

/** A button that becomes a box to find entries in, for one after the other. */
export function EntryPicker(props: Picker & { readonly buttonLabel: string }) {
  const { entry } = useEditing();
  // A sentence that was begun is there again when its writer comes back.
  const [words, setWords] = useKept(`pick ${entry} ${props.label}`, '');
  const [isOpen, setOpen] = useState(words !== '');
  const button = useRef<HTMLButtonElement>(null);
  const close = (isByKey: boolean) => {
    if (isByKey) setWords('');
    setOpen(!isByKey && words !== '');
    if (isByKey) requestAnimationFrame(() => button.current?.focus());
  };
  if (isOpen) return <PickBox {...props} words={words} setWords={setWords} close={close} />;
  return (
    <button
      type="button"
      ref={button}
      class="add-button"
      aria-label={props.label}
      onClick={() => setOpen(true)}
    >
      <Icon name="add" /> {props.buttonLabel}
    </button>
  );
}

interface PickBoxProps extends Picker {
  readonly words: string;
  setWords(words: string): void;
  close(isByKey: boolean): void;
}

function PickBox(props: PickBoxProps) {
  const { label, words } = props;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const { rows, active, choose, events } = usePicking(props);
  const style = useFloating(box, true);
  // What is only there again does not take the focus.
  useLayoutEffect(() => {
    if (words === '') box.current?.focus();
  }, []);
  const isListed = rows.length > 0;
  return (
    <div class="combobox">
      <input
        {...boxOfList(id, rows[active] ? active : -1, isListed)}
        {...events}
        ref={box}
        type="text"
        class="text-box"
        dir="auto"
        aria-label={label}
        placeholder={t('Words to find, or to write')}
        value={words}
      />
      {isListed && <Listbox {...{ id, label, style, active, choose }} options={rows} />}
    </div>
  );
}

/** What is listed for the words, and what the box does with keys. */
function usePicking(props: PickBoxProps) {
  const { words, setWords, close } = props;
  const [active, setActive] = useState(0);
  const [isListed, setListed] = useState(false);
  const found = useFound(props, words);
  const rows = isListed ? rowsOf(props, found, words) : [];
  useEffect(() => setActive(0), [words]);
  const choose = (key: string) => {
    rows.find((row) => row.key === key)?.run();
    setWords('');
  };
  const chooseActive = () => choose(rows[active]?.key ?? '');
  const keys: PickKeys = { active, count: rows.length, setActive, close, choose: chooseActive };
  const events = {
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => setWords(currentTarget.value),
    onFocus: () => setListed(true),
    onBlur: () => {
      setListed(false);
      close(false);
    },
    onKeyDown: (event: KeyboardEvent) => onPickKey(event, keys),
  };
  return { rows, active, choose, events };
}

interface PickKeys {
  readonly active: number;
  readonly count: number;
  setActive(active: number): void;
  close(isByKey: boolean): void;
  choose(): void;
}

function onPickKey(event: KeyboardEvent, { active, count, setActive, close, choose }: PickKeys): void {
  if (event.isComposing) return;
  const next = movedTo(event.key, active, count);
  if (next !== undefined) setActive(next);
  else if (event.key === 'Enter') choose();
  else if (event.key === 'Escape') close(true);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The entries that match, asked for at each letter and each time another was taken. */
function useFound({ kinds, exclude, into }: Picker, words: string): PickResult | undefined {
  const store = useStore();
  const [found, setFound] = useState<{ readonly words: string; readonly result: PickResult }>();
  const asked = JSON.stringify([kinds, exclude, into]);
  useEffect(() => {
    let isCurrent = true;
    const request: PickRequest = { kinds, exclude, words, from: 0, count: listed, ...(into && { into }) };
    void store.ask('pick', request).then((answer) => {
      if (isCurrent && answer) setFound({ words, result: answer });
    });
    return () => {
      isCurrent = false;
    };
  }, [store, words, asked]);
  // What was found for other words is not meant, and nothing new is made of words before these are looked for.
  return found?.words === words ? found.result : undefined;
}

interface PickRow extends ListOption {
  run(): void;
}

/** What is found, and below it what can be made of what is typed. */
function rowsOf(picker: Picker, found: PickResult | undefined, words: string): PickRow[] {
  const typed = words.trim();
  if (!found) return [];
  const known = found.items.map((item) => knownRow(picker, item));
  return typed === '' ? known : [...known, ...textRows(picker, typed), ...newRows(picker, typed)];
}

function knownRow({ pick }: Picker, item: PickItem): PickRow {
  return { key: item.key, content: <EntryRow item={item} />, title: item.title, run: () => pick(item.id) };
}

/** One word is no text. */
function textRows({ take }: Picker, typed: string): PickRow[] {
  if (!take || !/\s/.test(typed)) return [];
  const content = <span class="entry-title">{t('As a text: “{0}”', typed)}</span>;
  return [{ key: 'text', content, run: () => take(typed) }];
}

function newRows({ creates, create }: Picker, typed: string): PickRow[] {
  return creates.map((kind) => ({
    key: `new ${kind}`,
    content: <NewRow kind={kind} text={typed} />,
    run: () => create(kind, typed),
  }));
}

function NewRow({ kind, text }: { readonly kind: Kind; readonly text: string }) {
  return (
    <>
      <Icon name="add" />
      <Icon name={iconOfKind[kind]} />
      <span class="entry-title">{t('New {0}: “{1}”', oneOf(kind), text)}</span>
    </>
  );
}

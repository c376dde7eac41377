import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../strings';
import { useFloating } from './floating';
import { boxOfList, Listbox, movedTo } from './Listbox';

export interface ComboOption {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
}

interface ComboboxProps {
  readonly label: string;
  /** What is shown while nobody types. */
  readonly text: string;
  readonly chosen: string;
  readonly options: readonly ComboOption[];
  readonly isLocked: boolean;
  readonly placeholder?: string;
  readonly describedBy?: string | undefined;
  choose(key: string): void;
  /** Takes what is typed and is none of the options; without it, nothing else is taken. */
  take?: ((text: string) => void) | undefined;
}

/** A list to choose from that is searched by typing (ARIA: an editable combobox with a listbox). */
export function Combobox(props: ComboboxProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const state = useComboState(props);
  const { isOpen, active, found, choose } = state;
  const style = useFloating(box, isOpen);
  const options = found.map((option) => toRow(option, props.chosen));
  const isListed = isOpen && options.length > 0;
  return (
    <div class="combobox">
      <ComboInput {...props} box={box} state={state} list={boxOfList(id, active, isListed)} />
      <span class="combobox-sign" aria-hidden="true" />
      {isListed && <Listbox {...{ id, style, active, options, choose }} label={props.label} />}
    </div>
  );
}

interface ComboInputProps extends ComboboxProps {
  readonly box: RefObject<HTMLInputElement>;
  readonly state: ComboState;
  readonly list: ReturnType<typeof boxOfList>;
}

function ComboInput({ box, state, list, ...props }: ComboInputProps) {
  const { label, text, isLocked, placeholder = '', describedBy } = props;
  return (
    <input
      {...list}
      ref={box}
      type="text"
      class="text-box"
      dir="auto"
      aria-label={label}
      aria-describedby={describedBy}
      readOnly={isLocked}
      placeholder={placeholder}
      value={state.typed ?? text}
      spellcheck={false}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onClick={() => !isLocked && state.open()}
      onInput={({ currentTarget }) => state.type(currentTarget.value)}
      onBlur={state.leave}
      onKeyDown={(event) => !isLocked && onComboKey(event, state)}
    />
  );
}

function toRow({ key, label, detail = '' }: ComboOption, chosen: string) {
  const content = (
    <>
      <span class="option-label">{label}</span>
      {detail && <span class="option-detail">{detail}</span>}
    </>
  );
  return { key, content, isChosen: key === chosen, title: [label, detail].filter(Boolean).join(' – ') };
}

/** Which options are listed, and which of them a key is for. */
interface ComboList {
  readonly isOpen: boolean;
  readonly typed: string | undefined;
  readonly active: number;
  readonly found: readonly ComboOption[];
  open(): void;
  close(): void;
  type(text: string): void;
  move(active: number): void;
}

interface ComboState extends ComboList {
  choose(key: string): void;
  enter(): void;
  leave(): void;
}

function useComboState(props: ComboboxProps): ComboState {
  const list = useComboList(props);
  const { isOpen, typed, active, found, close } = list;
  const choose = (key: string) => {
    props.choose(key);
    close();
  };
  const leave = () => {
    if (typed !== undefined) takeTyped(typed.trim(), props);
    close();
  };
  const enter = () => {
    const option = found[active];
    if (isOpen && option) choose(option.key);
    else leave();
  };
  return { ...list, choose, leave, enter };
}

function useComboList({ options, chosen, take }: ComboboxProps): ComboList {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const [active, move] = useState(-1);
  const found = typed === undefined ? options : fitting(options, typed);
  const open = () => {
    setOpen(true);
    move(options.findIndex(({ key }) => key === chosen));
  };
  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  const type = (text: string) => {
    setOpen(true);
    setTyped(text);
    move(take ? -1 : 0);
  };
  return { isOpen, typed, active, found, open, close, type, move };
}

/** What is typed may name an option; something else is taken only where that may stand. */
function takeTyped(typed: string, { options, choose, take }: ComboboxProps): void {
  const word = typed.toLowerCase();
  const same = options.find(({ key, label }) => (word === '' ? key === '' : label.toLowerCase() === word));
  if (same) choose(same.key);
  else take?.(typed);
}

/** Those that fit what is typed: the word itself first, then words that begin with it. */
function fitting(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const word = typed.trim().toLowerCase();
  const distance = ({ label }: ComboOption): number => {
    const text = label.toLowerCase();
    return text === word ? 0 : text.startsWith(word) ? 1 : 2;
  };
  return options
    .filter((option) => fits(option, typed))
    .sort((one, other) => distance(one) - distance(other));
}

function fits({ label, detail = '' }: ComboOption, typed: string): boolean {
  const text = `${label} ${detail}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function onComboKey(event: KeyboardEvent, state: ComboState): void {
  if (event.isComposing) return;
  const { isOpen, typed, active, found } = state;
  const next = movedTo(event.key, active, found.length);
  if (next !== undefined && !isOpen) state.open();
  else if (next !== undefined) state.move(next);
  else if (event.key === 'Enter' && (isOpen || typed !== undefined)) state.enter();
  else if (event.key === 'Escape' && isOpen) state.close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The first of all lists of something that may be left open. */
export function notStated(): ComboOption {
  return { key: '', label: t('not stated') };
}

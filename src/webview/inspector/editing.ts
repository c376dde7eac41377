import { createContext } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import type { EntryKey } from '../../protocol/board';
import type { FieldValue, Intent } from '../../protocol/inspector';
import { type Draft, useDraft, useStore } from '../store/hooks';

/** Where a value stands: the field, and on through keys of maps and places in lists. */
export type Path = readonly string[];

interface Editing {
  readonly entry: EntryKey;
  /** Whether nothing can be changed: the entry is malformed, of another note, or the note is read-only. */
  readonly isLocked: boolean;
}

export const EditingContext = createContext<Editing>({ entry: '', isLocked: true });

export function useEditing(): Editing {
  return useContext(EditingContext);
}

export function setIntent(
  entry: EntryKey,
  path: Path,
  value: FieldValue | null,
  was: FieldValue | null,
): Intent {
  return { kind: 'setField', entry, path, value, was };
}

/** A value that is set at once: what is shown, and how it is changed. */
export type Setting = readonly [shown: FieldValue | null, set: (value: FieldValue | null) => void];

/**
 * Until an edit has come through, the page shows what the user chose, and a second edit is one of that: who presses
 * an arrow twice has seen what the first press did.
 */
export function useSetting(path: Path, value: FieldValue | null): Setting {
  const store = useStore();
  const { entry } = useEditing();
  const [pending, setPending] = useState<{ readonly value: FieldValue | null }>();
  const current = useRef(value);
  const turn = useRef(0);
  if (!pending) current.current = value;
  const set = (next: FieldValue | null) => {
    if (JSON.stringify(next) === JSON.stringify(current.current)) return;
    const own = ++turn.current;
    const intent = setIntent(entry, path, next, current.current);
    current.current = next;
    setPending({ value: next });
    void store.edit(intent).then(() => own === turn.current && setPending(undefined));
  };
  return [pending ? pending.value : value, set];
}

/** Items are added and taken away by what they say: nobody else's item is in the way. */
export function useItems(field: string): {
  add(item: FieldValue): Promise<boolean>;
  remove(item: FieldValue): Promise<boolean>;
} {
  const store = useStore();
  const { entry } = useEditing();
  return {
    add: (item) => store.edit({ kind: 'addItem', entry, field, item }),
    remove: (item) => store.edit({ kind: 'removeItem', entry, field, item }),
  };
}

/** A text while it is written. */
export interface Typing {
  readonly shown: string;
  readonly refusal: string | undefined;
  readonly isTyping: boolean;
  type(text: string): void;
  /** Letters that are being composed are not told to the note, which would see half of them. */
  compose(text: string): void;
  commit(): void;
  /** As it was when the user came; false where nothing was changed since. */
  restore(): boolean;
  /** The user has come to the text. */
  begin(): void;
}

interface TypingOptions {
  readonly path: Path;
  readonly value: string;
  /** Whether the text may not be empty. */
  readonly isRequired?: boolean | undefined;
}

/** A text that goes into the note after a pause, when the user leaves it, and before the page is hidden. */
export function useTyping({ path, value, isRequired = false }: TypingOptions): Typing {
  const { entry } = useEditing();
  const draft = useDraft([entry, ...path].join('\n'));
  const [composing, setComposing] = useState<string>();
  const seen = useRef(value);
  if (draft.text === undefined) seen.current = value;
  const intentFor = (text: string, was: string): Intent | null => {
    if (isRequired && text.trim() === '') return null;
    return setIntent(entry, path, text.trim() || null, was || null);
  };
  const { begin, restore } = useRestoring(draft, value, intentFor);
  const type = (text: string) => {
    setComposing(undefined);
    draft.set(text, intentFor(text, seen.current));
  };
  return {
    shown: composing ?? draft.text ?? value,
    refusal: draft.refusal,
    isTyping: draft.text !== undefined,
    ...{ begin, restore, type, compose: setComposing },
    commit: () => commitDraft(draft, isRequired, value),
  };
}

/** Remembers the text that the user came to, and brings it back. */
function useRestoring(
  draft: Draft,
  value: string,
  intentFor: (text: string, was: string) => Intent | null,
): Pick<Typing, 'begin' | 'restore'> {
  const store = useStore();
  const begun = useRef(value);
  const begin = () => {
    begun.current = value;
  };
  const restore = () => {
    const isChanged = draft.text !== undefined || value !== begun.current;
    if (draft.text !== undefined) draft.drop();
    const intent = value === begun.current ? null : intentFor(begun.current, value);
    if (intent) void store.edit(intent);
    return isChanged;
  };
  return { begin, restore };
}

/** What says the same as before, or nothing where something must stand, is no edit. */
function commitDraft(draft: Draft, isRequired: boolean, value: string): void {
  if (draft.text === undefined) return;
  const text = draft.text.trim();
  if (text === value.trim() || (isRequired && text === '')) draft.drop();
  else draft.commit();
}

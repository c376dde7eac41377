import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryKey, Intent, PartName, Parts, Requests } from '../../protocol/board';
import type { PageState, Store } from './store';

export const StoreContext = createContext<Store | undefined>(undefined);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A part of the page stands outside of it.');
  return store;
}

/** What a component uses of the state of the page: it is drawn again when that is another value. */
export function usePage<T>(choose: (state: PageState) => T): T {
  const store = useStore();
  const [, setTurn] = useState(0);
  const chosen = choose(store.state);
  const drawn = useRef({ choose, chosen });
  drawn.current = { choose, chosen };
  useLayoutEffect(
    () =>
      store.subscribe(() => {
        const { current } = drawn;
        if (current.choose(store.state) !== current.chosen) setTurn((turn) => turn + 1);
      }),
    [store],
  );
  return chosen;
}

/** A part of the note, for as long as the component is there; undefined until it has come. */
export function usePart<N extends PartName>(name: N, request: Requests[N]): Parts[N] | undefined {
  const store = useStore();
  const asked = JSON.stringify(request);
  useLayoutEffect(() => store.want(name, request), [store, name, asked]);
  useEffect(() => () => store.want(name, undefined), [store, name]);
  return usePage(({ parts }) => parts[name]);
}

export function useSelected(): EntryKey | undefined {
  return usePage(({ memory }) => memory.selected);
}

/** Why nothing can be edited now. */
export function useLocked(): PageState['locked'] {
  return usePage(({ locked }) => locked);
}

/** A value, or how it follows from what is kept by then. */
type Next<T> = T | ((now: T) => T);

/**
 * A value that is found again after the page was hidden or reloaded. Who changes a part of it says how it follows from what
 * is kept: that may be newer than what is on the screen, where an effect comes late.
 */
export function useKept<T>(name: string, initial: T): readonly [value: T, set: (next: Next<T>) => void] {
  const store = useStore();
  const first = useRef(initial);
  const valueIn = ({ memory }: PageState) => (memory.kept?.[name] ?? first.current) as T;
  const value = usePage(valueIn);
  const set = useMemo(
    () => (next: Next<T>) => store.keep(name, isUpdate(next) ? next(valueIn(store.state)) : next),
    [store, name],
  );
  return [value, set];
}

function isUpdate<T>(next: Next<T>): next is (now: T) => T {
  return typeof next === 'function';
}

/** What is being typed into a slot, and what can be done with it. */
export interface Draft {
  /** Undefined where nothing is being typed. */
  readonly text: string | undefined;
  /** Why it is not in the text of the note. */
  readonly refusal: string | undefined;
  /** Keeps a text; it goes into the note by the intent, after a pause, before a save and when the page goes. */
  set(text: string, intent: Intent | null): void;
  /** Keeps a text that its user ends with Enter: only a save by hand and the end of the Board put it into the note before. */
  setUntilEnter(text: string, intent: Intent): void;
  drop(): void;
  /** Puts it into the note now. */
  commit(): void;
}

export function useDraft(slot: string): Draft {
  const store = useStore();
  const text = usePage(({ memory }) => memory.drafts?.[slot]);
  const refusal = usePage(({ refusals }) => refusals[slot]);
  return useMemo(
    () => ({
      text,
      refusal,
      set: (value, intent) => store.draft(slot, value, { intent }),
      setUntilEnter: (value, intent) => store.draft(slot, value, { intent, untilEnter: true }),
      drop: () => store.dropDraft(slot),
      commit: () => store.commit(slot),
    }),
    [store, slot, text, refusal],
  );
}

import type { EntryKey } from '../../protocol/board';
import type { Memory } from './memory';

/** How many steps one can go back. */
const longest = 50;

/** The selection goes to an entry: the one before can be gone back to. */
export function went(memory: Memory, entry: EntryKey | undefined): Memory {
  const { selected, back = [], ...rest } = memory;
  if (selected === entry) return memory;
  return {
    ...without(rest, 'forward'),
    back: selected === undefined ? back : [...back, selected].slice(-longest),
    ...(entry !== undefined && { selected: entry }),
  };
}

/** The Map shows what falls with an entry, which is selected. */
export function onImpact(memory: Memory, entry: EntryKey): Memory {
  const map = { ...(memory.kept?.map as object | undefined), root: entry, whole: false, mode: 'impact' };
  return { ...went(memory, entry), kept: { ...memory.kept, tab: 'map', map } };
}

/** One step back among what was selected; undefined where there is none. */
export function wentBack(memory: Memory): Memory | undefined {
  const { selected, back = [], forward = [] } = memory;
  const last = back.at(-1);
  if (last === undefined) return undefined;
  const ahead = selected === undefined ? forward : [selected, ...forward];
  return { ...memory, selected: last, back: back.slice(0, -1), forward: ahead };
}

/** One step forward again. */
export function wentForward(memory: Memory): Memory | undefined {
  const { selected, back = [], forward = [] } = memory;
  const [next, ...rest] = forward;
  if (next === undefined) return undefined;
  return {
    ...memory,
    selected: next,
    back: selected === undefined ? back : [...back, selected],
    forward: rest,
  };
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}

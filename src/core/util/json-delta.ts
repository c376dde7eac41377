/**
 * What has changed between two plain values, so that a page gets that and not the whole. Lists whose items have a
 * `key` are compared item by item, wherever the items stand; all others as a whole.
 */

/** A value that can cross to a page as it is. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export type Delta =
  /** The value is another one altogether. */
  | { readonly value: unknown }
  /** The members of an object: changed ones, and the names of those that are gone. */
  | { readonly members: Readonly<Record<string, Delta>>; readonly gone?: readonly string[] }
  /** A list of items with keys: their order where it changed, the new items, and what changed in others. */
  | {
      readonly order?: readonly string[];
      readonly added?: readonly unknown[];
      readonly items?: Readonly<Record<string, Delta>>;
    };

/** The way from one value to another; undefined where they are the same. Members that are undefined are not there. */
export function deltaOf(before: unknown, after: unknown): Delta | undefined {
  if (before === after) return undefined;
  if (isKeyed(before) && isKeyed(after)) return deltaOfItems(before, after);
  if (Array.isArray(before) || Array.isArray(after)) return whole(before, after);
  if (isObject(before) && isObject(after)) return deltaOfMembers(before, after);
  return { value: after };
}

function whole(before: unknown, after: unknown): Delta | undefined {
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : { value: after };
}

function deltaOfMembers(before: Members, after: Members): Delta | undefined {
  const gone = Object.keys(before).filter((name) => before[name] !== undefined && after[name] === undefined);
  const changed = Object.entries(after).flatMap(([name, value]) => {
    const delta = value === undefined ? undefined : deltaOf(before[name], value);
    return delta ? [[name, delta] as const] : [];
  });
  if (gone.length === 0 && changed.length === 0) return undefined;
  return { members: Object.fromEntries(changed), ...(gone.length > 0 && { gone }) };
}

function deltaOfItems(before: readonly Keyed[], after: readonly Keyed[]): Delta | undefined {
  const known = new Map(before.map((item) => [item.key, item]));
  const added = after.filter(({ key }) => !known.has(key));
  const changed = changedAmong(after, known);
  const isSameOrder = before.length === after.length && after.every(({ key }, at) => before[at]?.key === key);
  if (isSameOrder && changed.length === 0) return undefined;
  return {
    ...(!isSameOrder && { order: after.map(({ key }) => key) }),
    ...(added.length > 0 && { added }),
    ...(changed.length > 0 && { items: Object.fromEntries(changed) }),
  };
}

function changedAmong(
  items: readonly Keyed[],
  known: ReadonlyMap<string, Keyed>,
): readonly (readonly [key: string, delta: Delta])[] {
  return items.flatMap((item) => {
    const old = known.get(item.key);
    const delta = old && deltaOf(old, item);
    return delta ? [[item.key, delta] as const] : [];
  });
}

type Members = Readonly<Record<string, unknown>>;

interface Keyed extends Members {
  readonly key: string;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether all items have a key, and none the key of another. */
function isKeyed(value: unknown): value is readonly Keyed[] {
  if (!Array.isArray(value)) return false;
  const keys = value.map((item: unknown) => (isObject(item) ? item.key : undefined));
  return keys.every((key) => typeof key === 'string') && new Set(keys).size === keys.length;
}

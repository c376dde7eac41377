import type { Delta } from '../../protocol/board';

type Members = Readonly<Record<string, unknown>>;

/** The value behind a change of one: what has not changed stays the same object, so that it is not drawn again. */
export function patched(before: unknown, delta: Delta): unknown {
  if ('value' in delta) return delta.value;
  if ('members' in delta) return patchedMembers(isObject(before) ? before : {}, delta);
  return patchedItems(Array.isArray(before) ? before : [], delta);
}

type MembersDelta = Extract<Delta, { readonly members: unknown }>;
type ItemsDelta = Exclude<Delta, MembersDelta | { readonly value: unknown }>;

function patchedMembers(before: Members, { members, gone = [] }: MembersDelta): Members {
  const kept = Object.entries(before).filter(([name]) => !gone.includes(name));
  const changed = Object.entries(members).map(
    ([name, delta]) => [name, patched(before[name], delta)] as const,
  );
  return Object.fromEntries([...kept, ...changed]);
}

function patchedItems(before: readonly unknown[], { order, added = [], items = {} }: ItemsDelta): unknown[] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  for (const item of added) known.set(keyOf(item), item);
  for (const [key, delta] of Object.entries(items)) known.set(key, patched(known.get(key), delta));
  return (order ?? before.map(keyOf)).map((key) => known.get(key));
}

function keyOf(item: unknown): string {
  return isObject(item) && typeof item.key === 'string' ? item.key : '';
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { composed } from '../text/composed';
import type { Node } from '../yaml/parse/nodes';
import {
  type AnyType,
  asList,
  canonical,
  fieldValueOf,
  isList,
  isSameValue,
  nodeAt,
  partType,
} from './field-values';
import type { FieldValue } from './intent';
import { itemsOf } from './lists';
import type { ValueStep } from './value-within';

/** Lists that are longer are compared place by place. */
const longestCompared = 300;

/**
 * The single changes that lead from what stands in a value to what is to stand there, so that what stays the same is
 * not touched. They are made in turn.
 */
export function stepsTo(
  old: Node | null | undefined,
  type: AnyType,
  value: FieldValue | null,
  path: readonly string[] = [],
): readonly ValueStep[] {
  if (isSameValue(fieldValueOf(old), value, type)) return [];
  const isAbsent = !old || (old.kind === 'scalar' && old.value === null);
  if (value === null || isAbsent) return [{ path, value }];
  if (type.list && type.items) return stepsInList(itemsOf(old), type.items, asList(value), path);
  return stepsInside(old, type, value, path);
}

function stepsInside(
  old: Node,
  type: AnyType,
  value: FieldValue,
  path: readonly string[],
): readonly ValueStep[] {
  if (typeof value === 'object' && !isList(value)) return stepsInMap(old, type, value, path);
  // A map that becomes a word is the value of its main key and nothing else.
  if (old.kind === 'map' && type.main !== undefined)
    return stepsInMap(old, type, { [type.main]: value }, path);
  return [{ path, value }];
}

function stepsInMap(
  old: Node,
  type: AnyType,
  value: Readonly<Record<string, FieldValue>>,
  path: readonly string[],
): readonly ValueStep[] {
  const known = old.kind === 'map' ? old.pairs.map(({ key }) => composed(key.text)) : [type.main ?? ''];
  const wanted = new Set(Object.keys(value).map(composed));
  const changed = Object.entries(value).flatMap(([key, part]) => {
    const inner = partType(type, key);
    return inner ? stepsTo(nodeAt(old, type, [key]), inner, part, [...path, key]) : [];
  });
  const left = known.filter((key) => !wanted.has(key)).map((key) => ({ path: [...path, key], value: null }));
  // What comes is there before what goes is gone: an empty map would not outlive it.
  return [...changed, ...left];
}

function stepsInList(
  items: readonly Node[],
  type: AnyType,
  values: readonly FieldValue[],
  path: readonly string[],
): readonly ValueStep[] {
  const old = items.map((item) => JSON.stringify(canonical(fieldValueOf(item), type)));
  const wanted = values.map((value) => JSON.stringify(canonical(value, type)));
  const gaps = gapsBetween(old, wanted);
  // From the last on, so that the places of those before are still right.
  return gaps.reverse().flatMap((gap) => stepsInGap(gap, items, type, values, path));
}

/** A stretch of a list that comes in the place of another. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly wantedFrom: number;
  readonly wantedTo: number;
}

function stepsInGap(
  { from, to, wantedFrom, wantedTo }: Gap,
  items: readonly Node[],
  type: AnyType,
  values: readonly FieldValue[],
  path: readonly string[],
): ValueStep[] {
  const both = Math.min(to - from, wantedTo - wantedFrom);
  const at = (index: number): string[] => [...path, String(index)];
  const changed = values
    .slice(wantedFrom, wantedFrom + both)
    .flatMap((value, n) => stepsTo(items[from + n], type, value, at(from + n)));
  const added = values
    .slice(wantedFrom + both, wantedTo)
    .map((value, n): ValueStep => ({ path: at(from + both + n), value, isNew: true }));
  const left = items.slice(from + both, to).map((_, n): ValueStep => ({ path: at(to - 1 - n), value: null }));
  return [...changed, ...added, ...left];
}

/** Where two lists differ, by their longest common part. */
function gapsBetween(old: readonly string[], wanted: readonly string[]): Gap[] {
  const gaps: Gap[] = [];
  let [from, wantedFrom] = [0, 0];
  for (const [at, wantedAt] of [...commonPlaces(old, wanted), [old.length, wanted.length] as const]) {
    if (at > from || wantedAt > wantedFrom) gaps.push({ from, to: at, wantedFrom, wantedTo: wantedAt });
    [from, wantedFrom] = [at + 1, wantedAt + 1];
  }
  return gaps;
}

type Places = readonly (readonly [at: number, wantedAt: number])[];

function commonPlaces(old: readonly string[], wanted: readonly string[]): Places {
  if (old.length > longestCompared || wanted.length > longestCompared)
    return old.flatMap((says, at) => (says === wanted[at] ? [[at, at] as const] : []));
  const lengths = commonLengths(old, wanted);
  const places: (readonly [number, number])[] = [];
  for (let at = 0, other = 0; at < old.length && other < wanted.length; ) {
    if (old[at] === wanted[other]) places.push([at++, other++]);
    else if ((lengths[at + 1]?.[other] ?? 0) >= (lengths[at]?.[other + 1] ?? 0)) at++;
    else other++;
  }
  return places;
}

/** How long the common part is of what stands from each two places on. */
function commonLengths(old: readonly string[], wanted: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(wanted.length + 1).fill(0));
  for (let at = old.length - 1; at >= 0; at--)
    for (let other = wanted.length - 1; other >= 0; other--) {
      const row = lengths[at];
      const next = lengths[at + 1];
      if (!row || !next) continue;
      row[other] =
        old[at] === wanted[other]
          ? 1 + (next[other + 1] ?? 0)
          : Math.max(next[other] ?? 0, row[other + 1] ?? 0);
    }
  return lengths;
}

import type { Pick } from '../unit/support/pick';
import { properties } from './material';

const odd: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, '', '\0', '\ud800', 'a\nb: c', [], {}, [[]], ['0'], { a: { b: ['c'] } }],
  ...properties,
];

/** A value in which one part is something else, has another name, or is not there; undefined has no part in JSON. */
export function twisted(value: unknown, pick: Pick): unknown {
  if (typeof value !== 'object' || value === null || pick.chance(15)) return pick.one(odd);
  const parts = Object.entries(value);
  if (parts.length === 0 || pick.chance(15)) return pick.one(odd);
  const at = pick.below(parts.length);
  const way = pick.below(12);
  const made = parts.flatMap(([name, part], here): [string, unknown][] => {
    if (here !== at || way === 0) return [[name, part]];
    if (way === 1) return [];
    return way === 2 ? [[pick.one(properties), part]] : [[name, twisted(part, pick)]];
  });
  return Array.isArray(value) ? made.map(([, part]) => part) : Object.fromEntries(made);
}

import { none } from './none';
/**
 * A copy of a list in as little memory as it needs. A list that items were pushed to keeps room for more, and
 * most lists of an entry are empty: these are all one.
 */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

import { none } from './none';

/** A list is searched as fast as a set up to about this length, and takes a fraction of its memory. */
const longestList = 8;

/**
 * A map from keys to sets of values; a key without values is not in it. Most keys have one value, which
 * stands for itself, or a few, which stand in a list.
 */
export class MultiMap<K, V extends object> {
  private readonly found = new Map<K, V | readonly V[] | Set<V>>();

  get(key: K): Iterable<V> {
    const found = this.found.get(key);
    if (found === undefined) return none;
    return found instanceof Set || isList(found) ? found : [found];
  }

  keys(): Iterable<K> {
    return this.found.keys();
  }

  has(key: K): boolean {
    return this.found.has(key);
  }

  includes(key: K, value: V): boolean {
    const found = this.found.get(key);
    if (found === undefined) return false;
    return found instanceof Set ? found.has(value) : isList(found) ? found.includes(value) : found === value;
  }

  count(key: K): number {
    const found = this.found.get(key);
    if (found === undefined) return 0;
    return found instanceof Set ? found.size : isList(found) ? found.length : 1;
  }

  add(key: K, value: V): void {
    const found = this.found.get(key);
    if (found instanceof Set) found.add(value);
    else if (found === undefined) this.found.set(key, value);
    else if (isList(found)) this.addToList(key, found, value);
    else if (found !== value) this.found.set(key, [found, value]);
  }

  delete(key: K, value: V): void {
    const found = this.found.get(key);
    if (found instanceof Set) {
      found.delete(value);
      if (found.size === 1) for (const only of found) this.found.set(key, only);
    } else if (found === value) {
      this.found.delete(key);
    } else if (found !== undefined && isList(found)) {
      const others = found.filter((each) => each !== value);
      const [first, second] = others;
      if (first) this.found.set(key, second ? others : first);
    }
  }

  /** Puts a value in the place of another, which must be there. */
  replace(key: K, value: V, by: V): void {
    const found = this.found.get(key);
    if (found instanceof Set) {
      found.delete(value);
      found.add(by);
    } else if (found !== undefined) {
      this.found.set(key, isList(found) ? found.map((each) => (each === value ? by : each)) : by);
    }
  }

  private addToList(key: K, list: readonly V[], value: V): void {
    if (list.includes(value)) return;
    this.found.set(key, list.length < longestList ? [...list, value] : new Set([...list, value]));
  }
}

function isList<V extends object>(found: V | readonly V[]): found is readonly V[] {
  return Array.isArray(found);
}

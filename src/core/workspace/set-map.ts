/** A map from keys to sets of values; a key without values is not in it. */
export class SetMap<K, V> {
  private readonly sets = new Map<K, Set<V>>();

  get(key: K): ReadonlySet<V> | undefined {
    return this.sets.get(key);
  }

  keys(): Iterable<K> {
    return this.sets.keys();
  }

  add(key: K, value: V): void {
    const set = this.sets.get(key);
    if (set) set.add(value);
    else this.sets.set(key, new Set([value]));
  }

  delete(key: K, value: V): void {
    const set = this.sets.get(key);
    if (set?.delete(value) && set.size === 0) this.sets.delete(key);
  }
}

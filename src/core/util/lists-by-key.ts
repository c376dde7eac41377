/** Adds a value to the list that stands under a key, which begins with the first of them. */
export function addUnder<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

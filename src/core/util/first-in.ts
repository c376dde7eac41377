/** What is found first for one of several. */
export function firstIn<T, R>(all: readonly T[], find: (each: T) => R | null | undefined): R | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

/** The first of what may be made one by one; undefined where there is none. */
export function firstOf<T>(ways: Iterable<T>): T | undefined {
  for (const way of ways) return way;
  return undefined;
}

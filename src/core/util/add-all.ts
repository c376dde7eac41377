/** Adds things to a list, however many: as arguments of `push` they would have to fit on the stack. */
export function addAll<T>(list: T[], added: Iterable<T>): void {
  for (const each of added) list.push(each);
}

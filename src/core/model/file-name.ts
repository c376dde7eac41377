/** Whether a file is a note, by the ending of its name. As editors tell languages, case does not count. */
export function isNoteName(path: string): boolean {
  return /\.notes\.ya?ml$/i.test(path);
}

/** Whether a path in `include` may lead to a note: paths have slashes on every system. */
export function mayBeIncluded(path: string): boolean {
  return isNoteName(path) && !path.includes('\\');
}

/** Whether a note is a copy that stays as it was delivered, by the ending of its name: nobody mends it. */
export function isFrozenName(path: string): boolean {
  return /\.frozen\.notes\.ya?ml$/i.test(path);
}

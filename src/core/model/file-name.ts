/** Whether a file is a note, by the ending of its name. As editors tell languages, case does not count. */
export function isNoteName(path: string): boolean {
  return /\.notes\.ya?ml$/i.test(path);
}

/** Whether a path in `include` may lead to a note: paths have slashes on every system. */
export function mayBeIncluded(path: string): boolean {
  return isNoteName(path) && !path.includes('\\');
}

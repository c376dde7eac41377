/** What is read as the scheme of an address, or as the letter of a drive. */
const scheme = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Whether a file is named by an address, in which signs are escaped, and not by a path: `file:///a%20b`, and without
 * a host `memfs:/a%20b`. One letter is that of a drive.
 */
export function isAddress(file: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\//i.test(file);
}

/** The way from one file to another, with slashes: `../2022/january.notes.yaml`. Both paths are absolute. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared])
    shared++;
  const path = [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
  return scheme.test(path) ? `./${path}` : path;
}

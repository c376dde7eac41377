/** What is read as the scheme of an address, or as the letter of a drive. */
const scheme = /^[a-z][a-z0-9+.-]*:/i;

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

/** The way from one file to another, with slashes: `../2022/january.notes.yaml`. Both paths are absolute. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared])
    shared++;
  return [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

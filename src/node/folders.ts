import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSkipped } from './notes-below';

/** Adds a folder, and all below it in which notes are looked for. */
export async function addFoldersBelow(folder: string, found: Set<string>): Promise<void> {
  if (found.has(folder)) return;
  found.add(folder);
  // A folder that cannot be read, or is gone, has nothing to follow.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries)
    if (entry.isDirectory() && !isSkipped(entry.name)) await addFoldersBelow(join(folder, entry.name), found);
}

/** The folder of a path that is there, in which it may come to be. */
export async function nearestFolder(path: string): Promise<string> {
  const above = dirname(path);
  return above === path || (await isFolder(path)) ? path : nearestFolder(above);
}

export function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

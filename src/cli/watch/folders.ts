import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isSkipped } from '../files';
import { isGlob } from '../globs';

/**
 * The folders in which files can come, change or go that paths stand for: folders with all below them, and the folders
 * that files and globs lie in. Paths are absolute.
 *
 * @param folder absolute; what relative paths are relative to
 */
export async function foldersOf(paths: readonly string[], folder: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const given of paths) {
    const path = resolve(folder, given);
    if (await isFolder(path)) await addBelow(path, found);
    else if (isGlob(given)) await addBelow(resolve(folder, fixedPart(given)), found);
    else found.add(await nearestFolder(dirname(path)));
  }
  return found;
}

/** What stands in a glob before its first folder that is a pattern. */
function fixedPart(glob: string): string {
  const parts = glob.split('/');
  const first = parts.findIndex((part) => isGlob(part));
  return parts.slice(0, first).join('/') || (glob.startsWith('/') ? '/' : '.');
}

async function addBelow(folder: string, found: Set<string>): Promise<void> {
  if (found.has(folder)) return;
  found.add(folder);
  // A folder that cannot be read, or is gone, has nothing to follow.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries)
    if (entry.isDirectory() && !isSkipped(entry.name)) await addBelow(join(folder, entry.name), found);
}

/** The folder of a path that is there, in which it may come to be. */
async function nearestFolder(path: string): Promise<string> {
  const above = dirname(path);
  return above === path || (await isFolder(path)) ? path : nearestFolder(above);
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

import { dirname, resolve } from 'node:path';
import { addFoldersBelow, isFolder, nearestFolder } from '../../node/folders';
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
    if (await isFolder(path)) await addFoldersBelow(path, found);
    else if (isGlob(given)) await addFoldersBelow(resolve(folder, fixedPart(given)), found);
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

import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { unreadable } from '../node/failures';
import { type Found, notesBelow } from '../node/notes-below';
import { findGlob, isGlob } from './globs';

/**
 * Finds the files that paths stand for, each once, in the order of the paths, and by name within a folder. A
 * file that has several names, by links or where the system overlooks case, goes by the first.
 *
 * @param folder absolute; what relative paths are relative to
 */
export async function* findFiles(paths: readonly string[], folder: string): AsyncGenerator<Found> {
  const seen = new Set<string>();
  for (const given of paths) {
    for await (const found of findPath(given, folder)) {
      const identity = await realpath(found.path).catch(() => found.path);
      if (!seen.has(identity)) yield found;
      seen.add(identity);
    }
  }
}

/** What exists under a name is meant by it, even if the name could be read as a glob. */
async function* findPath(given: string, folder: string): AsyncGenerator<Found> {
  const path = resolve(folder, given);
  const status = await stat(path).catch((error: Error) => error);
  if (!(status instanceof Error)) yield* status.isDirectory() ? notesBelow(path) : [{ path }];
  else if (isGlob(given)) yield* await matches(given, folder);
  else yield { path, failure: unreadable(status) };
}

async function matches(glob: string, folder: string): Promise<Found[]> {
  const files = await findGlob(glob, folder);
  if (files.length === 0) return [{ path: resolve(folder, glob), failure: 'matches no file' }];
  return files.map((path) => ({ path }));
}

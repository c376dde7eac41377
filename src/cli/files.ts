import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isFrozenName, isNoteName } from '../core';
import { unreadable } from './failures';
import { findGlob, isGlob } from './globs';
import { leadsToFolder } from './links';

/** A file to be checked, or a path of which nothing can be read, and why. */
export interface Found {
  /** Absolute. */
  readonly path: string;
  /** The predicate of a sentence whose subject is the path. */
  readonly failure?: string;
}

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

/**
 * Frozen copies stay as they were delivered, and nobody mends them. Links to folders are not followed: they may lead in a circle, or out of what was to be checked. What is named
 * like a note and is no file is found all the same, so that it is reported.
 */
async function* notesBelow(folder: string): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, failure: unreadable(error) };
    return;
  }
  for (const entry of entries.sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) yield* notesBelow(path);
    } else if (isNoteName(entry.name) && !isFrozenName(entry.name) && !(await leadsToFolder(entry, folder))) {
      yield { path };
    }
  }
}

/** By code units, so that the order is the same on every machine, whatever its language. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

/** Whether a folder is not searched, unless it is named. */
export function isSkipped(folderName: string): boolean {
  return folderName === 'node_modules' || folderName.startsWith('.');
}

import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFrozenName, isNoteName } from '../core';
import { unreadable } from './failures';
import { leadsToFolder } from './links';

/** A file to be read, or a path of which nothing can be read, and why. */
export interface Found {
  /** Absolute. */
  readonly path: string;
  /** The predicate of a sentence whose subject is the path. */
  readonly failure?: string;
}

/**
 * The notes in a folder and below, by name within each folder. Frozen copies stay as they were delivered, and nobody
 * mends them. Links to folders are not followed: they may lead in a circle, or out of what was to be read. What is named
 * like a note and is no file is found all the same, so that it is reported.
 *
 * @param depth whether the folders in it are searched as well
 */
export async function* notesBelow(folder: string, depth: 'below' | 'alone' = 'below'): AsyncGenerator<Found> {
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
      if (depth === 'below' && !isSkipped(entry.name)) yield* notesBelow(path);
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

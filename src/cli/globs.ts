import type { Dirent, readdir } from 'node:fs';
import { readdir as readdirAsync } from 'node:fs/promises';
import { resolve } from 'node:path';
import { leadsToFolder } from '../node/links';

// Required and not imported: the ES module of its crawler looks for its own address, which a bundle in one
// CommonJS file does not have.
const { glob, isDynamicPattern }: typeof import('tinyglobby') = require('tinyglobby');

const windows = process.platform === 'win32';

export function isGlob(given: string): boolean {
  return isDynamicPattern(toPattern(given));
}

/**
 * What a glob matches and is no folder, whatever its name, as absolute paths in the order of their names. A
 * shell that expands globs by itself gives the same; others, as those of Windows, leave it to programs. As
 * where a folder is searched, links to folders are not followed, and what is no file is found to be reported.
 */
export async function findGlob(given: string, folder: string): Promise<string[]> {
  const found = await glob(toPattern(given), {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: !windows,
    ignore: ['**/node_modules/**'],
    fs: { readdir: readFolder },
  });
  return found.map((path) => resolve(path)).sort();
}

type Entries = (error: Error | null, entries?: Dirent[]) => void;

/** The crawler passes over links, pipes, sockets and devices; here all but folders, and links to them, are files. */
const readFolder = ((folder: string, _: object, done: Entries) => {
  entriesIn(folder).then(
    (entries) => done(null, entries),
    (error) => done(error),
  );
}) as typeof readdir;

async function entriesIn(folder: string): Promise<Dirent[]> {
  const entries = await readdirAsync(folder, { withFileTypes: true });
  for (const entry of entries) {
    const isFile = !(entry.isDirectory() || (await leadsToFolder(entry, folder)));
    entry.isFile = () => isFile;
  }
  return entries;
}

/** On Windows a backslash parts folders; in a pattern, as on other systems, it would escape. */
function toPattern(given: string): string {
  return windows ? given.replaceAll('\\', '/') : given;
}

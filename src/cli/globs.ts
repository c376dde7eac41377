import { resolve } from 'node:path';

// Required and not imported: the ES module of its crawler looks for its own address, which a bundle in one
// CommonJS file does not have.
const { glob, isDynamicPattern }: typeof import('tinyglobby') = require('tinyglobby');

const windows = process.platform === 'win32';

export function isGlob(given: string): boolean {
  return isDynamicPattern(toPattern(given));
}

/**
 * The files that a glob matches, whatever their names, as absolute paths in the order of their names. A
 * shell that expands globs by itself gives the same; others, as those of Windows, leave it to programs.
 */
export async function findGlob(given: string, folder: string): Promise<string[]> {
  const found = await glob(toPattern(given), {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    caseSensitiveMatch: !windows,
    ignore: ['**/node_modules/**'],
  });
  return found.map((path) => resolve(path)).sort();
}

/** On Windows a backslash parts folders; in a pattern, as on other systems, it would escape. */
function toPattern(given: string): string {
  return windows ? given.replaceAll('\\', '/') : given;
}

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { CopyPlace, Decode } from '../core';
import type { CopyBytes } from '../session';
import { bytesOf, largestFile } from './read';

/** Where the path of a copy leads: it has to lie in one of the folders, or in the note's. */
export function resolveCopy(from: string, path: string, folders: readonly string[]): CopyPlace {
  if (isAbsolute(path) || path.includes('\0')) return 'outside';
  const file = resolve(dirname(from), path);
  return [dirname(from), ...folders].some((folder) => isIn(folder, file)) ? { address: file } : 'outside';
}

/** Whether a path lies in a folder, or is that; links are not looked at. */
export function isIn(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** Whether a file lies, or its links lead, outside of the folders and of those of the notes that include it. */
export async function liesOutside(
  file: string,
  includers: readonly string[],
  folders: readonly string[],
): Promise<boolean> {
  const roots = [...includers.map((includer) => dirname(includer)), ...folders];
  if (!roots.some((root) => isIn(root, file))) return true;
  // What is not there leads nowhere.
  return realpath(file).then(
    async (real) => !(await leadsInto(real, roots)),
    () => false,
  );
}

/** Whether a file, all of whose links were followed, lies in one of the folders that are there. */
async function leadsInto(real: string, folders: readonly string[]): Promise<boolean> {
  const roots = await Promise.all(folders.map((folder) => realpath(folder).catch(() => undefined)));
  return roots.some((root) => root !== undefined && isIn(root, real));
}

/** Reads a copy, unless its links lead out of the folders and of that of the note. */
export async function readCopy(file: string, from: string, folders: readonly string[]): Promise<CopyBytes> {
  try {
    const real = await realpath(file);
    if (!(await leadsInto(real, [dirname(from), ...folders]))) return { state: 'outside' };
    return await readRegular(real);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { state: absent.has(code) ? 'missing' : 'unreadable' };
  }
}

const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/** Opening a pipe would wait for somebody to write into it; and what is a link by now may lead elsewhere. */
const carefully = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

async function readRegular(real: string): Promise<CopyBytes> {
  const handle = await open(real, carefully);
  try {
    const status = await handle.stat();
    if (status.isDirectory()) return { state: 'folder' };
    if (!status.isFile()) return { state: 'unreadable' };
    if (status.size > largestFile) return { state: 'too-large' };
    const bytes = await bytesOf(handle, status.size, largestFile);
    return { state: 'read', bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } finally {
    await handle.close();
  }
}

export const decode: Decode = (bytes, label, lenient) => {
  try {
    return new TextDecoder(label, { fatal: lenient === undefined }).decode(bytes);
  } catch {
    return undefined;
  }
};

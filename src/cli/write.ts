import { type BigIntStats, fstatSync } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { overwrite } from './overwrite';

/** Where something is written to. */
export interface Destination {
  /** The file; absent for standard output. */
  readonly output?: string;
  /** Whether a file of that name may be overwritten. */
  readonly force: boolean;
  /** The file that it is made of, which is never written over; absent where that is in no file. */
  readonly note?: string;
  /** What that file is called, where it is no note. */
  readonly noteIs?: string;
}

/** Why a file is not written, as the predicate of a sentence. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

/**
 * Writes a file that is not there yet, or with `force` over one that is. The note itself is never written over, by
 * whatever path, link or spelling its file is named: it is the open file that is compared, before a byte changes.
 * Where writing fails, a new file is taken away again, and one that was there stays as it was.
 */
export async function writeApart(
  path: string,
  bytes: Uint8Array,
  destination: Omit<Destination, 'output'>,
): Promise<void> {
  const file = (await opened(path, 'r+')) ?? (await opened(path, 'wx'));
  if (file === undefined) throw new NotWritten('cannot be written');
  const { isNew, handle } = file;
  try {
    if (isNew) await handle.writeFile(bytes);
    else await refuseOther(handle, destination);
  } catch (error) {
    if (isNew) await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  if (!isNew) await overwrite(path, bytes);
}

/** @throws NotWritten where a file that is there may not be written over */
async function refuseOther(
  handle: FileHandle,
  { note, force, noteIs = 'the note itself' }: Omit<Destination, 'output'>,
): Promise<void> {
  const file = await handle.stat({ bigint: true });
  if (note !== undefined && (await isThat(file, note))) throw new NotWritten(`is ${noteIs}`);
  if (!force) throw new NotWritten('exists already. --force overwrites it');
  if (!file.isFile()) throw new NotWritten('is no regular file');
}

interface Opened {
  readonly handle: FileHandle;
  readonly isNew: boolean;
}

/** A file that is there, or one that is made; undefined where it is not there to be opened. */
async function opened(path: string, how: 'r+' | 'wx'): Promise<Opened | undefined> {
  try {
    return { handle: await open(path, how), isNew: how === 'wx' };
  } catch (error) {
    if (how === 'r+' && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether what is written to standard output goes into a file, as where the shell appends to it. */
export async function isStandardOutput(path: string): Promise<boolean> {
  const out = fstatSync(1, { bigint: true });
  return out.isFile() && isThat(out, path);
}

async function isThat(one: BigIntStats, path: string): Promise<boolean> {
  const other = await stat(path, { bigint: true });
  return one.dev === other.dev && one.ino === other.ino;
}

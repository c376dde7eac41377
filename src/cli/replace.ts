import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, chown, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readBytes } from '../node/read';
import { NotWritten } from './write';

/**
 * Puts other bytes into a file, all at once: whoever reads it meanwhile reads the old ones or the new. A link stays
 * one, and the file that it leads to is written; its permissions stay, and so does its owner where that may be set.
 *
 * @throws NotWritten where the file has other bytes by now than those that were read, or may not be written;
 *   the error of the system where writing fails
 */
export async function replaceFile(path: string, read: Uint8Array, bytes: Uint8Array): Promise<void> {
  const file = await realpath(path);
  await access(file, constants.W_OK).catch(() => {
    throw new NotWritten('may not be written');
  });
  const beside = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    await writeLike(beside, file, bytes);
    if (Buffer.compare(await readBytes(file), read) !== 0)
      throw new NotWritten('has changed since it was read, and is left as it is');
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Writes a new file with the permissions of another, to the disk. */
async function writeLike(path: string, model: string, bytes: Uint8Array): Promise<void> {
  const { mode, uid, gid } = await stat(model);
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  // Only a privileged user may give a file to another; what is written is then one's own.
  await chown(path, uid, gid).catch(() => undefined);
  await chmod(path, mode & 0o7777);
}

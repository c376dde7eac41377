import { randomUUID } from 'node:crypto';
import { chmod, chown, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Gives a file that is there other bytes, all at once: whoever reads it meanwhile reads the old ones or the new, and
 * where there is no room for these, it keeps the old ones. A link stays one, and the file that it leads to is written;
 * its permissions stay, and so does its owner where that may be set.
 *
 * @param mayBe is asked right before, and throws where it is not to be done after all
 * @throws the error of the system where writing fails
 */
export async function overwrite(path: string, bytes: Uint8Array, mayBe?: () => Promise<void>): Promise<void> {
  const file = await realpath(path);
  const beside = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    await writeLike(beside, file, bytes);
    await mayBe?.();
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

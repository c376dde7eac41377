import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import { readBytes } from '../node/read';
import { overwrite } from './overwrite';
import { NotWritten } from './write';

/**
 * Puts other bytes into a file, as `overwrite` does.
 *
 * @throws NotWritten where the file has other bytes by now than those that were read, or may not be written;
 *   the error of the system where writing fails
 */
export async function replaceFile(path: string, read: Uint8Array, bytes: Uint8Array): Promise<void> {
  const file = await realpath(path);
  await access(file, constants.W_OK).catch(() => {
    throw new NotWritten('may not be written');
  });
  await overwrite(file, bytes, async () => {
    if (Buffer.compare(await readBytes(file), read) !== 0)
      throw new NotWritten('has changed since it was read, and is left as it is');
  });
}

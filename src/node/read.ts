import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/** What is no regular file is not read: a pipe may have no other end, and a device none at all. */
export class NoRegularFile extends Error {
  override readonly name = 'NoRegularFile';
}

/** What is larger than anything that is read here, and would take the memory of all else. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';

  constructor(readonly most: number) {
    super(`It is larger than ${megabytes(most)} MB.`);
  }
}

/** Larger files are not read, as no editor gives them to its extensions; in bytes. */
export const largestFile = 50 * 1024 * 1024;

/** What is imported may be larger than a note: all that has as many characters as an import takes. */
export const largestImport = 300 * 1024 * 1024;

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

/** Opening a pipe would wait for somebody to write into it. Windows has no such pipes, nor the flag. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The text of a file as the editor shows it. Rejects with the system's error where it cannot be read, with
 * `NoRegularFile` where it is a pipe, a socket or a device, and with `TooLarge` where it has more bytes than `most`.
 */
export async function readText(path: string, most = largestFile): Promise<string> {
  return decode(await readBytes(path, most));
}

/** The text that a pipe brings, to its end. It rejects with `TooLarge` where that does not come soon enough. */
export async function pipedText(input: AsyncIterable<Uint8Array>, most = largestFile): Promise<string> {
  return decode(await pipedBytes(input, most));
}

/** All that a pipe brings. It rejects as `pipedText` does. */
export async function pipedBytes(input: AsyncIterable<Uint8Array>, most = largestFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    size += part.length;
    if (size > most) throw new TooLarge(most);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What stands in a file. It rejects as `readText` does. */
export async function readBytes(path: string, most = largestFile): Promise<Uint8Array> {
  // Asked before it is opened, as opening a device may do something; and after, as it may be another by then.
  refuseIrregular(await stat(path));
  const file = await open(path, withoutWaiting);
  try {
    const found = await file.stat();
    refuseIrregular(found);
    return await bytesOf(file, found.size, most);
  } finally {
    await file.close();
  }
}

/**
 * What stands in an open file of so many bytes. What another program writes behind them meanwhile is not read, as it
 * might never end: whoever follows the file hears of it. Files of the system say that they have none, and have some.
 */
export async function bytesOf(file: FileHandle, size: number, most: number): Promise<Uint8Array> {
  if (size > most) throw new TooLarge(most);
  if (size === 0) return pipedBytes(file.createReadStream({ autoClose: false }), most);
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** A folder is refused by the system, in words of its own. */
function refuseIrregular(found: { isFile(): boolean; isDirectory(): boolean }): void {
  if (!found.isFile() && !found.isDirectory()) throw new NoRegularFile('It is no regular file.');
}

/**
 * Decodes as VS Code does by default: UTF-8, or what a byte order mark says. The mark is no part of the
 * text, so that columns agree with the editor's; malformed bytes become U+FFFD.
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** How the text of a file is written. */
export type Encoding = 'utf-16le' | 'utf-16be' | 'utf-8';

/** The encoding that a byte order mark names, or the usual one. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** What is no regular file is not read: a pipe may have no other end, and a device none at all. */
export class NoRegularFile extends Error {
  override readonly name = 'NoRegularFile';
}

/** Opening a pipe would wait for somebody to write into it. Windows has no such pipes, nor the flag. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The text of a file as the editor shows it. Rejects with the system's error where it cannot be read, and
 * with `NoRegularFile` where it is a pipe, a socket or a device.
 */
export async function readText(path: string): Promise<string> {
  return decode(await readBytes(path));
}

/** The text that a pipe brings, to its end. */
export async function pipedText(input: AsyncIterable<Uint8Array>): Promise<string> {
  return decode(await pipedBytes(input));
}

/** All that a pipe brings. */
export async function pipedBytes(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of input) parts.push(part);
  return Buffer.concat(parts);
}

/** What stands in a file. It rejects as `readText` does. */
export async function readBytes(path: string): Promise<Uint8Array> {
  // Asked before it is opened, as opening a device may do something; and after, as it may be another by then.
  refuseIrregular(await stat(path));
  const file = await open(path, withoutWaiting);
  try {
    refuseIrregular(await file.stat());
    return await file.readFile();
  } finally {
    await file.close();
  }
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

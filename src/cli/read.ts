import { readFile } from 'node:fs/promises';

/** The text of a file as the editor shows it. Rejects with the system's error where it cannot be read. */
export async function readText(path: string): Promise<string> {
  return decode(await readFile(path));
}

/**
 * Decodes as VS Code does by default: UTF-8, or what a byte order mark says. The mark is no part of the
 * text, so that columns agree with the editor's; malformed bytes become U+FFFD.
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

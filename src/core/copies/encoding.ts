import type { CopyKind } from './kinds';

/**
 * Turns bytes into text by the label of an encoding, without a byte order mark; undefined where the label is of none,
 * or the bytes are not written in it. With `lenient`, what is not becomes U+FFFD.
 */
export type Decode = (bytes: Uint8Array, label: string, lenient?: 'lenient') => string | undefined;

/** How far into a file its encoding is told. */
const head = 4096;

/** The label of the encoding that a file says it is in, by a mark or in words; UTF-8 where it says nothing. */
export function encodingOf(bytes: Uint8Array, kind: CopyKind): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return marked;
  const text = asciiOf(bytes.subarray(0, head));
  const declared =
    kind === 'html' || kind === 'xml'
      ? /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(text)
      : null;
  const meta =
    kind === 'html' ? /<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(text) : null;
  return (declared ?? meta)?.[1] ?? 'utf-8';
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Whether bytes are those of no text: a text has no zeros, unless a mark says that it has two bytes a character. */
export function isBinary(bytes: Uint8Array): boolean {
  if (markedEncoding(bytes) !== undefined) return false;
  return bytes.subarray(0, 2 * head).includes(0);
}

/** Bytes as characters of the same numbers, for what is written in ASCII. */
export function asciiOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += head)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + head)));
  return parts.join('');
}

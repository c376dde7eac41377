import { type Encoding, encodingOf } from '../node/read';

/**
 * A text in the bytes of another: with its encoding, and with a byte order mark if that has one. Undefined where
 * the other is malformed, so that not all of it is in the text that was read of it.
 */
export function encodedLike(like: Uint8Array, text: string): Uint8Array | undefined {
  const encoding = encodingOf(like);
  if (!isWellFormed(like, encoding)) return undefined;
  const hasMark = encoding !== 'utf-8' || (like[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf);
  const marked = hasMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  const little = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}

function isWellFormed(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

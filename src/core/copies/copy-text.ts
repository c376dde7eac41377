import type { CopyText } from './copy-part';
import { type Decode, encodingOf, isBinary } from './encoding';
import { copyKindOf } from './kinds';
import { mailParts } from './mail';

/** Why nothing can be looked for: there is no text in such files, or none in this one. */
export type NoText = 'other-kind' | 'binary' | 'undecodable';

/** The text of a file by its name and bytes. */
export function textOfCopy(name: string, bytes: Uint8Array, decode: Decode): CopyText | NoText {
  const kind = copyKindOf(name);
  if (kind === undefined) return 'other-kind';
  if (isBinary(bytes)) return 'binary';
  if (kind === 'mail') return { parts: mailParts(bytes, decode) };
  const text = decode(bytes, encodingOf(bytes, kind)) ?? decode(bytes, 'utf-8');
  return text === undefined ? 'undecodable' : { parts: [{ text, markup: kind, placeOf: same }] };
}

function same(offset: number): number {
  return offset;
}

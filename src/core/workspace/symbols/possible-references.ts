import { composed } from '../../text/composed';
import type { ChunkFacts } from '../reading/chunk-facts';
import type { NameList } from './actor-names';
import { findNames } from './find-names';

const word = /[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu;
const escapes = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|.)/g;

/** What a malformed chunk refers to cannot be told, so each word and name in it may be meant. */
export function possibleReferences({ chunk }: ChunkFacts, names: readonly NameList[]): ReadonlySet<string> {
  const ids = new Set<string>();
  if (!chunk.isBroken) return ids;
  const plain = chunk.text.replace(escapes, (_, two, four, eight) => {
    const code = Number.parseInt(two ?? four ?? eight ?? '20', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
  for (const [id] of plain.matchAll(word)) ids.add(composed(id));
  for (const { name } of findNames(names, composed(plain))) for (const { id } of name.actors) ids.add(id);
  return ids;
}

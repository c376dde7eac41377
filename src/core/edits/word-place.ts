import { type Span, shift } from '../text/span';
import type { Chunk } from '../yaml/chunk';

/**
 * The characters of an id or another word, without the quotes or the head of a block that it may stand in.
 * Undefined where they stand elsewhere: behind an alias.
 */
export function wordPlace(chunk: Chunk, { start, end }: Span): Span | undefined {
  const written = chunk.text.slice(start, end);
  if (/^[*]/.test(written)) return undefined;
  const quoted = /^(["']).*\1$/s.test(written);
  const head = /^[|>][^\n]*\n\s*/.exec(written)?.[0].length ?? 0;
  const word = quoted ? written.slice(1, -1) : written.slice(head).trimEnd();
  const from = start + (quoted ? 1 : head);
  return shift({ start: from, end: from + word.length }, chunk.start);
}

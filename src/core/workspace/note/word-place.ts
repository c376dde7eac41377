import type { Span } from '../../text/span';
import type { Chunk } from '../../yaml/chunks/chunk';
import { spanInNote } from '../reading/place';

const quoted = /^(["']).*\1$/s;

/**
 * The characters of a word where it is written: without the quotes that it may stand in, and without the header
 * of a block. Undefined where they stand elsewhere: behind an alias. Both spans are of the text.
 */
export function unquotedSpan(text: string, { start, end }: Span): Span | undefined {
  const written = text.slice(start, end);
  if (written.startsWith('*')) return undefined;
  if (quoted.test(written)) return { start: start + 1, end: end - 1 };
  if (!/^[|>]/.test(written)) return { start, end };
  const body = written.slice(written.indexOf('\n') + 1);
  const words = body.trim();
  if (words === '' || body === written) return { start, end };
  const at = end - body.trimStart().length;
  return { start: at, end: at + words.length };
}

/** The characters of a word as they are shown to a user: an alias stands for itself. */
export function displaySpan(text: string, span: Span): Span {
  return unquotedSpan(text, span) ?? { start: span.start, end: span.end };
}

/** The characters of a chunk's word as they are shown to a user, in the note. */
export function displaySpanInNote(chunk: Chunk, span: Span): Span {
  return spanInNote(chunk, displaySpan(chunk.text, span));
}

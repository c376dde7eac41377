import { type Span, touches } from '../../text/span';
import { displaySpanInNote } from '../../workspace/note/word-place';
import { spanInNote } from '../../workspace/reading/place';
import type { Chunk } from '../../yaml/chunks/chunk';

/** The word that is written in a span, or all of that, as where the cursor is before its quotes. */
export function wordSpan(chunk: Chunk, span: Span, offset: number): Span {
  const word = displaySpanInNote(chunk, span);
  return touches(word, offset) ? word : spanInNote(chunk, span);
}

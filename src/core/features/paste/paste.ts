import { composeEdits, type TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';

/**
 * What a paste changes in a note, all of it: the edits hold the text that is pasted as well, with the
 * indentation that it is to have. An editor that would indent it by the line where it lands must not.
 */
export interface Paste {
  readonly edits: readonly TextEdit[];
  /** Where the cursors stand behind it, in the text with the edits. */
  readonly cursors: readonly number[];
}

/** A paste, and then edits of what it has left. */
export function andThen(text: string, paste: Paste, edits: readonly TextEdit[]): Paste {
  return {
    edits: composeEdits(text, paste.edits, edits),
    cursors: paste.cursors.map((cursor) => moved(cursor, edits)),
  };
}

/** Where a place is behind some edits; what is inserted right there comes to stand behind it. */
function moved(offset: number, edits: readonly TextEdit[]): number {
  let result = offset;
  for (const { span, text } of edits)
    if (span.start < offset && span.end <= offset) result += text.length - (span.end - span.start);
  return result;
}

export function movedSpan({ start, end }: Span, edits: readonly TextEdit[]): Span {
  return { start: moved(start, edits), end: moved(end, edits) };
}

/** A text in the place of a stretch, and the cursor behind so much of it. */
export function way(span: Span, text: string, length = text.length): Paste {
  return { edits: [{ span, text }], cursors: [span.start + length] };
}

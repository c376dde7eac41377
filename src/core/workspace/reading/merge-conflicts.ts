import { type Span, span } from '../../text/span';
import type { Chunk } from '../../yaml/chunks/chunk';
import { offsetInNote, spanInNote } from './place';

/** The lines that Git writes where a merge must be decided. */
const marker = /^(?:(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?|={7})(?=\r?$)/gm;

/** Whether a chunk holds a line that a merge may have left. It is never well-formed YAML. */
export function mayBeConflict({ isBroken, text }: Chunk): boolean {
  return isBroken && text.search(marker) >= 0;
}

/** The markers of conflicts in chunks of a note, in its order; a line of equal signs alone is none. */
export function conflictMarkers(chunks: readonly Chunk[]): Span[] {
  const inOrder = [...chunks].sort((a, b) => offsetInNote(a, 0) - offsetInNote(b, 0));
  const isConflict = inOrder.some(({ text }) => /^(?:<{7}|>{7})/m.test(text));
  return isConflict ? inOrder.flatMap((chunk) => markersIn(chunk)) : [];
}

function markersIn(chunk: Chunk): Span[] {
  return [...chunk.text.matchAll(marker)].map(({ index, 0: found }) =>
    spanInNote(chunk, span(index, index + found.length)),
  );
}

import { type Span, shift, span } from '../../text/span';
import type { Chunk } from '../../yaml/chunks/chunk';

/** The lines that Git writes where a merge must be decided. */
const marker = /^(?:(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?|={7})(?=\r?$)/gm;

/** Whether a chunk holds a line that a merge may have left. It is never well-formed YAML. */
export function mayBeConflict({ isBroken, text }: Chunk): boolean {
  return isBroken && text.search(marker) >= 0;
}

/** The markers of conflicts in chunks of a note, in its order; a line of equal signs alone is none. */
export function conflictMarkers(chunks: readonly Chunk[]): Span[] {
  const inOrder = [...chunks].sort((a, b) => a.start - b.start);
  const isConflict = inOrder.some(({ text }) => /^(?:<{7}|>{7})/m.test(text));
  return isConflict ? inOrder.flatMap((chunk) => markersIn(chunk)) : [];
}

function markersIn({ start, text }: Chunk): Span[] {
  return [...text.matchAll(marker)].map(({ index, 0: found }) =>
    shift(span(index, index + found.length), start),
  );
}

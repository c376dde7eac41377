import { type Span, touches } from '../../text/span';
import type { Note } from './note';
import { displaySpanInNote } from './word-place';

/** An included note that nobody has allowed to be read. The span is of the note. */
export interface OutsideInclude {
  /** As it is written. */
  readonly path: string;
  readonly span: Span;
}

/** The paths in a stretch of a note that lead out of the open folders, to notes that are not read yet. */
export function outsideIncludes(note: Note, within: Span): OutsideInclude[] {
  const chunk = note.contents.keys.find(({ name }) => name === 'include')?.chunk;
  if (!chunk) return [];
  return note.scope.includes
    .filter(({ state }) => state === 'outside')
    .map(({ path }) => ({ path: path.value, span: displaySpanInNote(chunk, path) }))
    .filter(({ span }) => touches(span, within.start) || touches(within, span.start));
}

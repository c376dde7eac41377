import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { type ReferenceLocation, references } from './references';

/** A place of a note at which the same is named as under the cursor. */
export interface DocumentHighlight {
  readonly span: Span;
  readonly kind: ReferenceLocation['kind'];
}

/** The places in one note that define, refer to or mention what stands at an offset, in the order of the text. */
export function documentHighlights(note: Note, offset: number): DocumentHighlight[] {
  const own = references(note, offset).filter(({ uri }) => uri === note.uri);
  return own
    .map(({ span, kind }) => ({ span, kind }))
    .sort((one, other) => one.span.start - other.span.start);
}

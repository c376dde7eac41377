import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { atCursor } from '../support/marks';

/** A note in memory and the place of the cursor mark `‸` in it, which is taken out. */
export interface Marked {
  readonly note: Note;
  readonly offset: number;
}

export function marked(written: string): Marked {
  const { text, offset } = atCursor(written);
  return { note: readNote(text), offset };
}

/** What stands in a stretch of a note. */
export function textAt(
  { text }: Note,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return text.toString().slice(start, end);
}

import assert from 'node:assert/strict';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';

/** A note in memory and the place of the cursor mark `‸` in it, which is taken out. */
export interface Marked {
  readonly note: Note;
  readonly offset: number;
}

export function marked(text: string): Marked {
  const offset = text.indexOf('‸');
  assert.ok(offset >= 0, 'the text has a cursor mark');
  return { note: readNote(text.replace('‸', '')), offset };
}

/** What stands in a stretch of a note. */
export function textAt(
  { text }: Note,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return text.toString().slice(start, end);
}

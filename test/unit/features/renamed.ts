import assert from 'node:assert/strict';
import { Refusal } from '../../../src/core/edits/refusal';
import { rename } from '../../../src/core/features/rename';
import { applyEdits } from '../../../src/core/text/edit';
import { marked } from './support';

/** The note after the rename. */
export function renamed(text: string, name: string): string {
  const { note, offset } = marked(text);
  return applyEdits(note.text.toString(), [...rename(note, offset, name).values()].flat());
}

export function refusal(text: string, name: string): string {
  try {
    return renamed(text, name);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return error.message;
  }
}

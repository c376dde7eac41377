import assert from 'node:assert/strict';
import { it } from 'node:test';
import { editsFor } from '../../../src/core/edits/edits';
import type { Intent } from '../../../src/core/edits/intent';
import { Refusal } from '../../../src/core/edits/refusal';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from './marks';

/** What a user asks for, and a note before and after it. */
export type Case = readonly [intent: Intent, before: string, after: string];

export function edited(text: string, intent: Intent): string {
  return applyEdits(text, editsFor(readNote(text), intent));
}

export function noteOf(marked: string): string {
  return marked === '' ? '' : `${dedented(marked).trimEnd()}\n`;
}

export function checkAll(cases: Readonly<Record<string, Case>>): void {
  for (const [name, [intent, before, after]] of Object.entries(cases))
    it(name, () => {
      assert.equal(edited(noteOf(before), intent), noteOf(after));
      const crlf = (text: string) => noteOf(text).replaceAll('\n', '\r\n');
      if (before !== '') assert.equal(edited(crlf(before), intent), crlf(after), 'with CRLF');
    });
}

export function refused(text: string, intent: Intent): void {
  assert.throws(
    () => edited(text, intent),
    (error) => error instanceof Refusal && error.message.endsWith('.'),
  );
}

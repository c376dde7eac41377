import assert from 'node:assert/strict';
import { editsFor } from '../../../src/core/edits/edits';
import type { FieldValue, Intent } from '../../../src/core/edits/intent';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from './marks';

/** A note after what a user asked for. */
export function edited(text: string, intent: Intent): string {
  return applyEdits(text, editsFor(readNote(text), intent));
}

/** The fields of a claim among others, what is set in them, and what stands there afterwards. */
export interface Case {
  readonly path: string;
  readonly value: FieldValue | null;
  readonly before: string;
  readonly after: string;
}

/** A claim with these fields, and another one behind it. */
export function framed(fields: string): string {
  const lines = dedented(fields)
    .trimEnd()
    .replace(/^(?=.)/gm, '  ');
  return `title: T\nclaims:\n${lines}\n  z: {text: Z}\n`;
}

/** A path is written with slashes. */
export function set(path: string, value: FieldValue | null, entry = 'claims/0/a'): Intent {
  return { kind: 'setField', entry, path: path.split('/'), value, was: null };
}

export function check({ path, value, before, after }: Case): void {
  assert.equal(edited(framed(before), set(path, value)), framed(after));
  const crlf = (fields: string) => framed(fields).replaceAll('\n', '\r\n');
  assert.equal(edited(crlf(before), set(path, value)), crlf(after), 'with CRLF');
}

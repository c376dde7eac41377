import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editsFor } from '../../../src/core/edits/edits';
import type { Intent } from '../../../src/core/edits/intent';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';

/** Written by a sign of its own for the accent, as some keyboards and file systems do; read as `café`. */
const written = 'cafe\u0301';
const entry = 'claims/0/café';

const before = `claims:\n  one: {text: One}\n  ${written}: {text: Two}\n`;

function after(intent: Intent): string {
  return applyEdits(before, editsFor(readNote(before), intent));
}

describe('An entry whose id is written in another form of Unicode', () => {
  const table: Readonly<Record<string, readonly [Intent, string]>> = {
    'is moved': [
      { kind: 'moveEntry', entry, direction: 'up' },
      `claims:\n  ${written}: {text: Two}\n  one: {text: One}\n`,
    ],
    'is removed': [{ kind: 'removeEntry', entry, references: 'keep' }, 'claims:\n  one: {text: One}\n'],
    'is duplicated': [{ kind: 'duplicateEntry', entry }, `${before}  café-2: {text: Two}\n`],
    'gets a field': [
      { kind: 'setField', entry, path: ['kind'], value: 'fact', was: null },
      `claims:\n  one: {text: One}\n  ${written}: {text: Two, kind: fact}\n`,
    ],
  };
  for (const [what, [intent, expected]] of Object.entries(table))
    it(what, () => assert.equal(after(intent), expected));
});

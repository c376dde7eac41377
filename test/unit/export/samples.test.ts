import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { endingOf, exportForms, exportNote } from '../../../src/core/export';
import { style, styleHash } from '../../../src/core/export/html/style';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { root } from '../../host/paths';
import { contextOf } from '../support/views';
import { errorsBySchema, structuralProblems } from './schema-support';

const samples = join(root, 'media', 'sample');
const expected = join(root, 'test', 'fixtures', 'exports');
/** Set to write what is exported instead of comparing it; what is written is then to be read. */
const isWriting = process.env.ANALYST_NOTES_EXPECT === 'write';

const names = readdirSync(samples).filter((name) => name.endsWith('.notes.yaml'));

function textOf(name: string): string {
  return readFileSync(join(samples, name), 'utf8');
}

for (const name of names)
  describe(`The sample ${name}`, () => {
    const context = contextOf(readNote(textOf(name)), { day: '2026-11-23' });

    for (const form of exportForms)
      it(`is exported as ${form} as it was before`, () => {
        const file = join(expected, name.replace('notes.yaml', endingOf[form]));
        const { text } = exportNote(context, form);
        if (isWriting) {
          mkdirSync(expected, { recursive: true });
          writeFileSync(file, text);
        }
        assert.equal(text, readFileSync(file, 'utf8'));
      });

    it('is as JSON what it was as YAML', () => {
      const { text } = exportNote(context, 'json');
      assert.deepEqual(errorsBySchema(text), []);
      assert.deepEqual(structuralProblems(text), []);
      assert.equal(exportNote(contextOf(readNote(text)), 'json').text, text);
    });
  });

describe('The page', () => {
  it('lets in its own style and no other', () =>
    assert.equal(styleHash, `sha256-${createHash('sha256').update(style).digest('base64')}`));
});

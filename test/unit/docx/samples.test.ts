import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { briefDocument } from '../../../src/core/export';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { wordBrief } from '../../../src/docx';
import { root } from '../../host/paths';
import { contextOf } from '../support/views';
import { readable } from './readable';
import { partsOf } from './support';

const samples = join(root, 'media', 'sample');
const expected = join(root, 'test', 'fixtures', 'exports');
/** Set to write what is exported instead of comparing it; what is written is then to be read. */
const isWriting = process.env.ANALYST_NOTES_EXPECT === 'write';

for (const name of readdirSync(samples).filter((each) => each.endsWith('.notes.yaml')))
  describe(`The sample ${name}`, () => {
    it('is exported as docx as it was before', async () => {
      const context = contextOf(readNote(readFileSync(join(samples, name), 'utf8')), { day: '2026-11-23' });
      const { bytes } = await wordBrief(briefDocument(context));
      const file = join(expected, name.replace('notes.yaml', 'docx.txt'));
      const text = readable(partsOf(bytes));
      if (isWriting) writeFileSync(file, text);
      assert.equal(text, readFileSync(file, 'utf8'));
    });
  });

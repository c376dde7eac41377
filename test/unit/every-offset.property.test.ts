import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Refusal } from '../../src/core/edits/refusal';
import { hierarchyRoots, supportOf } from '../../src/core/features/call-hierarchy';
import { codeActions } from '../../src/core/features/code-actions';
import { completion } from '../../src/core/features/completion/completion';
import { hover } from '../../src/core/features/hover';
import { implementation } from '../../src/core/features/implementation';
import { linkedRanges } from '../../src/core/features/linked-editing';
import { definition, uses } from '../../src/core/features/navigation';
import { renamable, rename } from '../../src/core/features/rename';
import { selectionRanges } from '../../src/core/features/selection-ranges';
import { contains } from '../../src/core/text/span';
import { Note } from '../../src/core/workspace/note';
import { root } from '../host/paths';

const sample = readFileSync(join(root, 'media', 'sample', 'war-or-humiliation.notes.yaml'), 'utf8');
const context = { today: '2022-03-01', paths: () => ['a.notes.yaml'] };

/** All that is asked at a place of a note while somebody types or looks around. */
const questions: Readonly<Record<string, (note: Note, offset: number) => void>> = {
  completion: (note, offset) => {
    for (const { inserting, replacing } of completion(note, offset, context).items) {
      assert.ok(contains(replacing, inserting), `spans at ${offset}`);
      assert.ok(inserting.start >= 0 && replacing.end <= note.length, `within the note at ${offset}`);
      assert.equal(inserting.end, offset, `up to the cursor at ${offset}`);
    }
  },
  hover: (note, offset) => hover(note, offset, ({ id }) => id),
  definition: (note, offset) => definition(note, offset),
  references: (note, offset) => uses(note, offset),
  implementation: (note, offset) => implementation(note, offset),
  'call hierarchy': (note, offset) => hierarchyRoots(note, offset).flatMap(supportOf),
  'linked editing': (note, offset) => linkedRanges(note, offset),
  'selection ranges': (note, offset) => selectionRanges(note, offset),
  'code actions': (note, offset) => codeActions(note, { start: offset, end: offset }, []),
  rename: (note, offset) => {
    try {
      renamable(note, offset);
      rename(note, offset, 'quite-another');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  },
};

for (const [name, ask] of Object.entries(questions))
  describe(name, () => {
    for (const [style, text] of [
      ['LF', sample],
      ['CRLF', sample.replaceAll('\n', '\r\n')],
    ] as const)
      it(`answers at every offset of the sample with ${style}`, () => {
        const note = Note.read(text);
        for (let offset = 0; offset <= text.length; offset++) ask(note, offset);
      });

    it('answers at the end of every beginning of the sample', () => {
      const note = Note.read(sample);
      for (let end = sample.length; end >= 0; end--) {
        if (end < sample.length) note.edit({ start: end, end: end + 1, text: '' });
        ask(note, end);
      }
    });
  });

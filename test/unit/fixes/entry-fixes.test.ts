import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moveFixFor, supportFixFor } from '../../../src/core/fixes/entry-fixes';
import type { Fix } from '../../../src/core/fixes/fix';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';
import { firstOf } from '../support/views';

const text = dedented(`
  claims:
    strike: They strike
    pay: {text: They want pay, supported-by: strike}
  indicators:
    pickets: Pickets stand
`);

function labels(fix: Fix | undefined): string[] {
  return fix?.step.kind === 'question' ? [...fix.step.choices()].map(({ label }) => label) : [];
}

describe('What supports a claim', () => {
  const note = readNote(text);

  it('is asked among what could, without a circle', () =>
    assert.deepEqual(labels(supportFixFor(note, 'claims/0/strike')), ['Pickets stand']));

  it('stands in the claim then', () => {
    const fix = supportFixFor(note, 'claims/0/strike');
    const [choice] = fix?.step.kind === 'question' ? [...fix.step.choices()] : [];
    assert.ok(choice?.next.kind === 'change');
    const after = readNote(applyEdits(text, choice.next.edits()));
    assert.deepEqual(
      after.symbols.definition('strike')?.references.map(({ id, field }) => `${field} ${id}`),
      ['supported-by pickets'],
    );
  });

  it('is not asked of what is no claim, or is gone', () => {
    assert.equal(supportFixFor(note, 'indicators/0/pickets'), undefined);
    assert.equal(supportFixFor(note, 'claims/0/gone'), undefined);
  });
});

describe('Where an entry goes', () => {
  it('is asked among the notes that include each other', () => {
    const note = firstOf({ 'a.notes.yaml': `include: b.notes.yaml\n${text}`, 'b.notes.yaml': 'title: B\n' });
    assert.deepEqual(labels(moveFixFor(note, ['claims/0/strike'])), ['b.notes.yaml']);
  });

  it('is not asked where there is one note alone', () =>
    assert.equal(moveFixFor(readNote(text), ['claims/0/strike']), undefined));
});

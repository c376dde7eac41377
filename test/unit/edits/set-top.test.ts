import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../src/core/edits/refusal';
import { addInclude } from '../../../src/core/edits/set-top';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';

function including(text: string): string {
  return applyEdits(text, addInclude(readNote(text), 'b.notes.yaml'));
}

describe('a path that is added to those that a note includes', () => {
  it('makes a list of one path, in the quotes and lines that it has', () => {
    assert.equal(including('include: a.notes.yaml # x\r\n'), 'include: [a.notes.yaml, b.notes.yaml] # x\r\n');
    assert.equal(including('include: "a.notes.yaml"\n'), 'include: ["a.notes.yaml", b.notes.yaml]\n');
    assert.equal(including('{include: a.notes.yaml}'), '{include: [a.notes.yaml, b.notes.yaml]}');
  });
  it('is refused above a text that has no keys, and would become part of it', () => {
    for (const text of [' -', '- a\n', 'Words\n', ' i']) assert.throws(() => including(text), Refusal, text);
  });
  it('goes behind the others of a list', () =>
    assert.equal(
      including('include:\n  - a.notes.yaml\ntitle: T\n'),
      'include:\n  - a.notes.yaml\n  - b.notes.yaml\ntitle: T\n',
    ));
  it('comes beside the one path in brackets where that is a block', () =>
    assert.equal(
      including('include: >- # one\n  a.notes.yaml\n'),
      'include: [a.notes.yaml, b.notes.yaml] # one\n',
    ));
});

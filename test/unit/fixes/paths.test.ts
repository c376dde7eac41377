import assert from 'node:assert/strict';
import { it } from 'node:test';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { changeOf } from '../support/fixes';

/** A note whose `include` leads to another by a path with slashes only. */
function noteWith(text: string) {
  const workspace = new Workspace((_, path) => (path.includes('\\') ? undefined : path));
  workspace.set('people/a.notes.yaml', 'title: A\n');
  workspace.set('note', text);
  const note = workspace.get('note');
  assert.ok(note);
  return note;
}

it('a path with backslashes is written with slashes, and leads to its note', () => {
  const text = 'title: T\r\ninclude:\r\n  - people\\a.notes.yaml # who\r\n';
  const note = noteWith(text);
  const all = check(note);
  assert.deepEqual(
    all.map(({ code }) => code),
    ['unresolved-include'],
  );
  const [action] = codeActions(note, all[0]?.span ?? { start: 0, end: 0 }, all);
  assert.equal(action?.title, 'Write the path with slashes');
  const mended = applyEdits(text, changeOf(action.step, []).edits());
  assert.equal(mended, 'title: T\r\ninclude:\r\n  - people/a.notes.yaml # who\r\n');
  assert.deepEqual(check(noteWith(mended)), []);
});

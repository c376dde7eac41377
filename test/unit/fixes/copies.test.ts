import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { hashOf, serveCopies, workspaceWithCopies } from '../support/check-copies';
import { changeOf } from '../support/fixes';

const copies = { 'a.txt': 'Troops go home.' };
const own = hashOf('Troops go home.');

/** What becomes of a note by an action at a word of it; undefined where there is no such action. */
function behind(text: string, word: string, title: string): string | undefined {
  const workspace = workspaceWithCopies();
  workspace.set('a', text);
  const note = workspace.get('a');
  assert.ok(note);
  check(note);
  serveCopies(workspace, copies);
  const start = text.indexOf(word);
  const action = codeActions(note, { start, end: start }, check(note)).find((each) => each.title === title);
  return action && applyEdits(text, changeOf(action.step, []).edits());
}

describe('The hash of a copy', () => {
  it('is noted where none is', () =>
    assert.equal(
      behind('sources:\n  s: {title: S, file: a.txt}\n', 'a.txt', 'Note the SHA-256 of its copy'),
      `sources:\n  s: {title: S, file: a.txt, sha256: ${own}}\n`,
    ));

  it('is noted anew where the copy has changed', () => {
    const other = hashOf('other');
    assert.equal(
      behind(
        `sources:\n  s:\n    title: S\n    file: a.txt\n    sha256: ${other} # of May\n`,
        other,
        'Note the SHA-256 that it has now',
      ),
      `sources:\n  s:\n    title: S\n    file: a.txt\n    sha256: ${own} # of May\n`,
    );
  });

  it('is not offered where it is noted, or the copy is not there', () => {
    const title = 'Note the SHA-256 of its copy';
    assert.equal(
      behind(`sources:\n  s: {title: S, file: a.txt, sha256: ${own}}\n`, 'a.txt', title),
      undefined,
    );
    assert.equal(behind('sources:\n  s: {title: S, file: b.txt}\n', 'b.txt', title), undefined);
  });
});

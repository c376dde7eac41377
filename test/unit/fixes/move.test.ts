import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../src/core/edits/refusal';
import { codeActions } from '../../../src/core/features/code-actions';
import { applyEdits } from '../../../src/core/text/edit';
import { markedFiles } from '../features/includes';
import { changeOf } from '../support/fixes';

/** The notes that change when the entry at the mark is moved to another note. */
function moved(files: Readonly<Record<string, string>>, to: string): Record<string, string> {
  const { note, offset } = markedFiles(files);
  const [action] = codeActions(note, { start: offset, end: offset }, []).filter(
    ({ kind }) => kind === 'move',
  );
  assert.ok(action, 'a move is offered');
  const change = changeOf(action.step, [to]);
  const all = [[note, change.edits()] as const, ...(change.abroad?.() ?? [])];
  return Object.fromEntries(all.map(([of, edits]) => [of.key, applyEdits(of.text, edits)]));
}

describe('moving an entry', () => {
  const files = {
    base: 'title: B\nactors:\n  bo: Bo\n',
    r: 'include: [base]\nactors:\n  ‸ann:   # she\n    name: Ann\n    part-of: bo\n  cy: Cy\nclaims:\n  c: {text: C, by: ann}\n',
    s: 'title: S\ninclude: [r]\nclaims: {d: {text: "[[ann]]"}}\n',
  };
  it('to an included note keeps all references', () =>
    assert.deepEqual(moved(files, 'base'), {
      base: 'title: B\nactors:\n  bo: Bo\n  ann:   # she\n    name: Ann\n    part-of: bo\n',
      r: 'include: [base]\nactors:\n  cy: Cy\nclaims:\n  c: {text: C, by: ann}\n',
    }));
  it('to a note that includes this one is refused where references would break', () =>
    assert.throws(
      () => moved(files, 's'),
      (error: Error) => error instanceof Refusal && /r refers to “ann”/.test(error.message),
    ));
  it('to a note that includes this one is done where none would', () =>
    assert.deepEqual(moved({ ...files, r: files.r.replace('by: ann', 'by: cy') }, 's'), {
      r: 'include: [base]\nactors:\n  cy: Cy\nclaims:\n  c: {text: C, by: cy}\n',
      s: 'title: S\ninclude: [r]\nactors:\n  ann:   # she\n    name: Ann\n    part-of: bo\nclaims: {d: {text: "[[ann]]"}}\n',
    }));
  it('has others include the note where they do not see it', () =>
    assert.deepEqual(
      moved(
        {
          base: 'actors: {‸ann: Ann}\n',
          other: 'include: [base]\nclaims: {c: {text: C, by: ann}}\n',
          r: 'include: [base]\n',
        },
        'r',
      ),
      {
        base: 'actors: {}\n',
        r: 'include: [base]\nactors:\n  ann: Ann\n',
        other: 'include: [base, r]\nclaims: {c: {text: C, by: ann}}\n',
      },
    ));
  it('is refused where what it names is not known', () =>
    assert.throws(
      () => moved({ ...files, r: files.r.replace('part-of: bo', 'part-of: cy') }, 'base'),
      /names “cy”, which base does not know/,
    ));
  it('is refused where the id is taken', () =>
    assert.throws(
      () => moved({ ...files, s: 'include: [r]\nactors: {ann: A}\n' }, 's'),
      /has an actor “ann” already/,
    ));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CodeAction, codeActions } from '../../../src/core/features/code-actions/code-actions';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import type { Note } from '../../../src/core/workspace/note/note';
import { changeOf } from '../support/fixes';

function noteOf(files: Readonly<Record<string, string>>): Note {
  const workspace = new Workspace((_, path) => path);
  for (const [key, text] of Object.entries(files)) workspace.set(key, text);
  const note = workspace.get('a');
  assert.ok(note);
  return note;
}

/** What mends the first reference that leads nowhere. */
function actionsIn(note: Note): CodeAction[] {
  const all = check(note);
  const found = all.find(({ code }) => code === 'unknown-reference');
  assert.ok(found, note.text.toString());
  return codeActions(note, found.span, all).filter(({ title }) => title.startsWith('Change to'));
}

/** The text behind the first of them. */
function first(note: Note): string {
  const [action] = actionsIn(note);
  assert.ok(action, note.text.toString());
  return applyEdits(note.text.toString(), changeOf(action.step, []).edits());
}

const actors = 'actors: {mod: {name: Ministry of Defence, aliases: [Le ministère]}}\n';

describe('a link by a name', () => {
  it('that two actors have offers both, and prefers none', () => {
    const note = noteOf({
      a: 'title: T\nactors: {uk: {name: Ministry of Defence}, ru: {name: R, aliases: [The Ministry of Defence]}}\nbrief: See [[Ministry of Defence]].\n',
    });
    assert.deepEqual(
      actionsIn(note).map(({ title, isPreferred = false }) => [title, isPreferred]),
      [
        ['Change to [[uk|Ministry of Defence]]', false],
        ['Change to [[ru|Ministry of Defence]]', false],
      ],
    );
  });

  it('leads to an actor of an included note, but not to one that is hidden', () => {
    const text = 'title: T\ninclude: b\nbrief: See [[Ministry of Defence]].\n';
    const included = `title: B\n${actors}`;
    assert.match(first(noteOf({ a: text, b: included })), /\[\[mod\|Ministry of Defence\]\]/);
    const hidden = `${text}claims: {mod: {text: C, kind: assumption}}\n`;
    assert.deepEqual(actionsIn(noteOf({ a: hidden, b: included })), []);
  });

  it('is mended in every style, wherever it stands', () => {
    for (const prose of [
      'brief: See [[Ministry of Defence]] now.\n',
      "brief: 'It''s [[Ministry of Defence]]'\n",
      'brief: "Then\\t[[Ministry of Defence]] \\u00e9"\n',
      'brief: >-\n  See\n  [[Ministry of Defence]]\n',
      'brief: |+\n  [[Ministry of Defence]]\n\n',
      'claims: {c: {text: "[[Ministry of Defence]] did.", kind: assumption}}\n',
      'sources:\n  - none\nbottom-line: See [[Ministry of Defence]]. # why\n',
    ])
      for (const lineEnd of ['\n', '\r\n']) {
        const text = `title: T\n${actors}${prose}`.replaceAll('\n', lineEnd);
        assert.equal(first(noteOf({ a: text })), text.replace('[[Min', '[[mod|Min'));
      }
  });

  it('is found however its letters are composed, written or escaped', () => {
    for (const written of ['Le ministère'.normalize('NFD'), 'Le minist\\xe8re', 'Le  ministère']) {
      const text = `title: T\n${actors}brief: "[[${written}]]"\n`;
      assert.equal(first(noteOf({ a: text })), text.replace(`[[${written}`, `[[mod|${written}`));
    }
  });

  it('is not guessed: another case, and a part of a name', () => {
    for (const words of ['ministry of defence', 'Ministry of', 'Defence Ministry'])
      assert.ok(
        !actionsIn(noteOf({ a: `title: T\n${actors}brief: "[[${words}]]"\n` })).some(({ title }) =>
          title.includes('|'),
        ),
      );
  });

  it('offers nothing behind an alias, as the words stand elsewhere', () =>
    assert.deepEqual(
      actionsIn(noteOf({ a: `title: T\n${actors}x-b: &b "[[Ministry of Defence]]"\nbrief: *b\n` })),
      [],
    ));
});

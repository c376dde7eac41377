import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOfKey } from '../../../src/core/edits/entry-key';
import { Refusal } from '../../../src/core/edits/refusal';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { type EntryFormName, entryFormNames, newEntryForm } from '../../../src/core/whole-notes/entry-form';
import { readNote } from '../../../src/core/workspace/note/live-note';

/** A note with a new entry, and `‸` where something is to be filled in. */
function added(text: string, name: EntryFormName, words: string): string {
  const form = newEntryForm(readNote(text), name, words);
  const marked = form.stops
    .toReversed()
    .reduce((sofar, stop) => `${sofar.slice(0, stop)}‸${sofar.slice(stop)}`, form.text);
  return applyEdits(text, [{ ...form, text: marked }]);
}

describe('a new entry', () => {
  it('stands behind the others of its section, with what is to be filled in', () => {
    const text = 'title: T\nclaims:\n  a:\n    text: A\nindicators:\n  i: {text: I}\n';
    assert.equal(
      added(text, 'forecast', 'The strike ends by May: or not'),
      text.replace(
        'text: A\n',
        'text: A\n  the-strike-ends-by-may-or-not:\n    text: "The strike ends by May: or not"\n    kind: forecast\n    likelihood: ‸\n    supported-by: [‸]\n    due: ‸\n',
      ),
    );
    assert.equal(
      added(text, 'event', 'It rains.'),
      `${text}  it-rains: {text: It rains., date: ‸, sources: [‸], credibility: ‸}\n`,
    );
  });

  it('brings its section', () => {
    assert.equal(
      added('title: T\n', 'gap', 'Who pays?'),
      'title: T\ngaps:\n  who-pays:\n    text: Who pays?\n    affects: [‸]\n    collect: ‸\n',
    );
    assert.equal(
      added('title: T\r\nhypotheses:\r\n', 'hypothesis', 'War'),
      'title: T\r\nhypotheses:\r\n  war:\r\n    text: War\r\n    likelihood: ‸\r\n',
    );
  });

  it('has an id that nobody has, and is the entry that is named', () => {
    const text = 'title: T\nactors: {kremlin: The Kremlin}\n';
    const form = newEntryForm(readNote(text), 'actor', 'Kremlin');
    const entry = entryOfKey(readNote(applyEdits(text, [form])), form.entry);
    assert.deepEqual([entry?.id, entry?.title], ['kremlin-2', 'Kremlin']);
  });

  it('is no error as long as nothing is filled in, of whatever sort', () => {
    for (const style of ['title: T\n', 'title: T\nclaims: {a: {text: A}}\nsources: {s: S}\n', '{title: T}\n'])
      for (const name of entryFormNames) {
        const after = applyEdits(style, [newEntryForm(readNote(style), name, 'to-be-filled-in: a, b # c')]);
        const found = check(readNote(after), { today: '2026-11-29' });
        assert.deepEqual(
          found.filter(({ severity }) => severity === 'error'),
          [],
          after,
        );
        assert.match(after, /to-be-filled-in: a, b # c/);
      }
  });

  it('is refused where the section is malformed', () =>
    assert.throws(() => newEntryForm(readNote('title: T\nclaims: [\n'), 'judgement', 'A'), Refusal));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addEntry, removeEntry } from '../../../src/core/edits/entries';
import { setFieldOf } from '../../../src/core/edits/set-field';
import { setTop } from '../../../src/core/edits/set-top';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';

/** An edit, and the note before and behind it. */
interface Trial {
  readonly edit: (note: Note) => readonly TextEdit[];
  readonly before: string;
  readonly after: string;
}

const add = (note: Note) => addEntry(note, 'claims', 'new', { text: 'N' });
const take = (id: string) => (note: Note) => {
  const entry = note.scope.find(id);
  assert.ok(entry);
  return removeEntry(note, entry);
};

const trials: Readonly<Record<string, Trial>> = {
  'an entry behind a text that keeps its blank lines': {
    edit: add,
    before: 'claims:\n  c:\n    text: |+\n      One\n\n\nbrief: B\n',
    after: 'claims:\n  c:\n    text: |+\n      One\n\n\n  new:\n    text: N\nbrief: B\n',
  },
  'an entry behind a folded one': {
    edit: add,
    before: 'claims:\n  c:\n    text: >+\n      One\n\n',
    after: 'claims:\n  c:\n    text: >+\n      One\n\n  new:\n    text: N\n',
  },
  'an entry behind one with an indicator of its indentation, before a comment': {
    edit: add,
    before: 'claims:\n  c:\n    text: |2+\n       One\n\n  # of c\n\nbrief: B\n',
    after: 'claims:\n  c:\n    text: |2+\n       One\n\n  new:\n    text: N\n  # of c\n\nbrief: B\n',
  },
  'an entry behind a bare text': {
    edit: add,
    before: 'claims:\n  c: |+\n    One\n\n\n',
    after: 'claims:\n  c: |+\n    One\n\n\n  new: {text: N}\n',
  },
  'an entry behind one whose last field is another': {
    edit: add,
    before: 'claims:\n  c:\n    text: |+\n      One\n\n    key: true\n\nbrief: B\n',
    after: 'claims:\n  c:\n    text: |+\n      One\n\n    key: true\n  new:\n    text: N\n\nbrief: B\n',
  },
  'an entry behind a text at the end of a file without a line break': {
    edit: add,
    before: 'claims:\n  c:\n    text: |2-\n       One',
    after: 'claims:\n  c:\n    text: |2-\n       One\n  new:\n    text: N',
  },
  'a section behind such a text': {
    edit: (note) => addEntry(note, 'indicators', 'new', { text: 'N' }),
    before: 'claims:\n  c: |+\n    One\n\n\n',
    after: 'claims:\n  c: |+\n    One\n\n\nindicators:\n  new: {text: N}\n',
  },
  'a field behind such a text': {
    edit: (note) => setTop(note, 'date', '2022'),
    before: 'title: |+\n  One\n\n# behind\nclaims:\n  c: C\n',
    after: 'title: |+\n  One\n\ndate: 2022\n# behind\nclaims:\n  c: C\n',
  },
  'the removal of an entry behind such a text, with the blank lines that the text would take in': {
    edit: take('d'),
    before: 'claims:\n  c: |+\n    One\n\n  d: D\n\n\n  e: E\n',
    after: 'claims:\n  c: |+\n    One\n\n  e: E\n',
  },
  'the removal of an entry with such a text': {
    edit: take('c'),
    before: 'claims:\n  b: B\n  c: |+\n    One\n\n\n  d: D\n',
    after: 'claims:\n  b: B\n\n\n  d: D\n',
  },
  'the removal of an entry between two such texts': {
    edit: take('c'),
    before: 'claims:\n  b: |+\n    One\n\n  c: |+\n    One\n\n\n  d: D\n',
    after: 'claims:\n  b: |+\n    One\n\n  d: D\n',
  },
  'the removal of the last entry behind such a text': {
    edit: take('d'),
    before: 'claims:\n  c: |+\n    One\n\n  d: D\n\n',
    after: 'claims:\n  c: |+\n    One\n\n',
  },
  'the removal of a field behind such a text': {
    edit: (note) => {
      const [entry] = note.symbols.definitions('c');
      assert.ok(entry);
      return setFieldOf(note, entry, 'confidence', null);
    },
    before: 'claims:\n  c:\n    text: |+\n      One\n\n    confidence: low\n\n    key: true\n',
    after: 'claims:\n  c:\n    text: |+\n      One\n\n    key: true\n',
  },
  'a field in a note that is all in braces': {
    edit: (note) => setTop(note, 'question', 'Why?'),
    before: '{claims: {c: C}}\n',
    after: '{claims: {c: C}, question: Why?}\n',
  },
};

describe('a value that an alias repeats', () => {
  it('is not changed for all who repeat it', () => {
    const text =
      'claims:\n  c: {text: C, likelihood: &l likely}\n  d: {text: D, likelihood: *l}\n  e:\n    text: E\n    confidence: &c low\n  f: {text: F, confidence: high}\n';
    const note = readNote(text);
    const [c, , e] = note.contents.entries;
    assert.ok(c && e);
    assert.throws(() => setFieldOf(note, c, 'likelihood', 'unlikely'), /does not let its likelihood/);
    assert.throws(() => setFieldOf(note, c, 'likelihood', null), /does not let its likelihood/);
    assert.match(applyEdits(text, setFieldOf(note, e, 'confidence', 'high')), /confidence: &c high/);
    assert.match(applyEdits(text, setFieldOf(note, c, 'confidence', 'low')), /&l likely, confidence: low\}/);
  });
});

describe('every other value stays as it was by', () => {
  for (const [name, { edit, before, after }] of Object.entries(trials))
    it(name, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const [from = '', to] = [before, after].map((text) => text.replaceAll('\n', lineEnd));
        assert.equal(applyEdits(from, edit(readNote(from))), to);
      }
    });
});

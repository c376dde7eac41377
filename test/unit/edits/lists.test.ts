import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mapItem } from '../../../src/core/edits/lists';
import { Refusal } from '../../../src/core/edits/refusal';
import {
  addItem,
  addReference,
  removeReference,
  replaceItem,
  setInField,
} from '../../../src/core/edits/set-field';
import type { Entry } from '../../../src/core/model/entries/entry';
import type { Reference } from '../../../src/core/model/fields/values';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { dedented } from '../support/marks';

type Edit = (note: Note, entry: Entry) => readonly TextEdit[];

/** The fields of an entry among others, before and after an edit. */
type Case = readonly [before: string, after: string];

function framed(fields: string, lineEnd: string): string {
  const lines = dedented(fields)
    .trimEnd()
    .replace(/^(?=.)/gm, '    ');
  return `claims:\n  a:\n${lines}\n  z: {text: Z}\n`.replaceAll('\n', lineEnd);
}

function edited(text: string, edit: Edit): string {
  const note = readNote(text);
  const [entry] = note.symbols.definitions('a');
  assert.ok(entry);
  return applyEdits(text, edit(note, entry));
}

function checkAll(edit: Edit, cases: Readonly<Record<string, Case>>): void {
  for (const [name, [before, after]] of Object.entries(cases))
    for (const lineEnd of ['\n', '\r\n'])
      it(`${name}${lineEnd === '\n' ? '' : ', with CRLF'}`, () =>
        assert.equal(edited(framed(before, lineEnd), edit), framed(after, lineEnd)));
}

function sourceOf({ references }: Entry, id: string): Reference {
  const found = references.find((each) => each.field === 'sources' && each.id === id);
  assert.ok(found);
  return found;
}

describe('a source is added beside citations', () => {
  checkAll((note, entry) => addReference(note, entry, 'sources', 'new'), {
    'behind one in braces, in brackets': [
      'sources: [{source: s, quote: "a, b"}] # why',
      'sources: [{source: s, quote: "a, b"}, new] # why',
    ],
    'behind one in a line of its own, in brackets': [
      `
        sources: [
          s, # one
          {source: t, at: p. 4} # two
        ]
      `,
      `
        sources: [
          s, # one
          {source: t, at: p. 4}, # two
          new
        ]
      `,
    ],
    'to one in braces that stands alone': [
      'sources: {source: s, at: p. 4} # why',
      'sources: [{source: s, at: p. 4}, new] # why',
    ],
    'to one in lines of its own that stands alone': [
      `
        sources:
          source: s
          # where
          quote: >-
            Words
              and more

            of them.
        key: true
      `,
      `
        sources:
          - source: s
            # where
            quote: >-
              Words
                and more

              of them.
          - new
        key: true
      `,
    ],
    'behind one in lines of its own': [
      `
        sources:
          - t
          - source: s
            quote: |
              Words - and more
            at: p. 4 # here
        key: true
      `,
      `
        sources:
          - t
          - source: s
            quote: |
              Words - and more
            at: p. 4 # here
          - new
        key: true
      `,
    ],
    'behind one whose words are the last lines': [
      `
        sources:
        - source: s
          quote: |+
            Words

        key: true
      `,
      `
        sources:
        - source: s
          quote: |+
            Words

        - new
        key: true
      `,
    ],
    'below a dash with a comment': [
      `
        sources:
          - # one - two
            source: s
      `,
      `
        sources:
          - # one - two
            source: s
          - new
      `,
    ],
    'behind an alias of a citation': [
      `
        sources:
          - &cited {source: s, at: p. 4}
          - *cited
      `,
      `
        sources:
          - &cited {source: s, at: p. 4}
          - *cited
          - new
      `,
    ],
  });
});

describe('a citation is added', () => {
  const item = mapItem({ source: 's', at: 'p. 4', quote: 'He said: “yes, no” # so' });
  checkAll((note, entry) => addItem(note, entry, 'sources', item), {
    'where there is none': [
      'text: A',
      `
        text: A
        sources: [{source: s, at: p. 4, quote: "He said: “yes, no” # so"}]
      `,
    ],
    'to an id': ['sources: t', 'sources: [t, {source: s, at: p. 4, quote: "He said: “yes, no” # so"}]'],
    'below others': [
      `
        sources:
          - t
      `,
      `
        sources:
          - t
          - {source: s, at: p. 4, quote: "He said: “yes, no” # so"}
      `,
    ],
  });
});

describe('a source is taken out with its citation', () => {
  checkAll((note, entry) => removeReference(note, entry, 'sources', sourceOf(entry, 's')), {
    'in brackets': ['sources: [t, {source: s, quote: "a, b"}, u]', 'sources: [t, u]'],
    'the first in brackets': ['sources: [{at: p. 4, source: "s"}, u]', 'sources: [u]'],
    'in lines of its own': [
      `
        sources:
          - source: s
            quote: |
              Words
            at: p. 4 # here
          # the other
          - t
      `,
      `
        sources:
          # the other
          - t
      `,
    ],
    'the last in lines of its own': [
      `
        sources:
          - t
          - source: s
            quote: >-
              Words

              and more
        key: true
      `,
      `
        sources:
          - t
        key: true
      `,
    ],
    'one that stands alone, with the field': [
      `
        text: A
        sources: {source: s, at: p. 4}
      `,
      'text: A',
    ],
    'the only one of a list, with the field': [
      `
        text: A
        sources:
          - source: s
            at: p. 4
        key: true
      `,
      `
        text: A
        key: true
      `,
    ],
    'an alias': [
      `
        because: &words [x]
        sources: [t, *cited, &cited2 {source: u}]
        tags: [s]
      `.replace('*cited, &cited2 {source: u}', '{source: s}, *words'),
      `
        because: &words [x]
        sources: [t, *words]
        tags: [s]
      `,
    ],
  });
});

describe('an item takes the place of another', () => {
  const item = mapItem({ source: 's', quote: 'no' });
  checkAll((note, entry) => replaceItem(note, entry, 'sources', sourceOf(entry, 's'), item), {
    'a single id': ['sources: s # why', 'sources: {source: s, quote: no} # why'],
    'in brackets': ['sources: [t, "s", u]', 'sources: [t, {source: s, quote: no}, u]'],
    'in lines': [
      `
        sources:
          - s # why
          - t
      `,
      `
        sources:
          - {source: s, quote: no} # why
          - t
      `,
    ],
  });
});

describe('a key of a map gets a value where a map stands', () => {
  checkAll((note, entry) => setInField(note, entry, 'views', 'x', 'likely'), {
    'the map’s main key': [
      'views: {x: {likelihood: unlikely, because: W}}',
      'views: {x: {likelihood: likely, because: W}}',
    ],
    'that it lacks': [
      `
        views:
          x:
            because: W
          y: remote
      `,
      `
        views:
          x:
            because: W
            likelihood: likely
          y: remote
      `,
    ],
    'a bare value': ['views: {x: unlikely}', 'views: {x: likely}'],
    'beside a map': ['views: {y: {likelihood: unlikely}}', 'views: {y: {likelihood: unlikely}, x: likely}'],
  });
});

describe('what only its author should change is refused', () => {
  const refuses = (text: string, edit: Edit) => assert.throws(() => edited(text, edit), Refusal);

  it('a citation that is an alias of another entry’s', () =>
    refuses(
      'claims:\n  b: {text: B, sources: &x {source: s}}\n  a: {text: A, sources: *x}\n',
      (note, entry) => addReference(note, entry, 'sources', 'new'),
    ));
  it('a citation that another entry repeats', () =>
    refuses(
      'claims:\n  a: {text: A, sources: &x [{source: s}]}\n  b: {text: B, sources: *x}\n',
      (note, entry) => addReference(note, entry, 'sources', 'new'),
    ));
});

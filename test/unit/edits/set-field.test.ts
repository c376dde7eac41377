import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editsFor } from '../../../src/core/edits/edits';
import type { SetField } from '../../../src/core/edits/intent';
import { Refusal } from '../../../src/core/edits/refusal';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';

interface Change {
  readonly field: string;
  readonly value: string | null;
  readonly section?: string;
  readonly id?: string;
}

function edited(text: string, { section = 'claims', id = 'a', field, value }: Change): string {
  const entry = `${section}/0/${id}`;
  const intent: SetField = { kind: 'setField', entry, path: [field], value, was: null };
  return applyEdits(text, editsFor(readNote(text), intent));
}

/** The entry before and after a change of one of its fields. */
interface Case {
  readonly change: Change;
  readonly before: string;
  readonly after: string;
}

/** A note with an entry among others. */
function framed(entry: string): string {
  const lines = dedented(entry)
    .trimEnd()
    .replace(/^(?=.)/gm, '  ');
  return `title: T\nclaims:\n${lines}\n  z: {text: Z}\n`;
}

function check({ change, before, after }: Case): void {
  assert.equal(edited(framed(before), change), framed(after));
  const crlf = (entry: string) => framed(entry).replaceAll('\n', '\r\n');
  assert.equal(edited(crlf(before), change), crlf(after), 'with CRLF');
}

describe('setField changes the value and nothing else', () => {
  const cases: Readonly<Record<string, Case>> = {
    'a plain text': {
      change: { field: 'text', value: 'Two' },
      before: `
        a:
          text:   One   # why
          key: true
      `,
      after: `
        a:
          text:   Two   # why
          key: true
      `,
    },
    'a text in single quotes': {
      change: { field: 'text', value: "It's off, isn't it" },
      before: `
        a: {text: 'It''s on', key: true} # c
      `,
      after: `
        a: {text: 'It''s off, isn''t it', key: true} # c
      `,
    },
    'a text in double quotes with escapes': {
      change: { field: 'text', value: 'A é\t"c"' },
      before: `
        a:
          text: "A \\u00e9\\t\\"b\\""
      `,
      after: `
        a:
          text: "A \\u00e9\\t\\"c\\""
      `,
    },
    'one word of a folded text over several lines': {
      change: { field: 'text', value: 'The first line went on here\nand here.' },
      before: `
        a:
          text: >-
            The first line
            goes on here

            and here.
          key: true
      `,
      after: `
        a:
          text: >-
            The first line
            went on here

            and here.
          key: true
      `,
    },
    'a literal text that gains a line': {
      change: { field: 'text', value: 'One\nand a half\nTwo' },
      before: `
        a:
           text: |
              One
              Two
           key: true
      `,
      after: `
        a:
           text: |
              One
              and a half
              Two
           key: true
      `,
    },
    'a folded text whose last line ends in spaces': {
      change: { field: 'text', value: 'Three two' },
      before: `
        a:
          text: >-
            One
            two${'  '}
          key: true
      `,
      after: `
        a:
          text: >-
            Three
            two${'  '}
          key: true
      `,
    },
    'a plain text over two lines': {
      change: { field: 'text', value: 'One two three five' },
      before: `
        a:
          text: One two
            three four
          key: true
      `,
      after: `
        a:
          text: One two
            three five
          key: true
      `,
    },
    'a plain text that must now be quoted': {
      change: { field: 'text', value: 'One, and: two' },
      before: `
        a: {text: One}
      `,
      after: `
        a: {text: "One, and: two"}
      `,
    },
    'a plain text that would become a number': {
      change: { field: 'text', value: '2022' },
      before: `
        a:
          text: One
      `,
      after: `
        a:
          text: "2022"
      `,
    },
    'a plain text that gets a second line': {
      change: { field: 'text', value: 'One\n\nTwo: so' },
      before: `
        a:
          key: true
          text: One # why
      `,
      after: `
        a:
          key: true
          text: |- # why
            One

            Two: so
      `,
    },
    'a text in braces that gets a second line': {
      change: { field: 'text', value: 'One\nTwo' },
      before: `
        a: {text: One}
      `,
      after: `
        a: {text: "One\\nTwo"}
      `,
    },
    'a bare text that gets a second line': {
      change: { field: 'text', value: 'One\nTwo' },
      before: `
        a: One
      `,
      after: `
        a: |-
          One
          Two
      `,
    },
    'a bare text': {
      change: { field: 'text', value: 'Two' },
      before: `
        a: One # c
      `,
      after: `
        a: Two # c
      `,
    },
    'a likelihood in block style': {
      change: { field: 'likelihood', value: 'unlikely' },
      before: `
        a:
          text: One
          likelihood: very likely # as of May
      `,
      after: `
        a:
          text: One
          likelihood: unlikely # as of May
      `,
    },
    'a likelihood that was not there, behind the field before it': {
      change: { field: 'likelihood', value: '60-80%' },
      before: `
        a:
          text: One # c
          confidence: low
          supported-by: [z]
      `,
      after: `
        a:
          text: One # c
          likelihood: 60-80%
          confidence: low
          supported-by: [z]
      `,
    },
    'a confidence in flow style': {
      change: { field: 'confidence', value: 'high' },
      before: `
        a: {text: One, key: true}
      `,
      after: `
        a: {text: One, confidence: high, key: true}
      `,
    },
    'a confidence for a bare text': {
      change: { field: 'confidence', value: 'high' },
      before: `
        a: One, two # c
      `,
      after: `
        a:
          text: One, two # c
          confidence: high
      `,
    },
    'a key that stands without a value': {
      change: { field: 'confidence', value: 'low' },
      before: `
        a:
          text: One
          confidence:   # none yet
          key: true
      `,
      after: `
        a:
          text: One
          confidence: low   # none yet
          key: true
      `,
    },
    'a field taken away with its line': {
      change: { field: 'confidence', value: null },
      before: `
        a:
          text: One
          confidence: low
          key: true
      `,
      after: `
        a:
          text: One
          key: true
      `,
    },
    'a field taken away whose comment stays': {
      change: { field: 'confidence', value: null },
      before: `
        a:
          text: One
          confidence: low # for now
          key: true
      `,
      after: `
        a:
          text: One
          # for now
          key: true
      `,
    },
    'a field taken away from a flow map': {
      change: { field: 'confidence', value: null },
      before: `
        a: {text: One, confidence: low, key: true}
      `,
      after: `
        a: {text: One, key: true}
      `,
    },
    'a text of another script with an emoji': {
      change: { field: 'text', value: 'Ось 🙃 так' },
      before: `
        a: {text: Ось 🙂 так}
      `,
      after: `
        a: {text: Ось 🙃 так}
      `,
    },
    'an entry without anything': {
      change: { field: 'text', value: 'One' },
      before: `
        a:
      `,
      after: `
        a:
          text: One
      `,
    },
  };
  for (const [name, each] of Object.entries(cases)) it(name, () => check(each));

  it('the last field of a file without a last line break', () => {
    const text = 'title: T\nclaims:\n  a:\n    text: One\n    confidence: low';
    assert.equal(
      edited(text, { field: 'confidence', value: null }),
      'title: T\nclaims:\n  a:\n    text: One',
    );
    assert.equal(edited(text, { field: 'confidence', value: 'high' }), text.replace('low', 'high'));
  });

  it('an entry of a section in flow style, and one whose key is quoted', () => {
    const text = 'title: T\n"claims": {\n a: {text: One}, "b": Two }\n';
    assert.equal(edited(text, { field: 'text', value: 'Three' }), text.replace('One', 'Three'));
    assert.equal(
      edited(text, { id: 'b', field: 'confidence', value: 'low' }),
      'title: T\n"claims": {\n a: {text: One}, "b": {text: Two, confidence: low} }\n',
    );
  });

  it('nothing, where the note says it already', () => {
    assert.equal(
      edited('claims: {a: {text: One}}', { field: 'text', value: 'One' }),
      'claims: {a: {text: One}}',
    );
    assert.equal(edited('claims: {a: One}', { field: 'text', value: 'One' }), 'claims: {a: One}');
    assert.equal(edited('claims: {a: One}', { field: 'confidence', value: null }), 'claims: {a: One}');
  });
});

describe('setField refuses with a sentence', () => {
  const refused = (text: string, change: Change) =>
    assert.throws(
      () => edited(text, change),
      (error) => error instanceof Refusal && error.message.endsWith('.'),
    );

  it('an entry that is gone', () => refused('claims: {}', { field: 'text', value: 'One' }));
  it('a malformed entry', () => refused('claims:\n  a:\n    text: "One\n', { field: 'text', value: 'Two' }));
  it('an entry that is an alias of another', () =>
    refused('claims:\n  b: &x {text: One}\n  a: *x\n', { field: 'text', value: 'Two' }));
  it('a text that is taken away', () => refused('claims: {a: One}', { field: 'text', value: null }));
  it('a field that claims do not have', () =>
    refused('claims: {a: One}', { field: '__proto__', value: 'x' }));
  it('a value that is a list', () => refused('claims: {a: {text: [One]}}', { field: 'text', value: 'Two' }));
});

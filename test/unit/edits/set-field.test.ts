import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editsFor } from '../../../src/core/edits/edits';
import type { SetField } from '../../../src/core/edits/intent';
import { Refusal } from '../../../src/core/edits/refusal';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';

type Change = Partial<SetField> & Pick<SetField, 'field' | 'value'>;

function edited(text: string, change: Change): string {
  const intent: SetField = { kind: 'setField', section: 'claims', id: 'a', ...change };
  return applyEdits(text, editsFor(readNote(text), intent));
}

/** The note's lines before and after, without the frame that all cases share. */
function check(entry: string, change: Change, expected: string): void {
  const frame = (lines: string) => `title: T\nclaims:\n${lines}\n  z: {text: Z}\n`;
  assert.equal(edited(frame(entry), change), frame(expected));
  const crlf = (lines: string) => frame(lines).replaceAll('\n', '\r\n');
  assert.equal(edited(crlf(entry), change), crlf(expected), 'with CRLF');
}

describe('setField changes the value and nothing else', () => {
  const cases: [name: string, entry: string, change: Change, expected: string][] = [
    [
      'a plain text',
      '  a:\n    text:   One   # why\n    key: true',
      { field: 'text', value: 'Two' },
      '  a:\n    text:   Two   # why\n    key: true',
    ],
    [
      'a text in single quotes',
      "  a: {text: 'It''s on', key: true} # c",
      { field: 'text', value: "It's off, isn't it" },
      "  a: {text: 'It''s off, isn''t it', key: true} # c",
    ],
    [
      'a text in double quotes with escapes',
      '  a:\n    text: "A \\u00e9\\t\\"b\\""',
      { field: 'text', value: 'A é\t"c"' },
      '  a:\n    text: "A \\u00e9\\t\\"c\\""',
    ],
    [
      'one word of a folded text over several lines',
      '  a:\n    text: >-\n      The first line\n      goes on here\n\n      and here.\n    key: true',
      { field: 'text', value: 'The first line\nwent on here\nand here.'.replace('line\nwent', 'line went') },
      '  a:\n    text: >-\n      The first line\n      went on here\n\n      and here.\n    key: true',
    ],
    [
      'a literal text that gains a line',
      '  a:\n     text: |\n        One\n        Two\n     key: true',
      { field: 'text', value: 'One\nand a half\nTwo' },
      '  a:\n     text: |\n        One\n        and a half\n        Two\n     key: true',
    ],
    [
      'a folded text whose last line ends in spaces',
      '  a:\n    text: >-\n      One\n      two  \n    key: true',
      { field: 'text', value: 'Three two' },
      '  a:\n    text: >-\n      Three\n      two  \n    key: true',
    ],
    [
      'a plain text over two lines',
      '  a:\n    text: One two\n      three four\n    key: true',
      { field: 'text', value: 'One two three five' },
      '  a:\n    text: One two\n      three five\n    key: true',
    ],
    [
      'a plain text that must now be quoted',
      '  a: {text: One}',
      { field: 'text', value: 'One, and: two' },
      '  a: {text: "One, and: two"}',
    ],
    [
      'a plain text that would become a number',
      '  a:\n    text: One',
      { field: 'text', value: '2022' },
      '  a:\n    text: "2022"',
    ],
    [
      'a plain text that gets a second line',
      '  a:\n    text: One',
      { field: 'text', value: 'One\nTwo' },
      '  a:\n    text: "One\\nTwo"',
    ],
    ['a bare text', '  a: One # c', { field: 'text', value: 'Two' }, '  a: Two # c'],
    [
      'a likelihood in block style',
      '  a:\n    text: One\n    likelihood: very likely # as of May\n',
      { field: 'likelihood', value: 'unlikely' },
      '  a:\n    text: One\n    likelihood: unlikely # as of May\n',
    ],
    [
      'a likelihood that was not there, behind the field before it',
      '  a:\n    text: One # c\n    confidence: low\n    supported-by: [z]',
      { field: 'likelihood', value: '60-80%' },
      '  a:\n    text: One # c\n    likelihood: 60-80%\n    confidence: low\n    supported-by: [z]',
    ],
    [
      'a confidence in flow style',
      '  a: {text: One, key: true}',
      { field: 'confidence', value: 'high' },
      '  a: {text: One, confidence: high, key: true}',
    ],
    [
      'a confidence for a bare text',
      '  a: One, two # c',
      { field: 'confidence', value: 'high' },
      '  a:\n    text: One, two # c\n    confidence: high',
    ],
    [
      'a key that stands without a value',
      '  a:\n    text: One\n    confidence:   # none yet\n    key: true',
      { field: 'confidence', value: 'low' },
      '  a:\n    text: One\n    confidence: low   # none yet\n    key: true',
    ],
    [
      'a field taken away with its line',
      '  a:\n    text: One\n    confidence: low\n    key: true',
      { field: 'confidence', value: null },
      '  a:\n    text: One\n    key: true',
    ],
    [
      'a field taken away whose comment stays',
      '  a:\n    text: One\n    confidence: low # for now\n    key: true',
      { field: 'confidence', value: null },
      '  a:\n    text: One\n    # for now\n    key: true',
    ],
    [
      'a field taken away from a flow map',
      '  a: {text: One, confidence: low, key: true}',
      { field: 'confidence', value: null },
      '  a: {text: One, key: true}',
    ],
    [
      'a text of another script with an emoji',
      '  a: {text: Ось 🙂 так}',
      { field: 'text', value: 'Ось 🙃 так' },
      '  a: {text: Ось 🙃 так}',
    ],
    ['an entry without anything', '  a:', { field: 'text', value: 'One' }, '  a:\n    text: One'],
  ];
  for (const [name, entry, change, expected] of cases) it(name, () => check(entry, change, expected));

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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { includedPaths } from '../../../src/core/workspace/includes/included-paths';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['no include', 'title: T\nclaims: {a: It includes all.}\n', []],
  ['a list', 'include: [a.notes.yaml, "b.notes.yaml"]\ntitle: T\n', ['a.notes.yaml', 'b.notes.yaml']],
  ['one path behind the entries', 'claims:\n  a: {text: A}\ninclude: a.notes.yaml\n', ['a.notes.yaml']],
  ['a list of lines with carriage returns', 'include:\r\n  - a.notes.yaml\r\ntitle: T\r\n', ['a.notes.yaml']],
  ['a note in braces', '{title: T, include: [a.notes.yaml]}\n', ['a.notes.yaml']],
  ['an escaped key', '"incl\\u0075de": a.notes.yaml\n', ['a.notes.yaml']],
  ['a key that is broken by a line', '{"incl\\\n  ude": a.notes.yaml}\n', ['a.notes.yaml']],
  ['an alias', 'x-notes: &notes [a.notes.yaml]\ninclude: *notes\n', ['a.notes.yaml']],
  [
    'a key given twice',
    'include: a.notes.yaml\ntitle: T\ninclude: b.notes.yaml\n',
    ['a.notes.yaml', 'b.notes.yaml'],
  ],
  [
    'a list at the margin',
    'title: T\ninclude:\n- a.notes.yaml\n- b.notes.yaml\nclaims: {}\n',
    ['a.notes.yaml', 'b.notes.yaml'],
  ],
  [
    'brackets of several lines',
    'include: [\n  a.notes.yaml,\n  b.notes.yaml\n]\ntitle: T\n',
    ['a.notes.yaml', 'b.notes.yaml'],
  ],
  ['a quoted path with an escape', 'include: "\\x61.notes.yaml"\n', ['a.notes.yaml']],
  ['the word in an entry', 'claims:\n  a: {text: "include: [a.notes.yaml]"}\n', []],
];

for (const [what, text, expected] of cases)
  test(`the paths that a note may include: ${what}`, () => assert.deepEqual(includedPaths(text), expected));

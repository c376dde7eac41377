import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CursorContext, cursorContext } from '../../../../src/core/features/completion/cursor-context';
import { atCursor, dedented } from '../../support/marks';

interface Found extends Omit<CursorContext, 'path' | 'typed' | 'token'> {
  readonly path: string;
  readonly typed: string;
  readonly token: string;
}

/** What is being typed at the `‸` of a note, in words. */
function at(written: string): Found | undefined {
  const { text, offset } = atCursor(dedented(written));
  const found = cursorContext(text, offset, { path: [], column: 0 });
  if (!found) return undefined;
  const words = ({ start, end }: CursorContext['token']): string => text.slice(start, end);
  return { ...found, path: found.path.join('.'), typed: words(found.typed), token: words(found.token) };
}

/** The kind and the path of what is typed, as `value of claims.a.kind: fa|ct`. */
function summary(written: string): string {
  const found = at(written);
  if (!found) return 'nothing';
  const { kind, path, typed, token, quote } = found;
  return `${kind} of ${path || 'the note'}: ${quote}${typed}‸${token.slice(typed.length)}`;
}

const places: Readonly<Record<string, readonly [note: string, found: string]>> = {
  'a key': ['a:\n  ki‸nd: fact\n', 'key of a: ki‸nd'],
  'a key in the making': ['a:\n  kind: fact\n  te‸\n', 'key of a: te‸'],
  'a key of the note': ['title: T\ncl‸\n', 'key of the note: cl‸'],
  'a key in quotes': ['"ti‸tle": T\n', 'key of the note: "ti‸tle'],
  'the first key of a map, or a text': ['a:\n  te‸\n', 'value of a: te‸'],
  'a value': ['a:\n  kind: fa‸ct\n', 'value of a.kind: fa‸ct'],
  'a value with the spaces behind it': ['a:\n  kind: fact ‸\n', 'value of a.kind: fact ‸'],
  'a value in double quotes': ['kind: "fa‸ct" # why\n', 'value of kind: "fa‸ct'],
  'a value in single quotes': ["kind: 'it''s f‸'\n", "value of kind: 'it''s f‸"],
  'a value in quotes that never close': ['a:\n  kind: "fa‸\n  text: T\n', 'value of a.kind: "fa‸'],
  'a value that is not there yet': ['kind: ‸\n', 'value of kind: ‸'],
  'a value before a comment': ['kind: ‸ # why\n', 'value of kind: ‸'],
  'the line of a block text': ['text: |\n  One\n  tw‸o\n', 'value of text: |tw‸o'],
  'an item': ['by:\n  - o‸ne\n', 'value of by: o‸ne'],
  'an item that lacks its space': ['by:\n  - one\n  -t‸\n', 'value of by: t‸'],
  'an item in brackets': ['by: [one, t‸wo]\n', 'value of by: t‸wo'],
  'an item in brackets that never close': ['a:\n  by: [one, t‸\n  kind: fact\n', 'value of a.by: t‸'],
  'a key in braces': ['a: {kind: fact, te‸}\n', 'key of a: te‸'],
  'a value in braces': ['a: {kind: fa‸ct}\n', 'value of a.kind: fa‸ct'],
  'a value in braces in brackets': ['a: {b: {c: d‸}}\n', 'value of a.b.c: d‸'],
  'a list that follows its colon at once, in braces': ['a: {by:[o‸]}\n', 'value of a.by: o‸'],
  'a key of a map behind a dash': ['by:\n  - so‸urce: s\n', 'key of by: so‸urce'],
  'a value of a map behind a dash': ['by:\n  - source: s‸\n    at: p\n', 'value of by.source: s‸'],
  'a further key of a map behind a dash': ['by:\n  - source: s\n    a‸\n  - t\n', 'key of by: a‸'],
  'a key on a blank line, in a map behind a dash': ['by:\n- a: b\n  ‸\n- c\n', 'key of by: ‸'],
  'an item behind a map': ['by:\n  - source: s\n    at: p\n  - t‸\n', 'value of by: t‸'],
  'a comment': ['kind: fact # w‸hy\n', 'comment of the note: # w‸hy'],
  'a comment behind a key in the making': ['a:\n  b: c\n  te # w‸hy\n', 'comment of the note: # w‸hy'],
  'a comment in braces': ['a: {b: c, # w‸hy\n  d: e}\n', 'comment of the note: # w‸hy'],
  'a key on a blank line, by its column': ['a:\n  b:\n    c: d\n  ‸\n', 'key of a: ‸'],
  'a value on a blank line below a key': ['a:\n  b:\n    ‸\n', 'value of a.b: ‸'],
  'a value below a key with a comment': ['a:\n  b: # why\n    ‸\n', 'value of a.b: ‸'],
  'a key below a list': ['by:\n  - one\n‸\n', 'key of the note: ‸'],
};

const nowhere: Readonly<Record<string, string>> = {
  'before the first sign of a line': 'a:\n ‸ b: c\n',
  'between a key and its colon': 'kind ‸ : fact\n',
  'between a value in quotes and the end of its line': 'kind: "fact" ‸\n',
  'at a column at which no key stands': 'a:\n    b: c\n  ‸\n',
  'on a blank line below a list, without a dash': 'by:\n  - one\n  ‸\n',
  'between brackets and a comma': 'a: [{b: c} ‸, d]\n',
  'behind an item on another line': 'by: [one\n  ‸]\n',
  'before brackets': 'a: [‸ {b: c}]\n',
  'within a tag': 'a: !t‸ag b\n',
};

describe('what is typed at the cursor', () => {
  for (const [what, [note, found]] of Object.entries(places))
    it(`is ${what}`, () => {
      assert.equal(summary(note), found);
      assert.equal(summary(note.replaceAll('\n', '\r\n')), found, 'with CRLF');
    });
  for (const [where, note] of Object.entries(nowhere))
    it(`is nothing ${where}`, () => assert.equal(summary(note), 'nothing'));

  it('lies below the path of the chunk', () => {
    const found = cursorContext('  a:\n    kind: f\n', 16, { path: ['claims'], column: 2 });
    assert.deepEqual(found?.path, ['claims', 'a', 'kind']);
  });
});

describe('what stands beside the cursor', () => {
  it('are the other keys of the map, above and below', () =>
    assert.deepEqual(
      at(`
        a:
          text: T
          k‸
          kind: fact
      `)?.siblings,
      ['text', 'kind'],
    ));
  it('are the keys below a blank line at their column', () =>
    assert.deepEqual(at('a:\n  ‸\n  text: T\n')?.siblings, ['text']));
  it('are the other keys in the braces, also where they stand below their key', () => {
    assert.deepEqual(at('a: {text: T, ‸, kind: fact}\n')?.siblings, ['text', 'kind']);
    assert.deepEqual(at('a:\n  {te‸xt: T,\n   kind: fact}\n')?.siblings, ['kind']);
  });
  it('are the other items of the list', () => {
    assert.deepEqual(at('by:\n  - one\n  - "two"\n  - th‸\n')?.siblings, ['one', 'two']);
    assert.deepEqual(at('by: [one, ‸, "two"]\n')?.siblings, ['one', 'two']);
  });
  it('is nothing for a value', () => assert.deepEqual(at('a: b\nc: ‸\n')?.siblings, []));
});

describe('the place of the cursor', () => {
  it('has the column of its keys', () => {
    assert.equal(at('a:\n   b: c\n   ‸\n')?.column, 3);
    assert.equal(at('a:\n    wo‸\n')?.column, 4);
    assert.equal(at('a:\n    ‸\n')?.column, 4);
  });
  it('tells items, brackets and colons', () => {
    assert.equal(at('by:\n  - o‸\n')?.isItem, true);
    assert.equal(at('by: o‸\n')?.isItem, false);
    assert.equal(at('by: [o‸]\n')?.isFlow, true);
    assert.equal(at('b‸y: o\n')?.hasColon, true);
    assert.equal(at('a: b\nb‸y\n')?.hasColon, false);
  });
});

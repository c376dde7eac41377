import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldingRanges } from '../../../src/core/features/folding-ranges';
import { readNote } from '../../../src/core/workspace/note/live-note';

const note = `title: T
# one
# two
bottom-line: >-
  First
  second.
sources:
  s: {title: S}
  t:
    title: T
    tags:
      - a
      - b
# region Claims
claims:
  c: {text: C,
    by: a}

# endregion
brief: |
  Text
`;

const folded = (text: string) =>
  foldingRanges(readNote(text)).map(({ first, last, kind }) => `${first}-${last}${kind ? ` ${kind}` : ''}`);

describe('folding', () => {
  const expected = ['1-2 comment', '3-5', '6-12', '8-12', '10-12', '13-18 region', '14-16', '15-16', '19-20'];
  it('is by section, entry and field, comments and regions', () => assert.deepEqual(folded(note), expected));
  it('is the same with CRLF', () => assert.deepEqual(folded(note.replaceAll('\n', '\r\n')), expected));
  it('is of the map where all is in braces', () =>
    assert.deepEqual(folded('{title: T, claims: {\n  c: {text: C,\n    by: a}\n}}\n'), ['0-3', '1-2']));
  it('takes no line of a text for a comment', () =>
    assert.deepEqual(
      folded('brief: |\n  # A\n  # B\n  # region\n  # endregion\nclaims:\n  a: "x\n    # y\n    # z"\n'),
      ['0-4', '5-8', '6-8'],
    ));
  it('is of nothing in a note of single lines', () => assert.deepEqual(folded('title: T\nclaims: {}\n'), []));
});

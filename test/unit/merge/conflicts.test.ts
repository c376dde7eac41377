import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conflictAt, conflictsIn, type Side } from '../../../src/core/merge/conflicts';

const merge = 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> bo/iran\nd\n';
const diff3 = 'a\n<<<<<<< HEAD\nb\n||||||| 1f0a\nx\n=======\nc\n>>>>>>> bo\nd\n';

/** The sides of each conflict, as their labels and lines. */
function sidesIn(text: string): string[][] {
  const shown = ({ label, span }: Side): string => `${label}: ${text.slice(span.start, span.end)}`;
  return conflictsIn(text).map(({ ours, base, theirs }) =>
    [ours, ...(base ? [base] : []), theirs].map(shown),
  );
}

describe('The conflicts of a text', () => {
  it('have two sides, with the labels of Git', () => {
    assert.deepEqual(sidesIn(merge), [['HEAD: b\n', 'bo/iran: c\n']]);
    const [{ span } = { span: { start: 0, end: 0 } }] = conflictsIn(merge);
    assert.equal(merge.slice(0, span.start) + merge.slice(span.end), 'a\nd\n');
  });

  it('may show what both began from', () => {
    assert.deepEqual(sidesIn(diff3), [['HEAD: b\n', '1f0a: x\n', 'bo: c\n']]);
  });

  it('are the same with the line breaks of Windows, and without a last one', () => {
    assert.deepEqual(sidesIn(merge.replaceAll('\n', '\r\n')), [['HEAD: b\r\n', 'bo/iran: c\r\n']]);
    assert.deepEqual(sidesIn('<<<<<<<\n=======\nc\n>>>>>>>'), [[': ', ': c\n']]);
  });

  it('keep a line of equal signs in their second side, and a conflict of what both began from', () => {
    assert.deepEqual(sidesIn(merge.replace('c\n', 'c\n=======\n')), [['HEAD: b\n', 'bo/iran: c\n=======\n']]);
    const nested = diff3.replace('x\n', '<<<<<<<<< one\nx\n=========\ny\n>>>>>>>>> two\n');
    assert.equal(sidesIn(nested)[0]?.length, 3);
  });

  it('are none where a marker is missing', () => {
    for (const lost of ['<<<<<<< HEAD\n', '=======\n', '>>>>>>> bo/iran\n'])
      assert.deepEqual(sidesIn(merge.replace(lost, '')), [], lost);
    assert.deepEqual(sidesIn(`<<<<<<< lost\n${merge}`), [['HEAD: b\n', 'bo/iran: c\n']]);
    assert.deepEqual(sidesIn(' <<<<<<< HEAD\n =======\n >>>>>>> bo\n'), []);
  });

  it('are found at a place, or behind it, or else before', () => {
    const two = merge + merge;
    const starts = conflictsIn(two).map(({ span }) => span.start);
    const found = (offset: number) => starts.indexOf(conflictAt(two, offset)?.span.start ?? -1);
    assert.deepEqual([0, two.indexOf('c\n'), merge.length, two.length].map(found), [0, 0, 1, 1]);
    assert.equal(conflictAt('a\n', 0), undefined);
  });
});

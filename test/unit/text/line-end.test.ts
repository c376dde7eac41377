import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineEndOf, lineStart, lineStop } from '../../../src/core/text/line-end';

describe('lineEndOf', () => {
  const cases: [name: string, text: string, end: string][] = [
    ['is LF for an empty text', '', '\n'],
    ['is LF for a text of one line', 'a', '\n'],
    ['is LF where the text begins with it', '\na\r\n', '\n'],
    ['is the first of mixed line ends: LF', 'a\nb\r\n', '\n'],
    ['is the first of mixed line ends: CRLF', 'a\r\nb\n', '\r\n'],
    ['is CRLF where the text begins with it', '\r\na\n', '\r\n'],
  ];
  for (const [name, text, end] of cases) it(name, () => assert.equal(lineEndOf(text), end));
});

describe('the line that holds an offset', () => {
  const text = 'ab\r\ncd\n\nef';
  const cases: [offset: number, start: number, stop: number][] = [
    [0, 0, 2],
    [2, 0, 2],
    [4, 4, 6],
    [6, 4, 6],
    [7, 7, 7],
    [8, 8, 10],
    [10, 8, 10],
  ];
  for (const [offset, start, stop] of cases) {
    it(`goes from ${start} to ${stop} around ${offset}`, () => {
      assert.equal(lineStart(text, offset), start);
      assert.equal(lineStop(text, offset), stop);
    });
  }
});

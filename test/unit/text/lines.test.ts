import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/text/lines';
import { positionAt } from '../support/positions';
import { assertForAll } from '../support/property';

const text = 'a😀b\r\n\ré\n\nz';
/** What each line holds, without its end: CRLF, a lone CR, LF, LF. */
const lines = ['a😀b', '', 'é', '', 'z'];

/** Texts of all line ends, letters beyond the basic plane, and halves of such letters. */
const texts = fc
  .array(fc.constantFrom('\r\n', '\r', '\n', 'a', 'é', '😀', '\ud83d', '\ude00', '\u2028', '\u0085', '\t'))
  .map((pieces) => pieces.join(''));

function isInLineBreak(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n';
}

describe('LineIndex', () => {
  it('ends lines at LF, CRLF and a lone CR, and nowhere else', () => {
    const index = new LineIndex(text);
    assert.equal(index.count, lines.length);
    assert.deepEqual(
      lines.map((_, line) => text.slice(index.startOf(line), index.endOf(line))),
      lines,
    );
    assert.equal(new LineIndex('a\u2028b\u0085c\vd\fe').count, 1);
  });

  it('has one line in an empty text, and one behind a last line break', () => {
    assert.equal(new LineIndex('').count, 1);
    assert.equal(new LineIndex('a\r\n').count, 2);
    assert.deepEqual(new LineIndex('a\r').positionAt(2), { line: 1, character: 0 });
  });

  const places: [offset: number, line: number, character: number][] = [
    [0, 0, 0],
    [1, 0, 1],
    [3, 0, 3],
    [4, 0, 4],
    [6, 1, 0],
    [7, 2, 0],
    [8, 2, 1],
    [9, 3, 0],
    [10, 4, 0],
    [11, 4, 1],
  ];
  for (const [offset, line, character] of places) {
    it(`knows offset ${offset} as ${line}:${character}, and back`, () => {
      const index = new LineIndex(text);
      assert.deepEqual(index.positionAt(offset), { line, character });
      assert.equal(index.offsetAt({ line, character }), offset);
      assert.equal(index.lineAt(offset), line);
    });
  }

  it('takes a place inside a line break for the end of its line', () => {
    assert.deepEqual(new LineIndex(text).positionAt(5), { line: 0, character: 4 });
  });

  it('takes offsets outside the text for its nearest end', () => {
    const index = new LineIndex(text);
    assert.deepEqual(index.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(99), { line: 4, character: 1 });
    assert.deepEqual(index.rangeOf({ start: -1, end: 99 }), {
      start: { line: 0, character: 0 },
      end: { line: 4, character: 1 },
    });
  });

  it('takes columns beyond a line for its end, and lines beyond the text for the end of the text', () => {
    const index = new LineIndex(text);
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 4);
    assert.equal(index.offsetAt({ line: 1, character: 1 }), 6);
    assert.equal(index.offsetAt({ line: 99, character: 0 }), text.length);
    assert.equal(index.offsetAt({ line: 99, character: 7 }), text.length);
  });

  it('leads from every place to its position and back', () => {
    assertForAll(
      fc.property(texts, (any) => {
        const index = new LineIndex(any);
        for (let offset = 0; offset <= any.length; offset++) {
          if (isInLineBreak(any, offset)) continue;
          const position = index.positionAt(offset);
          assert.deepEqual(position, positionAt(any, offset));
          assert.equal(index.offsetAt(position), offset);
        }
      }),
      300,
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { closingQuote, inDoubleQuotes, inSingleQuotes } from '../../../../src/core/yaml/lexical/quotes';
import { quickParse } from '../../../../src/core/yaml/parse/quick';
import { assertForAll } from '../../support/property';

/** What stands in the quotes that open a text; the whole of it where they never close. */
function quoted(text: string): string {
  return text.slice(1, closingQuote(text, 0, text.length));
}

const pieces = ['a', ' ', "'", "''", '"', '\\', '\\"', '\\\\', '\\n', '\n', '\n  ', ': ', ' # b', '[', '😀'];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

describe('quotes', () => {
  it('close at the next of their kind', () => {
    assert.equal(quoted('"one" two"'), 'one');
    assert.equal(quoted("'one' two'"), 'one');
    assert.equal(quoted('"it\'s"'), "it's");
  });
  it('take along what a backslash stands before, if they are double', () => {
    assert.equal(quoted('"say \\"no\\""'), 'say \\"no\\"');
    assert.equal(quoted('"a\\\\" b"'), 'a\\\\');
    assert.equal(quoted("'a\\' b'"), 'a\\');
  });
  it('stand for themselves in pairs, if they are single', () => assert.equal(quoted("'it''s' b"), "it''s"));
  it('close on a later line', () => assert.equal(quoted('"one\r\n  two" three'), 'one\r\n  two'));
  it('reach to the limit where they never close', () => {
    assert.equal(quoted('"one'), 'one');
    assert.equal(closingQuote('"one" two', 0, 4), 4);
    assert.equal(closingQuote("'a''", 0, 3), 3);
  });
  it('close where the reader of notes says so', () =>
    assertForAll(
      fc.property(fc.constantFrom('"', "'"), texts, (quote, text) => {
        const line = `k: ${quote}${text}`;
        const root = quickParse(line)?.root;
        const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
        if (value?.kind === 'scalar' && value.start === 3)
          assert.equal(closingQuote(line, 3, line.length) + 1, value.end);
      }),
      2000,
    ));
  it('close for patterns as well, within a line', () =>
    assertForAll(
      fc.property(fc.constantFrom('"', "'"), texts, (quote, inner) => {
        const text = quote + inner.replaceAll('\n', ' ');
        const end = closingQuote(text, 0, text.length);
        const pattern = new RegExp(`^(?:${inDoubleQuotes}|${inSingleQuotes})`);
        if (end < text.length) assert.equal(pattern.exec(text)?.[0].length, end + 1);
      }),
      2000,
    ));
});

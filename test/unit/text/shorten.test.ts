import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { quotedInSentence, shortened } from '../../../src/core/text/shorten';
import { assertForAll } from '../support/property';

describe('shortened', () => {
  const cases: [name: string, text: string, length: number, result: string][] = [
    ['leaves a short text as it is', 'Russia invades.', 20, 'Russia invades.'],
    ['leaves a text of just the length', 'abcde', 5, 'abcde'],
    ['puts a text on one line', ' a\r\n  b\tc \n', 20, 'a b c'],
    ['ends after a whole word', 'Moscow is left with war', 15, 'Moscow is left…'],
    ['ends without a sign before the dots', 'Moscow, Kyiv, Minsk', 13, 'Moscow…'],
    ['cuts a word that takes more than half', 'ab abcdefghijkl', 10, 'ab abcdefg…'],
    ['never cuts an emoji in two', 'abcd😀😀😀', 5, 'abcd…'],
    ['knows no text', ' \n ', 5, ''],
  ];
  for (const [name, text, length, result] of cases) {
    it(name, () => assert.equal(shortened(text, length), result));
  }

  it('takes 60 characters where no length is given', () => {
    assert.equal(shortened('a'.repeat(60)), 'a'.repeat(60));
    assert.equal(shortened('a'.repeat(61)), `${'a'.repeat(60)}…`);
  });

  it('is one line, no longer than asked, and the beginning of the text', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'bc', ' ', '\n', '😀', ',', '…', 'é'),
      maxLength: 40,
    });
    assertForAll(
      fc.property(texts, fc.integer({ min: 5, max: 30 }), (text, length) => {
        const line = text.replace(/\s+/g, ' ').trim();
        const result = shortened(text, length);
        if (line.length <= length) assert.equal(result, line);
        else {
          assert.ok(result.endsWith('…') && result.length <= length + 1);
          assert.ok(line.startsWith(result.slice(0, -1)));
          assert.doesNotMatch(result, /\p{Surrogate}/u);
        }
      }),
      300,
    );
  });
});

describe('a text within a sentence', () => {
  const cases: [name: string, text: string, result: string][] = [
    ['loses its full stop', 'Time works against Moscow.', 'Time works against Moscow'],
    ['keeps what else it ends in', 'Who pays? Nobody!', 'Who pays? Nobody!'],
    ['keeps the dots of what is cut', 'Time works…', 'Time works…'],
    ['keeps three full stops', 'Time works...', 'Time works...'],
    ['keeps the full stop of an abbreviation', 'They go to the U.S.', 'They go to the U.S.'],
    ['loses that behind a quotation', 'He said “It is over”.', 'He said “It is over”'],
  ];
  for (const [name, text, result] of cases)
    it(name, () => assert.equal(quotedInSentence(text), `“${result}”`));
});

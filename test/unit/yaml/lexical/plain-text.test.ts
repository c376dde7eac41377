import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { commentStart } from '../../../../src/core/yaml/lexical/comment-signs';
import { commentsIn } from '../../../../src/core/yaml/lexical/comments';
import { plainStop, wordsEnd } from '../../../../src/core/yaml/lexical/plain-text';
import { assertForAll } from '../../support/property';

const textOf = (text: string, isFlow = false, isAsMeant = false): string =>
  text.slice(0, plainStop(text, 0, isFlow, isAsMeant));

describe('plain text', () => {
  it('stops at a colon that white space follows', () => {
    assert.equal(textOf('one: two'), 'one');
    assert.equal(textOf('12:30 o’clock'), '12:30 o’clock');
    assert.equal(textOf('one:'), 'one');
  });
  it('stops at a comment, and no other hash', () => {
    assert.equal(textOf('one # two'), 'one ');
    assert.equal(textOf('C# and #1'), 'C# and ');
  });
  it('goes on behind a hash that is meant as text', () => {
    assert.equal(textOf('one #two # three', false, true), 'one #two ');
    assert.equal(textOf('one #notes-ignore: x', false, true), 'one ');
  });
  it('stops at a line break', () => assert.equal(textOf('one\r\ntwo'), 'one'));
  it('stops at the signs of brackets, if it stands in some', () => {
    for (const sign of [',', '[', ']', '{', '}']) {
      assert.equal(textOf(`one${sign} two`, true), 'one');
      assert.equal(textOf(`one${sign} two`), `one${sign} two`);
    }
    assert.equal(textOf('one:[two]', true), 'one');
  });
  it('ends with the last word where colons are words', () => {
    assert.equal(wordsEnd('one: two  # three', 0, 17), 8);
    assert.equal(wordsEnd('one  ', 0, 5), 3);
  });
});

describe('a comment', () => {
  it('begins behind a blank', () => {
    assert.equal(commentStart('one # two', 0, 9), 4);
    assert.equal(commentStart('one#two', 0, 7), 7);
    assert.equal(commentStart('# one # two', 0, 11), 6);
  });
  it('begins where the lexer of the YAML package says so', () => {
    const pieces = ['a', ' ', '#', '# ', ' #', '\t', ':', ',', 'b c'];
    const words = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(''));
    assertForAll(
      fc.property(words, (text) => {
        const line = `k: a${text}`;
        if (/:(?:\s|$)/.test(line.slice(3))) return;
        const [comment] = commentsIn(line);
        assert.equal(commentStart(line, 3, line.length), comment?.start ?? line.length);
        assert.equal(plainStop(line, 3, false), comment?.start ?? line.length);
      }),
      2000,
    );
  });
});

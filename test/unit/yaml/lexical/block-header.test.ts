import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isBlockHeader,
  isBlockHeaderAt,
  isLikeBlockHeaderAt,
} from '../../../../src/core/yaml/lexical/block-header';

describe('the header of a block scalar', () => {
  it('is a sign, what may follow it, and a comment', () => {
    for (const header of ['|', '>-', '|2', '>+1', '>1+', '| # why']) {
      assert.ok(isBlockHeaderAt(header, 0), header);
      assert.ok(isBlockHeaderAt(`${header}\n  text\n`, 0), header);
      assert.ok(isLikeBlockHeaderAt(`${header}\r\n  text\r\n`, 0), header);
    }
    for (const text of ['> 5', '|-|', '|# why', '>--', 'x']) assert.ok(!isBlockHeaderAt(text, 0), text);
  });
  it('may be unfinished or wrong for who types it', () => {
    for (const text of ['|# why', '>--', '|22']) assert.ok(isLikeBlockHeaderAt(text, 0), text);
    for (const text of ['> 5', '|-|', 'x']) assert.ok(!isLikeBlockHeaderAt(text, 0), text);
  });
  it('ends a line, behind its key and what stands before the value', () => {
    for (const line of ['text: |', '- >-', 'text: &a !b |2 # why', '|']) assert.ok(isBlockHeader(line), line);
    for (const line of ['text: a |', 'text:|', 'a > b']) assert.ok(!isBlockHeader(line), line);
  });
});

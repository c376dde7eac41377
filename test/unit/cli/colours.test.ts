import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintFor } from '../../../src/cli/colours';

test('a terminal gets colours', () => {
  assert.equal(paintFor({ isTTY: true }, {})('error', 'text'), '\x1b[31mtext\x1b[0m');
  assert.equal(paintFor({ isTTY: true }, { NO_COLOR: '' })('error', 'text'), '\x1b[31mtext\x1b[0m');
});

test('a file, a pipe, a plain terminal and NO_COLOR get none', () => {
  for (const paint of [
    paintFor({}, {}),
    paintFor({ isTTY: false }, {}),
    paintFor({ isTTY: true }, { NO_COLOR: '1' }),
    paintFor({ isTTY: true }, { TERM: 'dumb' }),
  ]) {
    assert.equal(paint('error', 'text'), 'text');
  }
});

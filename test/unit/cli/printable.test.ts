import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable, printableJson } from '../../../src/cli/printable';

test('letters of any script, emoji and quotes stay as they are', () => {
  const text = 'Київ, “القاهرة” 👩‍🚀 naïve \\x1b';
  assert.equal(printable(text), text);
});

test('controls of the terminal, line breaks and changes of direction are spelt out', () => {
  assert.equal(
    printable('\x00a\x1b[2J\r\n\t\x7f\x9b\u2028\u202e\u2066'),
    ['\\x00a\\x1b[2J\\x0d\\x0a\\x09', '\\x7f\\x9b', '\\u2028\\u202e\\u2066'].join(''),
  );
});

test('every control character is spelt out', () => {
  for (const code of [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index)]) {
    const hex = code.toString(16).padStart(2, '0');
    assert.equal(printable(String.fromCharCode(code)), `\\x${hex}`);
  }
});

test('JSON keeps its meaning', () => {
  const value = { file: 'a\x1b\x9b\u202e.yaml', message: '“я”\n' };
  const json = printableJson(JSON.stringify(value));
  assert.doesNotMatch(json, /[\p{Cc}\u202e]/u);
  assert.deepEqual(JSON.parse(json), value);
});

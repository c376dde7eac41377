import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../src/node/read';

const text = 'title: Київ 🙂\r\n';

test('UTF-8 with and without a byte order mark', () => {
  assert.equal(decode(Buffer.from(text)), text);
  assert.equal(decode(Buffer.from(`\ufeff${text}`)), text);
});

test('UTF-16 of both byte orders, by its mark', () => {
  const littleEndian = Buffer.from(`\ufeff${text}`, 'utf16le');
  assert.equal(decode(littleEndian), text);
  assert.equal(decode(Buffer.from(littleEndian).swap16()), text);
});

test('only the first mark is taken away', () => {
  assert.equal(decode(Buffer.from('\ufeff\ufeffa')), '\ufeffa');
});

test('malformed bytes become U+FFFD', () => {
  assert.equal(decode(Buffer.from([0x61, 0xff, 0x62, 0xc3])), 'a\ufffdb\ufffd');
});

test('texts of no and of one byte', () => {
  assert.equal(decode(new Uint8Array()), '');
  assert.equal(decode(Buffer.from('a')), 'a');
});

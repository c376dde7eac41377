import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesOf, decode, pipedBytes, readBytes, TooLarge } from '../../../src/node/read';
import { workplace } from './workplace';

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

test('a file that grows is read as long as it was when it was opened', async (context) => {
  const path = join(workplace(context, new Map([['a', 'first']])), 'a');
  const file = await open(path);
  const { size } = await file.stat();
  appendFileSync(path, ' second');
  assert.equal(decode(await bytesOf(file, size, 100)), 'first');
  await file.close();
});

test('a file that has become shorter is read to its end', async (context) => {
  const file = await open(join(workplace(context, new Map([['a', 'first']])), 'a'));
  assert.equal(decode(await bytesOf(file, 90, 100)), 'first');
  await file.close();
});

test('more than may be read is refused before it is read, of a file of unknown length as soon as it is too much', async (context) => {
  const path = join(workplace(context, new Map([['a', 'first']])), 'a');
  await assert.rejects(readBytes(path, 4), TooLarge);
  const file = await open(path);
  await assert.rejects(bytesOf(file, 0, 4), TooLarge);
  await file.close();
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.from('and on ');
  }
  await assert.rejects(pipedBytes(endless(), 1000), TooLarge);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Chunk } from '../../../../src/core/yaml/chunks/chunk';
import { ChunkList } from '../../../../src/core/yaml/chunks/chunk-list';
import { beginning } from '../../../../src/core/yaml/split/state';

const chunkOf = (text: string): Chunk => new Chunk('entry', 'claims', text, beginning);

function listOf(texts: readonly string[]): { list: ChunkList; chunks: Chunk[] } {
  const chunks = texts.map(chunkOf);
  return { list: new ChunkList(chunks, undefined), chunks };
}

/** More chunks than one block holds, of two lines each. */
const many = Array.from({ length: 300 }, (_, index) => `a${index}\nb\n`);

/** Asserts that a list holds just these texts, and that each chunk knows its place and is found there. */
function assertHolds(list: ChunkList, texts: readonly string[]): void {
  const chunks = [...list];
  assert.deepEqual(
    chunks.map(({ text }) => text),
    texts,
  );
  let start = 0;
  let line = 0;
  chunks.forEach((chunk, index) => {
    assert.equal(list.at(start), chunk, `at ${start}`);
    assert.equal(list.at(start + chunk.text.length - 1), chunk);
    assert.equal(list.atLine(line), chunk, `at line ${line}`);
    assert.equal(chunk.line, line);
    assert.equal(list.after(chunk), chunks[index + 1]);
    assert.equal(list.before(chunk), chunks[index - 1]);
    start += chunk.text.length;
    line += chunk.lineCount;
  });
  assert.equal(list.length, start);
  assert.equal(list.lineBreaks, line);
}

describe('a list of chunks', () => {
  it('knows where each stands, by offset and by line', () => {
    assertHolds(listOf(['a\n', 'b\nc\n', 'd']).list, ['a\n', 'b\nc\n', 'd']);
    assertHolds(listOf(many).list, many);
  });
  it('has the one that begins at a border there, and the last at its end', () => {
    const { list, chunks } = listOf(['ab', 'cd']);
    assert.equal(list.at(2), chunks[1]);
    assert.equal(list.at(4), chunks[1]);
  });
  it('may be empty', () => {
    const { list } = listOf([]);
    assert.deepEqual(
      [list.at(0), list.atLine(0), list.length, list.lineBreaks],
      [undefined, undefined, 0, 0],
    );
  });

  it('exchanges some for others in their block', () => {
    const { list, chunks } = listOf(['a\n', 'b\n', 'c\n']);
    const [, second] = chunks;
    assert.ok(second);
    list.replace(second, second, [chunkOf('x\ny\n'), chunkOf('z\n')]);
    assertHolds(list, ['a\n', 'x\ny\n', 'z\n', 'c\n']);
  });
  it('exchanges as many as there were', () => {
    const { list, chunks } = listOf(many);
    const [first, last] = [chunks[5], chunks[6]];
    assert.ok(first && last);
    list.replace(first, last, [chunkOf('x\n'), chunkOf('longer than before\n')]);
    assertHolds(list, [...many.slice(0, 5), 'x\n', 'longer than before\n', ...many.slice(7)]);
  });
  it('exchanges some that stand in several blocks', () => {
    const { list, chunks } = listOf(many);
    const [first, last] = [chunks[60], chunks[200]];
    assert.ok(first && last);
    list.replace(first, last, [chunkOf('x\n')]);
    assertHolds(list, [...many.slice(0, 60), 'x\n', ...many.slice(201)]);
  });
  it('takes in more than a block holds', () => {
    const { list, chunks } = listOf(many);
    const at = chunks[100];
    assert.ok(at);
    const added = Array.from({ length: 200 }, (_, index) => `x${index}\n`);
    list.replace(at, at, added.map(chunkOf));
    assertHolds(list, [...many.slice(0, 100), ...added, ...many.slice(101)]);
  });
  it('lets go of some without others in their place', () => {
    const { list, chunks } = listOf(['a\n', 'b\n', 'c\n']);
    const [first, second] = chunks;
    assert.ok(first && second);
    list.replace(first, second, []);
    assertHolds(list, ['c\n']);
  });
});

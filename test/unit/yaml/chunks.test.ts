import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readChunks } from '../../../src/core/yaml/chunks';
import type { Node, Pair, ScalarNode } from '../../../src/core/yaml/nodes';
import { parse } from '../../../src/core/yaml/parse';
import { notes } from '../support/notes';
import { plain } from '../support/values';

/** A key or value with its place in the note; maps as lists of pairs. */
type Read = object | null;

function readNode(node: Node | null, by: number): Read {
  if (!node) return null;
  const place = { start: node.start + by, end: node.end + by };
  switch (node.kind) {
    case 'map':
      return { ...place, flow: node.flow, pairs: node.pairs.map((pair) => readPair(pair, by)) };
    case 'seq':
      return { ...place, flow: node.flow, items: node.items.map((item) => readNode(item, by)) };
    case 'alias':
      return { ...place, unresolved: node.name };
    default:
      return { ...place, value: node.value, text: node.text, style: node.style };
  }
}

function readPair({ key, value }: Pair, by: number): { key: Read; value: Read } {
  return { key: readNode(key, by), value: readNode(value, by) };
}

/** The pairs of a note with their places, a section as its key and its entries. */
function asChunks(text: string): object[] {
  const { chunks, problems } = readChunks(text);
  assert.deepEqual(problems, []);
  const pairs: { key: Read; value?: Read; entries?: object[] }[] = [];
  for (const chunk of chunks) {
    assert.deepEqual(chunk.problems, [], chunk.text);
    assert.equal(text.slice(chunk.start, chunk.start + chunk.text.length), chunk.text);
    for (const pair of chunk.pairs) {
      if (chunk.role === 'entry') pairs.at(-1)?.entries?.push(readPair(pair, chunk.start));
      else if (chunk.role === 'header') pairs.push({ key: readNode(pair.key, chunk.start), entries: [] });
      else pairs.push(readPair(pair, chunk.start));
    }
  }
  return pairs;
}

/** The same of a text that is read in one piece, cut into entries where the chunks are. */
function asWhole(text: string, chunked: readonly object[]): object[] {
  const { root } = parse(text);
  assert.equal(root?.kind, 'map');
  return root.pairs.map((pair, at) => {
    const form = chunked[at];
    if (!form || !('entries' in form)) return readPair(pair, 0);
    const entries = pair.value?.kind === 'map' ? pair.value.pairs : [];
    return { key: readNode(pair.key, 0), entries: entries.map((entry) => readPair(entry, 0)) };
  });
}

function valueOf(node: Node | null): unknown {
  switch (node?.kind) {
    case 'map':
      return node.pairs.map(({ key, value }) => ({ key: key.text, value: valueOf(value) }));
    case 'seq':
      return node.items.map(valueOf);
    case 'scalar':
      return (node satisfies ScalarNode).value;
    default:
      return null;
  }
}

describe('reading in chunks', () => {
  it('gives every key and value, and its place, as reading in one piece', () => {
    fc.assert(
      fc.property(notes(), ({ text }) => {
        const chunked = asChunks(text);
        assert.deepEqual(chunked, asWhole(text, chunked));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the values that were written', () => {
    fc.assert(
      fc.property(notes(), ({ text, values }) => {
        assert.deepEqual(parse(text).problems, []);
        assert.deepEqual(valueOf(parse(text).root), plain(values));
      }),
      { numRuns: 500 },
    );
  });
});

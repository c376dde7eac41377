import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sectionNames } from '../../../src/core/model/kinds';
import { readChunks } from '../../../src/core/yaml/chunks';
import type { Node, Pair, ScalarNode } from '../../../src/core/yaml/nodes';
import { parse } from '../../../src/core/yaml/parse';
import { notes } from '../support/notes';
import { plain } from '../support/values';

/** A key or value with its place in the note; maps as lists of pairs. */
type Read = object | null;

/** Reads nodes of a chunk of the note, which begins at an offset. */
class Reader {
  constructor(
    private readonly note: string,
    private readonly by: number,
  ) {}

  node(node: Node | null): Read {
    if (!node) return null;
    const start = node.start + this.by;
    switch (node.kind) {
      case 'map':
        return { start, end: this.end(node), pairs: node.pairs.map((pair) => this.pair(pair)) };
      case 'seq':
        return { start, end: this.end(node), items: node.items.map((item) => this.node(item)) };
      case 'alias':
        return { start, end: node.end + this.by, unresolved: node.name };
      default: {
        const { value, text, style } = node;
        return { start, end: node.end + this.by, value, text, style };
      }
    }
  }

  pair({ key, value }: Pair): { key: Read; value: Read } {
    return { key: this.node(key), value: this.node(value) };
  }

  /** To YAML, a collection in block style ends before its last line break or behind it, as it happens. */
  private end(node: Node): number {
    return this.note.slice(0, node.end + this.by).trimEnd().length;
  }
}

/** The pairs of a note with their places, a section as its key and its entries. */
function asChunks(text: string): object[] {
  const { chunks, problems } = readChunks(text, sectionNames);
  assert.deepEqual(problems, []);
  const pairs: { key: Read; value?: Read; entries?: object[] }[] = [];
  for (const chunk of chunks) {
    assert.deepEqual(chunk.problems, [], chunk.text);
    assert.equal(text.slice(chunk.start, chunk.start + chunk.text.length), chunk.text);
    const reader = new Reader(text, chunk.start);
    for (const pair of chunk.pairs) {
      if (chunk.role === 'entry') pairs.at(-1)?.entries?.push(reader.pair(pair));
      else if (chunk.role === 'header') pairs.push({ key: reader.node(pair.key), entries: [] });
      else pairs.push(reader.pair(pair));
    }
  }
  return pairs;
}

/** The same of a text that is read in one piece, cut into entries where the chunks are. */
function asWhole(text: string, chunked: readonly object[]): object[] {
  const { root } = parse(text);
  assert.equal(root?.kind, 'map');
  const reader = new Reader(text, 0);
  return root.pairs.map((pair, at) => {
    const form = chunked[at];
    if (!form || !('entries' in form)) return reader.pair(pair);
    const entries = pair.value?.kind === 'map' ? pair.value.pairs : [];
    return { key: reader.node(pair.key), entries: entries.map((entry) => reader.pair(entry)) };
  });
}

function meaning(node: Node | null): unknown {
  switch (node?.kind) {
    case 'map':
      return node.pairs.map(({ key, value }) => ({ key: key.text, value: meaning(value) }));
    case 'seq':
      return node.items.map(meaning);
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
      { numRuns: 1000, endOnFailure: true },
    );
  });

  it('gives the values that were written', () => {
    fc.assert(
      fc.property(notes(), ({ text, values }) => {
        assert.deepEqual(parse(text).problems, []);
        assert.deepEqual(meaning(parse(text).root), plain(values));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

import assert from 'node:assert/strict';
import { noteLayout } from '../../../src/core/model/kinds/layout';
import { Chunks } from '../../../src/core/yaml/chunks/chunks';
import type { Node, Pair } from '../../../src/core/yaml/parse/nodes';
import { parseFully } from '../../../src/core/yaml/parse/parse';

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
export function asChunks(text: string, sections: readonly string[] = noteLayout.sections): object[] {
  const { list: chunks, problems } = new Chunks(text, { ...noteLayout, sections }, undefined);
  assert.deepEqual(problems, []);
  const pairs: { key: Read; value?: Read; entries?: object[] }[] = [];
  for (const chunk of chunks) {
    assert.deepEqual(chunk.problems, [], chunk.text);
    assert.equal(text.slice(chunk.startInNote, chunk.startInNote + chunk.text.length), chunk.text);
    const reader = new Reader(text, chunk.startInNote);
    for (const pair of chunk.pairs) {
      if (chunk.role === 'entry') pairs.at(-1)?.entries?.push(reader.pair(pair));
      else if (chunk.role === 'header') pairs.push({ key: reader.node(pair.key), entries: [] });
      else pairs.push(reader.pair(pair));
    }
  }
  return pairs;
}

/** What a text says that the YAML library reads as one, cut into entries where the chunks are. */
export function asWhole(text: string, chunked: readonly object[]): object[] {
  const { root } = parseFully(text);
  assert.equal(root?.kind, 'map');
  const reader = new Reader(text, 0);
  return root.pairs.map((pair, at) => {
    const form = chunked[at];
    if (!form || !('entries' in form)) return reader.pair(pair);
    const entries = pair.value?.kind === 'map' ? pair.value.pairs : [];
    return { key: reader.node(pair.key), entries: entries.map((entry) => reader.pair(entry)) };
  });
}

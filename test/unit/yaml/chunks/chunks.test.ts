import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Node, ScalarNode } from '../../../../src/core/yaml/parse/nodes';
import { parse } from '../../../../src/core/yaml/parse/parse';
import { notes } from '../../support/notes';
import { assertForAll } from '../../support/property';
import { asChunks, asWhole } from '../../support/reading';
import { plain } from '../../support/values';

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
    assertForAll(
      fc.property(notes(), ({ text }) => {
        const chunked = asChunks(text);
        assert.deepEqual(chunked, asWhole(text, chunked));
      }),
      1000,
    );
  });

  it('gives the values that were written', () => {
    assertForAll(
      fc.property(notes(), ({ text, values }) => {
        assert.deepEqual(parse(text).problems, []);
        assert.deepEqual(meaning(parse(text).root), plain(values));
      }),
      300,
    );
  });
});

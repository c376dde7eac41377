import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { LayoutGraph } from '../../../../src/core/views/map/hierarchy';
import { layout } from '../../../../src/core/views/map/layout';
import { assertForAll, trials } from '../../support/property';
import { assertReadable, graphs, moved, placesOf } from './pictures';

const graph = graphs({ nodes: 60, circles: false });
const tangled = graphs({ nodes: 25, circles: true });

/** A graph with one more node, which is evidence for another, or for which another is evidence. */
function withLeaf({ nodes, edges }: LayoutGraph, at: number, isTop: boolean): LayoutGraph {
  const other = nodes[at % nodes.length] ?? '';
  const [from, to] = isTop ? [other, 'leaf'] : ['leaf', other];
  return { nodes: [...nodes, 'leaf'], edges: [...edges, { key: 'leaf', from, to }] };
}

/** A graph without some of its nodes. */
function without({ nodes, edges }: LayoutGraph, isGone: (node: string) => boolean): LayoutGraph {
  return {
    nodes: nodes.filter((node) => !isGone(node)),
    edges: edges.filter(({ from, to }) => !isGone(from) && !isGone(to)),
  };
}

const each = trials(150);

describe('a picture of any graph', () => {
  it('has no nodes over each other, and no line through one', () =>
    assertForAll(
      fc.property(graph, (all) => assertReadable(layout(all))),
      each,
    ));

  it('is drawn with circles of support', () =>
    assertForAll(
      fc.property(tangled, (all) => {
        const picture = layout(all);
        assertReadable(picture);
        assert.equal(picture.edges.length, all.edges.length);
      }),
      each,
    ));

  it('is the same whenever it is drawn', () =>
    assertForAll(
      fc.property(tangled, (all) => assert.deepEqual(layout(all), layout(all))),
      each,
    ));

  it('has evidence below what it is for, but for the lines that close a circle', () =>
    assertForAll(
      fc.property(graph, (all) => {
        const picture = layout(all);
        const heights = new Map(picture.nodes.map(({ key, y }) => [key, y]));
        for (const { key, from, to } of picture.edges)
          assert.ok((heights.get(from) ?? 0) > (heights.get(to) ?? 0), key);
      }),
      each,
    ));
});

describe('a picture after another', () => {
  it('leaves all nodes where they are when a leaf comes and goes', () =>
    assertForAll(
      fc.property(fc.oneof(graph, tangled), fc.nat(), fc.boolean(), (all, at, isTop) => {
        const before = layout(all);
        const added = layout(withLeaf(all, at, isTop), before);
        assertReadable(added);
        assert.deepEqual(moved(before, added), []);
        const after = layout(all, added);
        assert.deepEqual(placesOf(after), placesOf(before));
        assert.deepEqual(after.edges, before.edges);
      }),
      each,
    ));

  it('has nodes that come back at their places', () =>
    assertForAll(
      fc.property(fc.oneof(graph, tangled), fc.func(fc.boolean()), (all, isGone) => {
        const before = layout(all);
        const after = layout(all, layout(without(all, isGone), before));
        assert.deepEqual(placesOf(after), placesOf(before));
      }),
      each,
    ));

  it('can be read after any change', () =>
    assertForAll(
      fc.property(fc.array(fc.oneof(graph, tangled), { minLength: 2, maxLength: 5 }), (all) => {
        let picture = layout({ nodes: [], edges: [] });
        for (const one of all) {
          picture = layout(one, picture);
          assertReadable(picture);
          assert.equal(picture.nodes.length, one.nodes.length);
        }
      }),
      each,
    ));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Homes } from '../../../../src/core/workspace/includes/homes';
import { IncludeGraph } from '../../../../src/core/workspace/includes/include-graph';
import { assertForAll } from '../../support/property';

interface Node {
  readonly uri: string;
  readonly words: ReadonlySet<string>;
}

const most = 40;
const words = ['a', 'b', 'c'];
const nat = fc.nat({ max: most - 1 });

/** Links to notes near and far, and back: chains that are longer than a few steps, circles, and notes that are not there. */
const links = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: nat }), {
  maxLength: 3,
});
const nodes = fc.array(fc.record({ words: fc.oneof(fc.constant([]), fc.subarray(words)), links }), {
  minLength: 2,
  maxLength: most,
});
/** Most questions are asked of a graph that has been asked before. */
const relink = fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: links });
const asks = fc.array(fc.record({ from: nat, word: fc.constantFrom(...words), relink }), {
  minLength: 30,
  maxLength: 60,
});

/** Of a link, -1 leads to the next note. */
function keysOf(to: readonly number[], at: number): string[] {
  return to.map((each) => `n${each < 0 ? at + 1 : each}`);
}

/** What the graph says by the shortest means: all that is visible, depth first. */
function visibleBy(graph: IncludeGraph<Node>, from: Node): Node[] {
  const found = new Set<Node>();
  const visit = (key: string): void => {
    for (const to of graph.linksOf(key)) {
      const node = graph.get(to);
      if (!node || node === from || found.has(node)) continue;
      found.add(node);
      visit(to);
    }
  };
  visit(from.uri);
  return [...found];
}

function leadsBack(graph: IncludeGraph<Node>, from: Node, to: string): boolean {
  const target = graph.get(to);
  return to === from.uri || (target !== undefined && visibleBy(graph, target).includes(from));
}

describe('who includes whom', () => {
  it('is what a walk along all links finds, whatever was asked before and has changed since', () => {
    assertForAll(
      fc.property(nodes, asks, (given, questions) => {
        const graph = new IncludeGraph<Node>();
        const all = given.map((each, at) => ({ uri: `n${at}`, words: new Set(each.words) }));
        all.forEach((node, at) => {
          graph.add(node);
          graph.link(node.uri, keysOf(given[at]?.links ?? [], at));
        });
        const homes = new Homes<Node>(graph, (node, word) => node.words.has(word));
        const holders = (word: string): Node[] => all.filter((node) => node.words.has(word));
        for (const { from, word, relink: to } of questions) {
          const at = from % all.length;
          const node = all[at];
          assert.ok(node);
          if (to) graph.link(node.uri, keysOf(to, at));
          const visible = visibleBy(graph, node);
          const first = visible.find((each) => each.words.has(word));
          assert.equal(homes.find(node, word, holders(word))?.uri, first?.uri);
          assert.deepEqual(graph.visibleFrom(node), visible);
          const viewers = all.filter((each) => each !== node && visibleBy(graph, each).includes(node));
          assert.deepEqual(new Set(graph.viewersOf(node.uri)), new Set(viewers));
          for (const key of graph.linksOf(node.uri))
            assert.equal(graph.isCircular(node.uri, key), leadsBack(graph, node, key), key);
        }
      }),
      Number(process.env.ANALYST_NOTES_EDITS ?? 3000) / 30,
    );
  });
});

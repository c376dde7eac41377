import { layout as dagre, Graph } from '@dagrejs/dagre';
import type { LayoutGraph } from '../../src/core/views/map/hierarchy';
import { layout } from '../../src/core/views/map/layout';
import { timed } from './clock';
import { quantile } from './measures';
import { runProgram } from './program';
import { Random } from './random';
import { figure, table } from './table';

/**
 * How long it takes to lay out a map, beside dagre with its fastest ranker in the same run, and how many of the other
 * nodes move when one leaf is added. Both draw the same arguments: claims on claims, on indicators, on sources.
 */
const sizes = [50, 150, 200];
const rounds = 30;
const mostTime = 20;
const leastRatio = 10;
const mostMoved = 0.1;

/** An argument as notes have it: a tenth of it conclusions, each on what stands lower, and a third sources. */
function argument(nodes: number): LayoutGraph {
  const random = new Random(5);
  const keys = Array.from({ length: nodes }, (_, at) => `claims/0/entry-${at}`);
  const edges = new Map<string, LayoutGraph['edges'][number]>();
  keys.forEach((from, at) => {
    if (at < nodes / 10) return;
    const isSource = at > (2 * nodes) / 3;
    const links = 1 + random.below(isSource ? 3 : 2);
    for (let link = 0; link < links; link++) {
      const to = keys[random.below(isSource ? (2 * nodes) / 3 : at)] ?? from;
      const key = `${from} ${to}`;
      if (from !== to) edges.set(key, { key, from, to });
    }
  });
  return { nodes: keys, edges: [...edges.values()] };
}

/** At how many nodes in turn a leaf is added. */
const leaves = 20;

/** The argument with one more piece of evidence, below one of its nodes. */
function withLeaf({ nodes, edges }: LayoutGraph, leaf: number): LayoutGraph {
  const to = nodes[Math.floor((leaf * nodes.length) / leaves)] ?? '';
  return { nodes: [...nodes, 'leaf'], edges: [...edges, { key: `leaf ${to}`, from: 'leaf', to }] };
}

type Places = ReadonlyMap<string, string>;

function placesByDagre({ nodes, edges }: LayoutGraph): Places {
  const graph = new Graph();
  graph.setGraph({ ranker: 'tight-tree', rankdir: 'BT' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node, { width: 200, height: 64 });
  for (const { from, to } of edges) graph.setEdge(from, to);
  dagre(graph);
  return new Map(nodes.map((node) => [node, `${graph.node(node).x} ${graph.node(node).y}`]));
}

function shareMoved(before: Places, after: Places): number {
  const moved = [...before].filter(([node, place]) => after.get(node) !== place);
  return moved.length / before.size;
}

interface Figures {
  readonly nodes: number;
  readonly edges: number;
  readonly ours: number;
  readonly theirs: number;
  readonly oursMoved: number;
  readonly theirsMoved: number;
  readonly isRestored: boolean;
}

function measure(size: number): Figures {
  const graph = argument(size);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(timed(() => layout(graph)));
    theirs.push(timed(() => placesByDagre(graph)));
  }
  const before = layout(graph);
  const byDagre = placesByDagre(graph);
  const moves = Array.from({ length: leaves }, (_, leaf) => {
    const grown = withLeaf(graph, leaf);
    const added = layout(grown, before);
    return {
      ours: shareMoved(placesIn(before), placesIn(added)),
      theirs: shareMoved(byDagre, placesByDagre(grown)),
      isRestored: shareMoved(placesIn(before), placesIn(layout(graph, added))) === 0,
    };
  });
  return {
    nodes: size,
    edges: graph.edges.length,
    ours: quantile(ours, 0.5),
    theirs: quantile(theirs, 0.5),
    oursMoved: Math.max(...moves.map((each) => each.ours)),
    theirsMoved: quantile(
      moves.map((each) => each.theirs),
      0.5,
    ),
    isRestored: moves.every((each) => each.isRestored),
  };
}

function placesIn({ nodes }: ReturnType<typeof layout>): Places {
  return new Map(nodes.map(({ key, x, y }) => [key, `${x} ${y}`]));
}

function isGood({ ours, theirs, oursMoved, isRestored }: Figures): boolean {
  return ours <= mostTime && theirs / ours >= leastRatio && oursMoved <= mostMoved && isRestored;
}

async function main(): Promise<number> {
  const all = sizes.map(measure);
  const percent = (share: number): string => `${figure(share * 100)} %`;
  const rows = all.map((each) => [
    String(each.nodes),
    String(each.edges),
    `${figure(each.ours)} ms`,
    `${figure(each.theirs)} ms`,
    `${figure(each.theirs / each.ours)} ×`,
    percent(each.oursMoved),
    percent(each.theirsMoved),
    each.isRestored ? 'yes' : 'no',
  ]);
  const headings = [
    'nodes',
    'edges',
    'ours',
    'dagre',
    'faster',
    'moved at most',
    'in dagre (median)',
    'as before without the leaf',
  ];
  console.log(table(headings, rows));
  const isMet = all.every(isGood);
  console.log(
    isMet ? 'All within their bars.' : `Due: ${mostTime} ms, ${leastRatio} ×, ${mostMoved * 100} % moved.`,
  );
  return isMet ? 0 : 1;
}

void runProgram(main);

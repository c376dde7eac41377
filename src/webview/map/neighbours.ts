import type { EntryKey, MapEdge, MapNode } from '../../protocol/board';

/** Where an arrow key leads from a node: up to what it is evidence for, down to its evidence, or along its row. */
export function neighbour(
  key: string,
  from: MapNode,
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
): MapNode | undefined {
  if (key === 'Home') return [...nodes].sort(byPlace)[0];
  if (key === 'End') return [...nodes].sort(byPlace).at(-1);
  return nearest(from, ways[key]?.(from, nodes, edges) ?? []);
}

type Way = (from: MapNode, nodes: readonly MapNode[], edges: readonly MapEdge[]) => readonly MapNode[];

/** The nodes to the nearest of which an arrow leads. */
const ways: Readonly<Record<string, Way>> = {
  ArrowUp: ({ key }, nodes, edges) =>
    nodesOf(
      edges.filter(({ from }) => from === key).map(({ to }) => to),
      nodes,
    ),
  ArrowDown: ({ key }, nodes, edges) =>
    nodesOf(
      edges.filter(({ to }) => to === key).map(({ from }) => from),
      nodes,
    ),
  ArrowLeft: ({ x, y }, nodes) => nodes.filter((node) => node.y === y && node.x < x),
  ArrowRight: ({ x, y }, nodes) => nodes.filter((node) => node.y === y && node.x > x),
};

function nodesOf(keys: readonly EntryKey[], nodes: readonly MapNode[]): readonly MapNode[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

function nearest(from: MapNode, nodes: readonly MapNode[]): MapNode | undefined {
  const distance = ({ x, y }: MapNode) => Math.abs(x - from.x) + Math.abs(y - from.y);
  return [...nodes].sort((one, other) => distance(one) - distance(other))[0];
}

function byPlace(one: MapNode, other: MapNode): number {
  return one.y - other.y || one.x - other.x;
}

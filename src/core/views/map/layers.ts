import type { Hierarchy } from './hierarchy';

/** The nodes of each level, the highest first; in a level they stand as in the file. */
export type Layers = readonly (readonly string[])[];

/** Each node on a level by the longest way that leads down to it; what stands alone is on the lowest. */
export function layersOf(nodes: readonly string[], hierarchy: Hierarchy): Layers {
  const levels = longestWays(hierarchy);
  lowerTops(hierarchy, levels);
  const layers: string[][] = [];
  for (const node of nodes) {
    const level = levels.get(node) ?? 0;
    while (layers.length <= level) layers.push([]);
    layers[level]?.push(node);
  }
  return layers.filter((layer) => layer.length > 0);
}

function longestWays({ order, above }: Hierarchy): Map<string, number> {
  const levels = new Map<string, number>();
  for (const node of order)
    levels.set(node, Math.max(-1, ...above(node).map((high) => levels.get(high) ?? 0)) + 1);
  return levels;
}

/** What nothing stands above needs no place at the top: it comes down to what is evidence for it. */
function lowerTops({ order, above, below }: Hierarchy, levels: Map<string, number>): void {
  const lowest = Math.max(0, ...levels.values());
  for (const node of order) {
    if (above(node).length > 0) continue;
    const under = below(node).map((low) => levels.get(low) ?? 0);
    levels.set(node, under.length > 0 ? Math.min(...under) - 1 : lowest);
  }
}

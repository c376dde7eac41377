import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LayoutGraph } from '../../../../src/core/views/map/hierarchy';
import type { LaidEdge, LaidNode, Layout } from '../../../../src/core/views/map/layout';

/** A graph from lines such as `a > b`: a is evidence for b. A word alone is a node without lines. */
export function graphOf(...lines: readonly string[]): LayoutGraph {
  const nodes = new Set(lines.flatMap((line) => line.split(' > ')));
  const edges = lines.flatMap((line) => {
    const [from = '', to] = line.split(' > ');
    return to === undefined ? [] : [{ key: line, from, to }];
  });
  return { nodes: [...nodes], edges };
}

export interface GraphWishes {
  readonly nodes: number;
  /** Whether evidence may lead back to itself. */
  readonly circles: boolean;
}

/** Random graphs: most nodes are evidence for one or two that stand before them, as in a note. */
export function graphs({ nodes, circles }: GraphWishes): fc.Arbitrary<LayoutGraph> {
  const links = fc.array(fc.tuple(fc.nat(nodes * 4), fc.nat(nodes * 4)), {
    maxLength: nodes * 2,
    size: 'max',
  });
  return fc.tuple(fc.integer({ min: 1, max: nodes }), links).map(([count, pairs]) => {
    const keys = Array.from({ length: count }, (_, at) => `n${at}`);
    const lines = pairs.flatMap(([one, other]) => {
      const [a, b] = [one % count, other % count];
      const [from, to] = circles ? [a, b] : [Math.max(a, b), Math.min(a, b)];
      return from === to ? [] : [`n${from} > n${to}`];
    });
    const { edges } = graphOf(...new Set(lines));
    return { nodes: keys, edges };
  });
}

export function placesOf({ nodes }: Layout): Map<string, string> {
  return new Map(nodes.map(({ key, x, y }) => [key, `${x} ${y}`]));
}

/** The keys of the nodes that stand in both pictures, and not at the same place. */
export function moved(one: Layout, other: Layout): string[] {
  const places = placesOf(other);
  return [...placesOf(one)].flatMap(([key, place]) => {
    const now = places.get(key);
    return now === undefined || now === place ? [] : [key];
  });
}

export function assertReadable(picture: Layout): void {
  assertApart(picture.nodes);
  for (const edge of picture.edges) assertRoute(picture.nodes, edge);
}

function assertApart(nodes: readonly LaidNode[]): void {
  nodes.forEach((one, at) => {
    for (const other of nodes.slice(at + 1))
      assert.ok(
        one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y,
        `${one.key} does not overlap ${other.key}`,
      );
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function assertRoute(nodes: readonly LaidNode[], { from, to, path, key }: LaidEdge): void {
  const points = pointsOn(path);
  const [first, last] = [points[0], points.at(-1)];
  assert.ok(first && last);
  for (const node of nodes) {
    if (node.key === from) assert.ok(touches(node, first), `${key} begins at ${from}: ${path}`);
    if (node.key === to) assert.ok(touches(node, last), `${key} ends at ${to}: ${path}`);
    const inside = points.find((point) => isInside(node, point));
    assert.equal(inside, undefined, `${key} does not run through ${node.key}: ${path}`);
  }
}

/** Whether a point is on the upper or lower side of a node. */
function touches(node: LaidNode, { x, y }: Point): boolean {
  return x > node.x && x < node.x + node.width && (y === node.y || y === node.y + node.height);
}

function isInside(node: LaidNode, { x, y }: Point): boolean {
  return x > node.x && x < node.x + node.width && y > node.y && y < node.y + node.height;
}

/** Points along a path of straight lines and cubic curves. */
export function pointsOn(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command, written = ''] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = written.split(' ').map(Number);
    const start = points.at(-1) ?? { x: a, y: b };
    for (let step = 0; step <= 16; step++) {
      const t = step / 16;
      points.push(
        command === 'C'
          ? { x: cubic(t, start.x, a, c, e), y: cubic(t, start.y, b, d, f) }
          : { x: start.x + (a - start.x) * t, y: start.y + (b - start.y) * t },
      );
    }
  }
  return points;
}

function cubic(t: number, a: number, b: number, c: number, d: number): number {
  const rest = 1 - t;
  return rest ** 3 * a + 3 * rest ** 2 * t * b + 3 * rest * t ** 2 * c + t ** 3 * d;
}

import { addUnder } from '../../util/lists-by-key';
import { none } from '../../util/none';

/** What is to be laid out: nodes by their keys, in the order of the file, and lines between them. */
export interface LayoutGraph {
  readonly nodes: readonly string[];
  readonly edges: readonly LayoutEdge[];
}

/** A line from what is evidence to what it is evidence for, which stands above it. */
export interface LayoutEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** Which nodes must stand above which. There is no circle in it. */
export interface Hierarchy {
  /** Each after all that must stand above it. */
  readonly order: readonly string[];
  /** The keys of edges that would close a circle, and lead downward therefore. */
  readonly reversed: ReadonlySet<string>;
  above(node: string): readonly string[];
  below(node: string): readonly string[];
}

/**
 * @param turned the keys of edges that led downward in the last picture: they do so again, so that a circle is not
 * broken at another place than before
 */
export function hierarchyOf(graph: LayoutGraph, turned: ReadonlySet<string>): Hierarchy {
  const edges = edgesBetweenNodes(graph);
  const walk = new Walk(graph.nodes, edges, turned);
  const isReversed = (key: string): boolean => turned.has(key) !== walk.closing.has(key);
  const reversed = new Set(edges.flatMap(({ key }) => (isReversed(key) ? [key] : [])));
  const above = new Neighbours();
  const below = new Neighbours();
  for (const { key, from, to } of edges) {
    const [high, low] = reversed.has(key) ? [from, to] : [to, from];
    above.add(low, high);
    below.add(high, low);
  }
  return { order: walk.order, reversed, above: (node) => above.of(node), below: (node) => below.of(node) };
}

/** The edges that can be drawn: between two nodes that are there. */
export function edgesBetweenNodes({ nodes, edges }: LayoutGraph): readonly LayoutEdge[] {
  const known = new Set(nodes);
  return edges.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
}

class Neighbours {
  private readonly found = new Map<string, string[]>();

  add(node: string, other: string): void {
    addUnder(this.found, node, other);
  }

  of(node: string): readonly string[] {
    return this.found.get(node) ?? none;
  }
}

interface Step {
  readonly node: string;
  readonly down: readonly Descent[];
  next: number;
}

interface Descent {
  readonly key: string;
  readonly to: string;
}

/** A walk in depth from the tops down, without recursion, as chains may be longer than a stack. */
class Walk {
  /** The edges that lead back to where the walk came from. */
  readonly closing = new Set<string>();
  readonly order: readonly string[];
  private readonly descents = new Map<string, Descent[]>();
  private readonly isOpen = new Set<string>();
  private readonly done: string[] = [];
  private readonly seen = new Set<string>();

  constructor(nodes: readonly string[], edges: readonly LayoutEdge[], turned: ReadonlySet<string>) {
    const underOthers = new Set<string>();
    for (const node of nodes) this.descents.set(node, []);
    for (const { key, from, to } of edges) {
      const [high, low] = turned.has(key) ? [from, to] : [to, from];
      this.descents.get(high)?.push({ key, to: low });
      underOthers.add(low);
    }
    for (const node of nodes) if (!underOthers.has(node)) this.from(node);
    for (const node of nodes) this.from(node);
    this.order = this.done.reverse();
  }

  private from(start: string): void {
    if (this.seen.has(start)) return;
    const path = [this.enter(start)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const descent = step.down[step.next++];
      if (!descent) this.leave(path);
      else if (this.isOpen.has(descent.to)) this.closing.add(descent.key);
      else if (!this.seen.has(descent.to)) path.push(this.enter(descent.to));
    }
  }

  private enter(node: string): Step {
    this.seen.add(node);
    this.isOpen.add(node);
    return { node, down: this.descents.get(node) ?? none, next: 0 };
  }

  private leave(path: Step[]): void {
    const left = path.pop();
    if (!left) return;
    this.isOpen.delete(left.node);
    this.done.push(left.node);
  }
}

import type { EntryKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import type { ViewContext } from '../shared/view-context';
import type { ArgumentGraph } from './argument-graph';
import type { Point, Rectangle } from './geometry';
import { type LaidEdge, layout } from './layout';
import type { Link, LinkKind } from './links';

/** A line of a map, ready to be drawn. */
export interface MapEdge {
  readonly key: string;
  readonly from: EntryKey;
  readonly to: EntryKey;
  readonly kind: LinkKind;
  readonly sign?: '+' | '-';
  /** The data of an SVG path, from one end to the other. */
  readonly path: string;
  /** The data of another, for the point at its end and the sign near its beginning: it is never dashed. */
  readonly mark: string;
}

export interface Picture {
  readonly bounds: Rectangle;
  readonly places: ReadonlyMap<EntryKey, Rectangle>;
  readonly edges: readonly MapEdge[];
}

/** Draws a graph as the last picture of that name was drawn, as far as they are alike. */
export function pictureOf(
  { memory }: ViewContext,
  name: string,
  { nodes, links }: ArgumentGraph,
  keyOf: (entry: Entry) => EntryKey,
): Picture {
  const edges = new Map(links.map((link) => [edgeKey(link, keyOf), link]));
  const graph = {
    nodes: nodes.map(({ entry }) => keyOf(entry)),
    edges: [...edges].map(([key, { from, to }]) => ({ key, from: keyOf(from), to: keyOf(to) })),
  };
  const last = memory?.map?.of === name ? memory.map : undefined;
  const laid = layout(graph, last);
  if (memory) memory.map = { of: name, places: laid.places, reversed: laid.reversed };
  return {
    bounds: laid.bounds,
    places: new Map(laid.nodes.map(({ key, ...place }) => [key, place])),
    edges: laid.edges.flatMap((edge) => {
      const link = edges.get(edge.key);
      return link ? [toMapEdge(edge, link)] : [];
    }),
  };
}

function edgeKey({ from, to, kind }: Link, keyOf: (entry: Entry) => EntryKey): string {
  return `${keyOf(from)} ${kind} ${keyOf(to)}`;
}

function toMapEdge({ key, from, to, path, sign, tip, isDownward }: LaidEdge, link: Link): MapEdge {
  const head = headAt(tip, isDownward ? 1 : -1);
  return {
    key,
    from,
    to,
    kind: link.kind,
    ...(link.sign && { sign: link.sign }),
    path,
    mark: link.sign ? `${head}${signAt(sign, link.sign)}` : head,
  };
}

/** Half the width of a sign, and of the point of a line. */
const reach = 4;

function headAt({ x, y }: Point, direction: 1 | -1): string {
  const back = y - direction * (reach + 1);
  return `M${x - reach + 0.5} ${back}L${x} ${y - direction}L${x + reach - 0.5} ${back}`;
}

/** A sign in a circle: a bare one on the line would be read as another. */
function signAt({ x, y }: Point, sign: '+' | '-'): string {
  const radius = reach + 3;
  const circle = `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  const across = `M${x - reach} ${y}h${2 * reach}`;
  return sign === '+' ? `${circle}${across}M${x} ${y - reach}v${2 * reach}` : `${circle}${across}`;
}

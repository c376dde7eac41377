import { noMembers } from '../../util/none';
import { placesAnew } from './columns';
import { boundsOf, cellOf, extentOf, type Place, type Rectangle, rectangleAt } from './geometry';
import {
  edgesBetweenNodes,
  type Hierarchy,
  hierarchyOf,
  type LayoutEdge,
  type LayoutGraph,
} from './hierarchy';
import { layersOf } from './layers';
import { placesBeside } from './placing';
import type { Span } from './ports';
import { type Route, routesOf } from './routing';

/** What the next picture has to know of this one. */
export interface LastLayout {
  /** Where nodes stand, and where those stood that have gone: they come back there. */
  readonly places: ReadonlyMap<string, Place>;
  /** The keys of edges that lead downward, those that have gone included. */
  readonly reversed: ReadonlySet<string>;
}

/** A picture of a graph. */
export interface Layout extends LastLayout {
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
  readonly bounds: Rectangle;
}

export interface LaidNode extends Rectangle {
  readonly key: string;
}

export interface LaidEdge extends LayoutEdge, Route {
  readonly isDownward: boolean;
}

/** So many nodes and edges that have gone are remembered. */
const remembered = 1000;

/**
 * Lays out a graph: what is evidence stands below what it is for. Given the last picture, only new nodes are placed, and
 * old ones stay; where less than half of it was there, it is laid out anew.
 */
export function layout(graph: LayoutGraph, previous?: LastLayout): Layout {
  const last = previous && isMostlyKnown(graph, previous) ? previous : undefined;
  const hierarchy = hierarchyOf(graph, last?.reversed ?? noMembers);
  const places = last
    ? placesBeside(hierarchy, last.places)
    : placesAnew(layersOf(graph.nodes, hierarchy), hierarchy);
  return {
    ...drawn(graph, hierarchy, places),
    places: memoryOf(places, last),
    reversed: turnedEver(graph, hierarchy, last),
  };
}

function isMostlyKnown({ nodes }: LayoutGraph, { places }: LastLayout): boolean {
  return 2 * nodes.filter((node) => places.has(node)).length >= nodes.length;
}

function drawn(
  graph: LayoutGraph,
  { reversed }: Hierarchy,
  places: ReadonlyMap<string, Place>,
): Pick<Layout, 'nodes' | 'edges' | 'bounds'> {
  const spans = edgesBetweenNodes(graph).flatMap(
    (edge) => spanOf(edge, reversed.has(edge.key), places) ?? [],
  );
  const routes = routesOf(spans, places.values());
  return {
    nodes: graph.nodes.flatMap((key) => {
      const place = places.get(key);
      return place ? [{ key, ...rectangleAt(place) }] : [];
    }),
    edges: spans.flatMap(({ edge, isDownward }, index) => {
      const route = routes[index];
      return route ? [{ ...edge, ...route, isDownward }] : [];
    }),
    bounds: boundsOf(extentOf(places.values())),
  };
}

function spanOf(edge: LayoutEdge, isDownward: boolean, places: ReadonlyMap<string, Place>): Span | undefined {
  const [low, high] = isDownward ? [edge.to, edge.from] : [edge.from, edge.to];
  const [lowPlace, highPlace] = [places.get(low), places.get(high)];
  return lowPlace && highPlace && { edge, low: lowPlace, high: highPlace, isDownward };
}

/** What has gone keeps its place for as long as nothing else stands there. */
function memoryOf(
  places: ReadonlyMap<string, Place>,
  last: LastLayout | undefined,
): ReadonlyMap<string, Place> {
  if (!last) return places;
  const taken = new Set(Array.from(places.values(), cellOf));
  const gone = [...last.places].filter(([node, place]) => !places.has(node) && !taken.has(cellOf(place)));
  return new Map([...gone.slice(-remembered), ...places]);
}

/** A circle that an edit breaks for a while is drawn as before when it is closed again. */
function turnedEver(
  { edges }: LayoutGraph,
  { reversed }: Hierarchy,
  last: LastLayout | undefined,
): ReadonlySet<string> {
  const present = new Set(edges.map(({ key }) => key));
  const gone = [...(last?.reversed ?? noMembers)].filter((key) => !present.has(key));
  return new Set([...gone.slice(-remembered), ...reversed]);
}

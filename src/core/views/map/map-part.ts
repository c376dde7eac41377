import { type EntryKey, entryKey, entryOfKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import { none } from '../../util/none';
import { type Chip, chipOf } from '../shared/chip';
import type { ViewContext } from '../shared/view-context';
import {
  type ArgumentGraph,
  argumentGraph,
  argumentSize,
  type GraphRequest,
  mostNodes,
} from './argument-graph';
import { type Fall, impactOf, type Loss, losses } from './impact';
import { impactGraph } from './impact-graph';
import { type MapNode, nodeOf } from './map-node';
import { type MapRow, mapRows } from './map-rows';
import { type MapEdge, type Picture, pictureOf } from './picture';

export interface MapRequest extends GraphRequest {
  /** The argument of an entry, or what falls if it falls. */
  readonly mode: 'argument' | 'impact';
  /** A picture, or the same as a list. */
  readonly shows: 'picture' | 'list';
  /** How many rows of an impact are shown at most. */
  readonly falls: number;
  /** Counts up whenever the picture is to be laid out anew. */
  readonly arranged?: number;
}

export interface MapPart {
  /** The entry that it is about; absent where that is the whole note, or gone. */
  readonly root?: Chip;
  /** How many entries of the note take part in its arguments, and whether a picture can hold them. */
  readonly total: number;
  readonly canBeWhole: boolean;
  /** How many entries within reach are left out, since there would be too many. */
  readonly leftOut: number;
  /** The most nodes of a picture. */
  readonly most: number;
  readonly bounds: Picture['bounds'];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly rows: readonly MapRow[];
  readonly impact?: ImpactList;
}

/** What falls if an entry falls, in the order of the note. */
export interface ImpactList {
  readonly total: number;
  /** How many lose what, the worst first. */
  readonly counts: readonly { readonly key: Loss; readonly count: number }[];
  readonly falls: readonly FallRow[];
}

export interface FallRow extends Chip {
  readonly loss: Loss;
  /** The only origin that is left. */
  readonly left?: Chip;
  /** The steps between what falls and the claim, long ways without their middle. */
  readonly path: readonly Chip[];
  readonly skipped: number;
}

export function mapPart(context: ViewContext, request: MapRequest): MapPart {
  const { note } = context;
  const total = argumentSize(note);
  const canBeWhole = total <= mostNodes;
  const root = rootOf(context, request, canBeWhole);
  const frame = { total, canBeWhole, most: mostNodes, ...(root && { root: chipOf(note, root) }) };
  if (request.mode === 'impact') return { ...frame, ...impactPart(context, request, root) };
  const graph = argumentGraph(note, request);
  return { ...frame, leftOut: graph.leftOut, ...shown(context, request, graph, root) };
}

function rootOf(
  { note }: ViewContext,
  { root, whole, mode }: MapRequest,
  canBeWhole: boolean,
): Entry | undefined {
  if (root === undefined || (whole && canBeWhole && mode === 'argument')) return undefined;
  return entryOfKey(note, root);
}

type Shown = Pick<MapPart, 'bounds' | 'nodes' | 'edges' | 'rows'>;

const nothingShown: Shown = {
  bounds: { x: 0, y: 0, width: 0, height: 0 },
  nodes: none,
  edges: none,
  rows: none,
};

function shown(
  context: ViewContext,
  request: MapRequest,
  graph: ArgumentGraph,
  root: Entry | undefined,
  lost?: ReadonlyMap<Entry, Loss | undefined>,
): Shown {
  if (graph.nodes.length === 0) return nothingShown;
  const keys = new Map(graph.nodes.map(({ entry }) => [entry, entryKey(context.note, entry)]));
  const keyOf = (entry: Entry): EntryKey => keys.get(entry) ?? '';
  const isList = request.shows === 'list';
  const picture = isList ? undefined : pictureOf(context, pictureName(request, root, keyOf), graph, keyOf);
  const branches = new Set(graph.links.map(({ to }) => to));
  const nodes = graph.nodes.map(({ entry, canFold, isCollapsed, hidden, more }): MapNode => {
    const place = picture?.places.get(keyOf(entry)) ?? { x: 0, y: 0, width: 0, height: 0 };
    const loss = lost?.get(entry);
    return {
      ...nodeOf(context, entry),
      ...place,
      ...(canFold && (branches.has(entry) || isCollapsed) && { isBranch: true as const }),
      ...(isCollapsed && { hidden }),
      ...(more > 0 && { more }),
      ...(loss && { loss }),
    };
  });
  return {
    nodes,
    bounds: picture?.bounds ?? nothingShown.bounds,
    edges: picture?.edges ?? none,
    rows: isList ? mapRows(graph, root, keyOf) : none,
  };
}

/** Another root makes another picture, which takes nothing over from the last one. */
function pictureName(
  { mode, arranged = 0 }: MapRequest,
  root: Entry | undefined,
  keyOf: (entry: Entry) => EntryKey,
): string {
  return `${mode} ${arranged} ${root ? keyOf(root) : ''}`;
}

function impactPart(
  context: ViewContext,
  request: MapRequest,
  root: Entry | undefined,
): Shown & Pick<MapPart, 'leftOut' | 'impact'> {
  if (!root) return { ...nothingShown, leftOut: 0 };
  const { note } = context;
  const { falls, losses: lost } = impactOf(note, root);
  const rows = falls.slice(0, Math.max(0, request.falls)).map(({ claim, loss, left, path }): FallRow => {
    const between = path.slice(1, -1);
    const isLong = between.length > longestPath;
    const kept = isLong ? [...between.slice(0, 2), ...between.slice(-2)] : between;
    return {
      ...chipOf(note, claim),
      loss,
      ...(left && { left: chipOf(note, left) }),
      path: kept.map((entry) => chipOf(note, entry)),
      skipped: between.length - kept.length,
    };
  });
  const impact = { total: falls.length, counts: countsOf(falls), falls: rows };
  if (request.shows === 'list') return { ...nothingShown, leftOut: 0, impact };
  const graph = impactGraph(note, lost);
  return {
    ...shown(context, request, graph, root, lost),
    leftOut: graph.leftOut,
    impact: { ...impact, falls: none },
  };
}

function countsOf(falls: readonly Fall[]): ImpactList['counts'] {
  return losses.flatMap((key) => {
    const count = falls.filter(({ loss }) => loss === key).length;
    return count > 0 ? [{ key, count }] : [];
  });
}

/** More steps than this are not told one by one. */
const longestPath = 5;

import { addUnder } from '../../util/lists-by-key';
import { bottomOf, cellOf, columnGap, gapBefore, type Place, type Point, topOf } from './geometry';
import { type Ports, portsOf, type Span } from './ports';

/** An edge as it is drawn. */
export interface Route {
  /** The data of an SVG path, from one end to the other. */
  readonly path: string;
  /** Where a sign stands that says what the edge means, near its beginning. */
  readonly sign: Point;
  /** Where it ends. */
  readonly tip: Point;
}

/**
 * Draws edges so that none touches a node that is not its end. In the gap between two rows a line may go anywhere, as a
 * curve; past the rows between its ends it goes straight, through empty cells or between two columns.
 */
export function routesOf(spans: readonly Span[], places: Iterable<Place>): readonly Route[] {
  const ports = portsOf(spans);
  const passages = new Passages(places);
  const ways = spans.map((span, index) => passages.choose(span, portsAt(ports, index)));
  const lanes = lanesOf(ways);
  return spans.map((span, index) => drawn(span, portsAt(ports, index), lanes[index] ?? 0));
}

function portsAt(ports: readonly Ports[], index: number): Ports {
  return ports[index] ?? { low: 0, high: 0 };
}

/** How an edge passes the rows between its ends: at one horizontal place, or in a gap, which it shares with others. */
interface Way {
  readonly rows: Rows;
  readonly x?: number;
  readonly gap?: number;
}

/** The rows between two ends, inclusive; none where the first is greater. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Two lines in the same cells keep this far apart. */
const apart = 5;

class Passages {
  private readonly taken: ReadonlySet<number>;
  /** The lines that run straight through empty cells, by column. */
  private readonly straight = new Map<number, { readonly x: number; readonly rows: Rows }[]>();

  constructor(places: Iterable<Place>) {
    this.taken = new Set(Array.from(places, cellOf));
  }

  choose({ low, high }: Span, ports: Ports): Way {
    const rows = { first: high.row + 1, last: low.row - 1 };
    if (rows.first > rows.last) return { rows };
    for (const [column, x] of [
      [low.column, ports.low],
      [high.column, ports.high],
    ] as const)
      if (this.isOpen(column, x, rows)) {
        addUnder(this.straight, column, { x, rows });
        return { rows, x };
      }
    return { rows, gap: nearestGap(low, high) };
  }

  private isOpen(column: number, x: number, rows: Rows): boolean {
    for (let row = rows.first; row <= rows.last; row++)
      if (this.taken.has(cellOf({ row, column }))) return false;
    const others = this.straight.get(column) ?? [];
    return !others.some((other) => Math.abs(other.x - x) < apart && overlap(other.rows, rows));
  }
}

function overlap(one: Rows, other: Rows): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** The gap beside the higher node, on the side from which the line comes; a gap is named by the column on its right. */
function nearestGap(low: Place, high: Place): number {
  return low.column > high.column ? high.column + 1 : high.column;
}

/** Where each edge runs past the rows between its ends. Those in one gap take lanes, so that none covers another. */
function lanesOf(ways: readonly Way[]): readonly number[] {
  const found = ways.map(({ x }) => x ?? 0);
  const gaps = new Map<number, Passing[]>();
  ways.forEach(({ gap, rows }, index) => {
    if (gap === undefined) return;
    addUnder(gaps, gap, { index, rows });
  });
  for (const [gap, passing] of gaps) for (const [index, x] of lanesIn(gap, passing)) found[index] = x;
  return found;
}

interface Passing {
  readonly index: number;
  readonly rows: Rows;
}

/** The lanes in one gap: a lane is used again where the line before it has left. */
function lanesIn(gap: number, passing: readonly Passing[]): [index: number, x: number][] {
  const ends: number[] = [];
  const lanes = [...passing]
    .sort((one, other) => one.rows.first - other.rows.first || one.index - other.index)
    .map(({ index, rows }) => {
      const open = ends.findIndex((end) => end < rows.first);
      const lane = open < 0 ? ends.length : open;
      ends[lane] = rows.last;
      return { index, lane };
    });
  return lanes.map(({ index, lane }) => [index, laneIn(gap, lane, ends.length)]);
}

/** The place of a lane: all of a gap share its width. */
function laneIn(gap: number, lane: number, count: number): number {
  const share = (lane + 1) / (count + 1) - 0.5;
  return Math.round((gapBefore(gap) + share * (columnGap - 4)) * 10) / 10;
}

function drawn({ low, high, isDownward }: Span, ports: Ports, lane: number): Route {
  const start = { x: ports.low, y: topOf(low.row) };
  const end = { x: ports.high, y: bottomOf(high.row) };
  const isNext = low.row - high.row === 1;
  const upward = isNext
    ? [start, end]
    : [start, { x: lane, y: bottomOf(low.row - 1) }, { x: lane, y: topOf(high.row + 1) }, end];
  const points = isDownward ? upward.reverse() : upward;
  const [first = start, second = end] = points;
  return { path: pathThrough(points), sign: onCurve(first, second, 0.22), tip: points.at(-1) ?? end };
}

/** Curves where a line changes its column; between them it is straight. */
function pathThrough(points: readonly Point[]): string {
  let path = '';
  points.forEach((point, at) => {
    const last = points[at - 1];
    path += !last
      ? `M${point.x} ${point.y}`
      : at === 2 || last.x === point.x
        ? `L${point.x} ${point.y}`
        : curve(last, point);
  });
  return path;
}

/** It leaves and arrives upright, and never leaves the rectangle between its ends. */
function curve(from: Point, to: Point): string {
  const middle = (from.y + to.y) / 2;
  return `C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
}

/** A point of such a curve, as a share of the way. */
function onCurve(from: Point, to: Point, share: number): Point {
  const rest = 1 - share;
  const eased = 3 * rest * share ** 2 + share ** 3;
  const middle = 1.5 * rest ** 2 * share + 1.5 * rest * share ** 2 + share ** 3;
  return {
    x: Math.round(from.x + (to.x - from.x) * eased),
    y: Math.round(from.y + (to.y - from.y) * middle),
  };
}

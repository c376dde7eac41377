import { addUnder } from '../../util/lists-by-key';
import { cellOf, centreOf, nodeWidth, type Place } from './geometry';
import type { LayoutEdge } from './hierarchy';

/** An edge by its two ends, of which one stands in a higher row. */
export interface Span {
  readonly edge: LayoutEdge;
  readonly low: Place;
  readonly high: Place;
  /** Whether it begins above: it closes a circle. */
  readonly isDownward: boolean;
}

/** Where an edge leaves the top of its lower node and enters its higher one from below. */
export interface Ports {
  readonly low: number;
  readonly high: number;
}

/** Ports stand no further apart than this, and not in the rounded corners of a node. */
const widestStep = 14;
const corner = 12;

/** Gives each edge ports of its own, in the order in which the other ends stand, so that lines at a node do not cross. */
export function portsOf(spans: readonly Span[]): readonly Ports[] {
  const low = endsAt(spans, ({ low, high }) => ({ at: low, other: high }));
  const high = endsAt(spans, ({ low, high }) => ({ at: high, other: low }));
  return spans.map((_, index) => ({ low: low[index] ?? 0, high: high[index] ?? 0 }));
}

interface End {
  readonly at: Place;
  readonly other: Place;
}

/** The horizontal places of the ends on one side of all nodes, by the index of their edge. */
function endsAt(spans: readonly Span[], endOf: (span: Span) => End): readonly number[] {
  const found: number[] = spans.map(() => 0);
  const ends = spans.map(endOf);
  for (const side of bySide(ends)) {
    side.sort((one, other) => otherColumn(ends, one) - otherColumn(ends, other) || one - other);
    const step = Math.min(widestStep, (nodeWidth - 2 * corner) / side.length);
    side.forEach((index, at) => {
      const middle = centreOf(ends[index]?.at.column ?? 0);
      found[index] = Math.round(middle + (at - (side.length - 1) / 2) * step);
    });
  }
  return found;
}

function otherColumn(ends: readonly End[], index: number): number {
  return ends[index]?.other.column ?? 0;
}

/** The indices of ends at the same node. */
function bySide(ends: readonly End[]): Iterable<number[]> {
  const sides = new Map<number, number[]>();
  ends.forEach(({ at }, index) => {
    const key = cellOf(at);
    addUnder(sides, key, index);
  });
  return sides.values();
}

import type { DaySpan } from './dated-items';

/** A dated item on the axis, in pixels. What is not known for certain is soft: it fades towards its end. */
export interface Shape {
  readonly x: number;
  /** 0 for a single day, which is a dot at its middle. */
  readonly width: number;
  readonly softLeft: number;
  readonly softRight: number;
}

/** How far an open end fades away. */
const openTail = 80;
/** Shorter than this, a bar could not be told from a dot. */
const shortestBar = 12;

/** What the axis is measured by. */
export interface AxisScale {
  /** How many pixels a day has. */
  readonly scale: number;
  /** What began and has no end goes on until this day at least. */
  readonly today: number;
}

/** Where a span of days stands on an axis that begins at day 0. */
export function shapeOf(span: DaySpan, axis: AxisScale): Shape {
  const { from, begun, lasts, to } = span;
  const { scale } = axis;
  const x = startOfSpan(span, axis);
  const width = widthOfSpan(span, axis);
  if (width === 0) return { x, width, softLeft: 0, softRight: 0 };
  const softLeft = from === undefined ? openTail : softness(from, begun, scale);
  const softRight = to === undefined ? openTail : softness(lasts, to, scale);
  return { x, width, ...fitted(softLeft, softRight, width) };
}

/** Where a shape begins, or has its middle if it is a dot. */
export function startOfSpan({ from, lasts, to }: DaySpan, { scale }: AxisScale): number {
  if (from === undefined) return (lasts ?? 0) * scale - openTail;
  return from === to ? (from + 0.5) * scale : from * scale;
}

export function widthOfSpan(span: DaySpan, axis: AxisScale): number {
  const { from, begun, to } = span;
  if (from === to) return 0;
  const end =
    to === undefined ? (Math.max(axis.today, begun ?? 0) + 1) * axis.scale + openTail : (to + 1) * axis.scale;
  return Math.max(end - startOfSpan(span, axis), shortestBar);
}

/** An end that is known to the day is hard, and one of a longer stretch soft throughout. */
function softness(first: number | undefined, last: number | undefined, scale: number): number {
  return first === undefined || last === undefined || first >= last ? 0 : (last + 1 - first) * scale;
}

/** Soft ends that would overlap, as those of a single date do, share the bar. */
function fitted(softLeft: number, softRight: number, width: number): Pick<Shape, 'softLeft' | 'softRight'> {
  const both = softLeft + softRight;
  const share = both > width ? width / both : 1;
  return { softLeft: softLeft * share, softRight: softRight * share };
}

/** What of a shape is in sight between two pixels, with little beyond, so that no page draws to infinity. */
export function clipped({ x, width, softLeft, softRight }: Shape, left: number, right: number): Shape {
  const start = Math.max(x, left);
  const end = Math.min(x + width, right);
  if (width === 0) return { x, width, softLeft, softRight };
  return {
    x: start,
    width: Math.max(0, end - start),
    softLeft: Math.max(0, softLeft - (start - x)),
    softRight: Math.max(0, softRight - (x + width - end)),
  };
}

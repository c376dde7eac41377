import type { MapPart } from '../../protocol/board';
import type { Size } from '../shared/use-size';

/** Where a picture lies on the screen: a point of it at `(a, b)` is drawn at `(x + zoom · a, y + zoom · b)`. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point, Size {}

const [least, most] = [0.15, 2];
/** A picture that would be smaller than this begins with what it is about, and not with all of it. */
const readable = 0.6;
/** As large is what it is about then. */
const comfortable = 0.85;
/** What is brought into sight does not stand at the very edge. */
const margin = 24;

/** All of a picture, no larger than life. */
export function fitted(bounds: MapPart['bounds'], size: Size): View {
  const zoom = bounded(
    Math.min(1, size.width / Math.max(1, bounds.width), size.height / Math.max(1, bounds.height)),
  );
  return centred(bounds, size, zoom);
}

/** A picture as it is seen first: all of it if it can be read, else what it is about, or its top. */
export function firstView(bounds: MapPart['bounds'], root: Box | undefined, size: Size): View {
  const all = fitted(bounds, size);
  if (all.zoom >= readable) return all;
  const top = { ...bounds, height: 0 };
  return filling(centred(root ?? top, size, root ? comfortable : readable), bounds, size);
}

/** Moved so that no room is left empty beside a picture that is larger than the screen. */
function filling(view: View, bounds: MapPart['bounds'], size: Size): View {
  const within = (at: number, start: number, length: number, room: number): number => {
    const [first, last] = [-view.zoom * start, room - view.zoom * (start + length)];
    return last < first ? Math.min(first, Math.max(last, at)) : (first + last) / 2;
  };
  return {
    ...view,
    x: Math.round(within(view.x, bounds.x, bounds.width, size.width)),
    y: Math.round(within(view.y, bounds.y, bounds.height, size.height)),
  };
}

function centred(box: Box, size: Size, zoom: number): View {
  return {
    x: Math.round(size.width / 2 - zoom * (box.x + box.width / 2)),
    y: Math.round(size.height / 2 - zoom * (box.y + box.height / 2)),
    zoom,
  };
}

function bounded(zoom: number): number {
  return Math.min(most, Math.max(least, zoom));
}

/** Larger or smaller around a point of the screen, which stays where it is. */
export function zoomed(view: View, factor: number, around: Point): View {
  const zoom = bounded(view.zoom * factor);
  const share = zoom / view.zoom;
  return { x: around.x - (around.x - view.x) * share, y: around.y - (around.y - view.y) * share, zoom };
}

/** Moved so that a box is in sight, by no more than that takes. */
export function revealing(view: View, box: Box, size: Size): View {
  const x = view.x + view.zoom * box.x;
  const y = view.y + view.zoom * box.y;
  return {
    ...view,
    x: view.x + shift(x, view.zoom * box.width, size.width),
    y: view.y + shift(y, view.zoom * box.height, size.height),
  };
}

function shift(start: number, length: number, room: number): number {
  if (start < margin) return margin - start;
  const beyond = start + length - (room - margin);
  return beyond > 0 ? -Math.min(beyond, start - margin) : 0;
}

/** What can be seen of a picture, with half a screen around it. */
export function inSight<B extends Box>(boxes: readonly B[], view: View, size: Size): readonly B[] {
  const [width, height] = [size.width / view.zoom, size.height / view.zoom];
  const left = -view.x / view.zoom - width / 2;
  const top = -view.y / view.zoom - height / 2;
  return boxes.filter(
    (box) =>
      box.x + box.width > left &&
      box.x < left + 2 * width &&
      box.y + box.height > top &&
      box.y < top + 2 * height,
  );
}

import type { Span } from '../../text/span';

/** Those of an ordered list that begin within a span, found without reading all the others. */
export function within<Found extends Span>(all: readonly Found[], { start, end }: Span): Found[] {
  const found: Found[] = [];
  for (let at = firstFrom(all, start); at < all.length; at++) {
    const each = all[at];
    if (!each || each.start >= end) break;
    found.push(each);
  }
  return found;
}

/** Whether one of an ordered list begins within a span. */
export function anyWithin(all: readonly Span[], { start, end }: Span): boolean {
  const first = all[firstFrom(all, start)];
  return first !== undefined && first.start < end;
}

/** The place of the first of an ordered list that begins at an offset or behind it. */
export function firstFrom(all: readonly Span[], start: number): number {
  let low = 0;
  for (let high = all.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

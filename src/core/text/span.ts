/** A stretch of text: offsets in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function shift(inner: Span, by: number): Span {
  return { start: inner.start + by, end: inner.end + by };
}

/** Whether the offset lies in the span or at one of its ends, as a cursor between two characters does. */
export function touches(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

import { type Span, span } from '../../text/span';
import type { TextChange } from '../../yaml/chunks/chunks';

/** A stretch of a text that was edited: where it stood, and where it stands. */
interface Stretch {
  readonly was: Span;
  readonly is: Span;
}

/** Where a text was edited since some time, and so where all else stands that stood in it then. */
export class Stretches {
  /** In the order of the text; they do not touch. */
  private all: readonly Stretch[] = [];

  /** Where they stand now. */
  get spans(): readonly Span[] {
    return this.all.map(({ is }) => is);
  }

  /** Takes in an edit: it widens the stretch that it touches, or is one of its own. */
  follow({ start, end, text }: TextChange): void {
    const longer = text.length - (end - start);
    const before = this.all.filter(({ is }) => is.end < start);
    const behind = this.all.filter(({ is }) => is.start > end);
    const touched = this.all.slice(before.length, this.all.length - behind.length);
    const first = touched[0];
    const last = touched.at(-1);
    const from = Math.min(start, first?.is.start ?? start);
    const to = Math.max(end, last?.is.end ?? end);
    const was = span(this.formerly(from, before), this.formerly(to, [...before, ...touched]));
    const moved = behind.map((each) => ({
      was: each.was,
      is: span(each.is.start + longer, each.is.end + longer),
    }));
    this.all = [...before, { was, is: span(from, to + longer) }, ...moved];
  }

  /** Where a place stood that lies behind some stretches, or at the end of the last. */
  private formerly(place: number, before: readonly Stretch[]): number {
    const last = before.at(-1);
    return last ? last.was.end + place - last.is.end : place;
  }

  /** Where a span stands now; undefined where one of its ends was edited. */
  moved(at: Span): Span | undefined {
    return carried(at, this.all);
  }

  /** Where a span stood that stands somewhere now; undefined where one of its ends was edited. */
  unmoved(at: Span): Span | undefined {
    return carried(
      at,
      this.all.map(({ was, is }) => ({ was: is, is: was })),
    );
  }
}

function carried({ start, end }: Span, stretches: readonly Stretch[]): Span | undefined {
  // At an insertion, what begins there stands behind it, and what ends there before it.
  const first = placeBehind(start, stretches, ({ was }) => start < was.start);
  const last = placeBehind(end, stretches, ({ was }) => end <= was.start);
  return first === undefined || last === undefined ? undefined : span(first, Math.max(first, last));
}

/** Where a place goes; `isBefore` says whether it stands before a stretch. */
function placeBehind(
  place: number,
  stretches: readonly Stretch[],
  isBefore: (stretch: Stretch) => boolean,
): number | undefined {
  let by = 0;
  for (const stretch of stretches) {
    if (isBefore(stretch)) break;
    if (place < stretch.was.end) return undefined;
    by = stretch.is.end - stretch.was.end;
  }
  return place + by;
}

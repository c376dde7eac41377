import { parseDate } from '../../model/fields/dates';
import { byKind, type Kind } from '../../model/sections';
import { type TimelineZoom, timelineZooms } from './axis';

/** What a page wants to see of the time. */
export interface TimelineRequest {
  /** `fit` takes the zoom at which all of it is in sight. */
  readonly zoom: TimelineZoom | 'fit';
  /** A day, as `2022-02-16`, and the pixel at which it stands; where it is absent, what is newest is in sight. */
  readonly anchor?: { readonly day: string; readonly x: number };
  /** How many pixels and how many lanes there are. */
  readonly width: number;
  readonly lanes: number;
  /** Only entries of these kinds; all where absent. */
  readonly kinds?: readonly Kind[];
  /** A window on the table of the same dates, instead of marks. */
  readonly table?: { readonly from: number; readonly count: number };
}

const kinds: ReadonlySet<unknown> = new Set(Object.keys(byKind(() => true)));

export function isTimelineRequest(value: unknown): value is TimelineRequest {
  if (typeof value !== 'object' || value === null) return false;
  const request: Partial<Record<keyof TimelineRequest, unknown>> = value;
  return (
    (request.zoom === 'fit' || timelineZooms.some((zoom) => zoom === request.zoom)) &&
    isRealNumber(request.width) &&
    isRealNumber(request.lanes) &&
    (request.anchor === undefined || isAnchor(request.anchor)) &&
    (request.kinds === undefined || isKindList(request.kinds)) &&
    (request.table === undefined || isTableWindow(request.table))
  );
}

function isRealNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isAnchor(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { day, x }: { readonly day?: unknown; readonly x?: unknown } = value;
  return typeof day === 'string' && isDay(day) && isRealNumber(x);
}

function isDay(day: string): boolean {
  const read = day.length === 10 ? parseDate(day) : undefined;
  return read?.from === day && read.to === day;
}

function isKindList(value: unknown): boolean {
  return Array.isArray(value) && value.every((kind) => kinds.has(kind));
}

function isTableWindow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, count }: { readonly from?: unknown; readonly count?: unknown } = value;
  return [from, count].every((each) => Number.isSafeInteger(each) && isRealNumber(each) && each >= 0);
}

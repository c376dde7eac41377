import { dateEnds } from '../../model/fields/dates';
import { dayNumber, dayText } from '../shared/days';
import type { ViewContext } from '../shared/view-context';
import { type AxisWindow, fittingZoom, leftFor } from './axis';
import { axisView, type TimelineAxis } from './axis-view';
import { clamped } from './clamped';
import { datedEntries } from './dated-entries';
import type { DatedEntry } from './dated-items';
import type { TimelineRequest } from './timeline-request';
import { type TimelineTable, timelineTable } from './timeline-table';

/** The dates of a note: on an axis, or as a table. */
export interface TimelinePart {
  /** How many dates there are. */
  readonly total: number;
  readonly axis?: TimelineAxis;
  readonly table?: TimelineTable;
}

export function timelinePart(context: ViewContext, request: TimelineRequest): TimelinePart {
  const dated = datedEntries(context, request);
  if (request.table) return { total: dated.length, table: timelineTable(context, dated, request.table) };
  const width = clamped(Math.round(request.width), 200, 4000);
  const lanes = clamped(Math.round(request.lanes), 4, 24);
  const window = windowFor(context, dated, { ...request, width });
  return { total: dated.length, axis: axisView(context, dated, window, lanes) };
}

function windowFor(
  context: ViewContext,
  dated: readonly DatedEntry[],
  { zoom: wanted, anchor, width }: TimelineRequest,
): AxisWindow {
  const range = rangeOf(dated) ?? aroundToday(context);
  const zoom = wanted === 'fit' ? fittingZoom(range.from, range.to, width) : wanted;
  const { day, x } = anchor ?? anchorFor(context, range, width, wanted === 'fit');
  return { zoom, left: leftFor(zoom, day, x, width), width };
}

interface DayRange {
  readonly from: number;
  readonly to: number;
}

function rangeOf(dated: readonly DatedEntry[]): DayRange | undefined {
  const [first] = dated;
  if (!first) return undefined;
  const to = dated.reduce((last, { item: { span }, day }) => Math.max(last, span.to ?? day), first.day);
  return { from: first.day, to };
}

function aroundToday({ today }: ViewContext): DayRange {
  return { from: dayNumber(today) - 30, to: dayNumber(today) + 30 };
}

/** All of it in the middle; or today, or for a note of former times its cut-off or its end, with what came before. */
function anchorFor(
  { note, today }: ViewContext,
  range: DayRange,
  width: number,
  isWhole: boolean,
): NonNullable<TimelineRequest['anchor']> {
  if (isWhole) return { day: dayText(Math.floor((range.from + range.to) / 2)), x: width / 2 };
  const cutOff = dateEnds(note.contents.values.date?.value ?? '').last?.to;
  const days = [dayNumber(today), ...(cutOff === undefined ? [] : [dayNumber(cutOff)])];
  const day = days.find((each) => each >= range.from && each <= range.to);
  return { day: dayText(day ?? range.to), x: Math.round(width * (day === undefined ? 0.8 : 0.6)) };
}

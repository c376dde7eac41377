import { inEnglish, type Say } from '../../util/say';
import {
  calendarDay,
  dayNumber,
  dayNumberOf,
  dayText,
  firstDay,
  lastDay,
  monthNames,
  shortMonth,
} from '../shared/days';

/** How much time a screen shows. */
export const timelineZooms = ['day', 'week', 'month', 'year'] as const;
export type TimelineZoom = (typeof timelineZooms)[number];

/** How many pixels a day has. */
export const dayWidths: Readonly<Record<TimelineZoom, number>> = { day: 40, week: 12, month: 3, year: 0.25 };

/** A line of the axis with what it is called. */
export interface Tick {
  readonly key: string;
  readonly x: number;
  readonly label: string;
  /** Whether it begins a longer stretch, and stands in the upper row. */
  readonly isMajor?: true;
}

/** The stretch of the axis that a page shows: its first pixel is so many pixels behind the beginning of day 0. */
export interface AxisWindow {
  readonly zoom: TimelineZoom;
  readonly left: number;
  readonly width: number;
}

/** The ticks of a window. The longer stretch in which it begins is named at its edge. */
export function ticksOf(window: AxisWindow, say: Say = inEnglish): Tick[] {
  const { minor, major } = rows[window.zoom];
  // The name of one that begins before the window would be cut.
  const shown = ticksOfRow(window, minor, say).filter(({ x }) => x >= 0);
  return [...shown, ...(major ? withEdge(window, major, say) : [])];
}

/** One row of the axis: where a stretch begins, and how it is called. */
interface Row {
  /** The first day of the stretch that a day is in. */
  readonly begin: (day: number) => number;
  /** A day that is in the stretch behind one that begins on a day. */
  readonly next: (begin: number) => number;
  readonly label: (day: number, say: Say) => string;
}

const days: Row = {
  begin: (day) => day,
  next: (day) => day + 1,
  label: (day) => String(calendarDay(day).date),
};

/** Weeks begin on Monday; day 0 was a Thursday. */
const weeks: Row = {
  begin: (day) => day - ((((day + 3) % 7) + 7) % 7),
  next: (begin) => begin + 7,
  label: (day, say) => `${calendarDay(day).date} ${shortMonth(calendarDay(day).month, say)}`,
};

const months: Row = {
  begin: (day) => day - calendarDay(day).date + 1,
  next: (begin) => begin + 31,
  label: (day, say) => shortMonth(calendarDay(day).month, say),
};

const longMonths: Row = {
  ...months,
  label: (day, say) => `${say(monthNames[calendarDay(day).month - 1] ?? '')} ${calendarDay(day).year}`,
};

const years: Row = {
  begin: (day) => dayNumberOf(calendarDay(day).year, 1, 1),
  next: (begin) => begin + 366,
  label: (day) => String(calendarDay(day).year),
};

const rows: Readonly<Record<TimelineZoom, { readonly minor: Row; readonly major?: Row }>> = {
  day: { minor: days, major: longMonths },
  week: { minor: weeks, major: longMonths },
  month: { minor: months, major: years },
  year: { minor: years },
};

function ticksOfRow({ zoom, left, width }: AxisWindow, { begin, next, label }: Row, say: Say): Tick[] {
  const scale = dayWidths[zoom];
  const ticks: Tick[] = [];
  const end = Math.min((left + width) / scale, lastDay + 1);
  for (let day = begin(Math.max(Math.floor(left / scale), firstDay)); day < end; day = begin(next(day)))
    ticks.push({ key: dayText(day), x: Math.round(day * scale - left), label: label(day, say) });
  return ticks;
}

/** A major tick that lies before the window stands at its edge instead, unless the next is too near. */
function withEdge(window: AxisWindow, row: Row, say: Say): Tick[] {
  const ticks = ticksOfRow(window, row, say);
  const room = (ticks[1]?.x ?? Number.POSITIVE_INFINITY) > 110;
  return ticks.flatMap((tick) => {
    if (tick.x < 0 && !room) return [];
    return [{ ...tick, key: `${tick.key} major`, x: Math.max(0, tick.x), isMajor: true as const }];
  });
}

/** The zoom at which a stretch of days fits best into a width: the nearest that shows all of it. */
export function fittingZoom(from: number, to: number, width: number): TimelineZoom {
  return timelineZooms.find((zoom) => (to - from + 1) * dayWidths[zoom] <= width * 0.9) ?? 'year';
}

/** The first pixel of a window in which a day stands at a pixel, within the years that dates can name. */
export function leftFor(zoom: TimelineZoom, day: string, x: number, width: number): number {
  const scale = dayWidths[zoom];
  const left = dayNumber(day) * scale - x;
  return Math.round(Math.min(Math.max(left, firstDay * scale), (lastDay + 1) * scale - width));
}

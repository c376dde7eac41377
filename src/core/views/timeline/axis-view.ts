/** The dates of a note on an axis, ready to draw: all in pixels from the left edge, all rounded. */
import { type EntryKey, entryKey } from '../../edits/entry-key';
import type { Kind } from '../../model/sections';
import { shortened } from '../../text/shorten';
import { type Note, noteOf } from '../../workspace/note/note';
import { dayNumber, dayText } from '../shared/days';
import { sayIn, type ViewContext } from '../shared/view-context';
import { wordsOf } from '../shared/words';
import { type AxisWindow, dayWidths, type Tick, type TimelineZoom, ticksOf } from './axis';
import { type AxisLine, linesOf } from './axis-lines';
import type { DatedEntry, DatedItem, TimelineStatus } from './dated-items';
import type { Stretches } from './packing';
import { clipped, type Shape, shapeOf } from './shape';
import { shortDate } from './short-date';
import { dotRoom, markGap, roomyBar, type Track, tracksOf } from './timeline-bands';
import { statusWords, type TimelineBand } from './timeline-words';
import { daysLeft, isOver, type Waiting, waitingIn } from './waiting';

/** A date as a dot, or as a bar where its width is more than 0. */
export interface TimelineMark {
  readonly key: string;
  readonly entry: EntryKey;
  readonly kind: Kind;
  readonly status: TimelineStatus;
  readonly lane: number;
  readonly x: number;
  readonly width: number;
  /** How much of its ends fades away. */
  readonly softLeft: number;
  readonly softRight: number;
  readonly label: string;
  readonly labelX: number;
  readonly labelWidth: number;
  /** Its first day, at which to look closer. */
  readonly day: string;
  /** Status, date and how many days are left, in words. */
  readonly words: string;
  readonly isOverdue?: true;
}

/** How many dates there are in a crowded stretch that find no lane. */
export interface CrowdedStretch {
  readonly key: string;
  readonly lane: number;
  readonly x: number;
  readonly width: number;
  readonly count: number;
  /** A day within, on which to look closer. */
  readonly day: string;
}

export interface TimelineAxis {
  readonly zoom: TimelineZoom;
  /** A day, and the pixel at which it begins. */
  readonly left: { readonly day: string; readonly x: number };
  readonly centre: string;
  readonly ticks: readonly Tick[];
  readonly lines: readonly AxisLine[];
  readonly bands: readonly { readonly key: TimelineBand; readonly top: number; readonly lanes: number }[];
  readonly marks: readonly TimelineMark[];
  readonly crowded: readonly CrowdedStretch[];
  readonly lanes: number;
  /** How many dates end before the window, and begin behind it. */
  readonly before: number;
  readonly after: number;
}

/** More marks than these, with their names, would be too much for a page. */
const mostMarks = 160;
const mostStretches = 18;
/** Between the end of a bar, or of the window, and a name. */
const labelInset = 6;
/** Where what goes on beyond the window is cut off. */
const beyond = 20;

export function axisView(
  context: ViewContext,
  dated: readonly DatedEntry[],
  window: AxisWindow,
  lanes: number,
): TimelineAxis {
  const scale = dayWidths[window.zoom];
  const today = dayNumber(context.today);
  const leastRoom = Math.ceil((window.width * lanes) / (mostMarks - 2 * lanes));
  const tracks = tracksOf(dated, { scale, today, lanes, leastRoom });
  const day = Math.floor(window.left / scale);
  return {
    zoom: window.zoom,
    left: { day: dayText(day), x: Math.round(day * scale - window.left) },
    centre: dayText(Math.floor((window.left + window.width / 2) / scale)),
    ticks: ticksOf(window, sayIn(context)),
    lines: linesOf(context, window),
    bands: tracks.map(({ band, top, lanes: count }) => ({ key: band, top, lanes: count })),
    marks: tracks.flatMap((track) => marksOf(context, track, window)),
    crowded: tracks.flatMap((track) => crowdedIn(track, window)),
    lanes: tracks.reduce((sum, track) => sum + track.lanes, 0),
    ...outOfSight(tracks, window),
  };
}

function marksOf(context: ViewContext, track: Track, window: AxisWindow): TimelineMark[] {
  const waiting = waitingIn(context);
  const axis = { scale: dayWidths[window.zoom], today: waiting.today };
  const marks: TimelineMark[] = [];
  for (const [at, lane] of track.laneOf.entries()) {
    const dated = track.dated[at];
    if (lane === -1 || !dated || sideOf(track, at, window) !== 'within') continue;
    const shape = shapeOf(dated.item.span, axis);
    marks.push(
      markOf(context.note, waiting, dated, {
        lane: track.top + lane,
        ...edges(shape, window),
        ...labelPlace(shape, track.rooms[at] ?? 0, window),
      }),
    );
  }
  return marks;
}

/** Whether a mark with its name is in sight, or on which side it lies. */
function sideOf({ starts, rooms }: Stretches, at: number, { left, width }: AxisWindow): Side {
  const start = starts[at] ?? 0;
  if (start + (rooms[at] ?? 0) <= left) return 'before';
  return start >= left + width ? 'after' : 'within';
}

type Side = 'before' | 'within' | 'after';

type MarkPlace = Pick<
  TimelineMark,
  'lane' | 'x' | 'width' | 'softLeft' | 'softRight' | 'labelX' | 'labelWidth'
>;

function markOf(
  note: Note,
  waiting: Waiting,
  { entry, item, place, day }: DatedEntry,
  at: MarkPlace,
): TimelineMark {
  const key = entryKey(note, entry);
  return {
    key: `${place} ${key}`,
    entry: key,
    kind: entry.kind,
    status: item.status,
    ...at,
    label: shortened(wordsOf(noteOf(entry), entry.title), 120),
    day: dayText(day),
    words: wordsOfItem(item, waiting),
    ...(isOver(item.awaitedTo, waiting) && { isOverdue: true as const }),
  };
}

/** What a date says of its entry, for who cannot see where it stands. */
function wordsOfItem(item: DatedItem, waiting: Waiting): string {
  const { say } = waiting;
  const words = [say(statusWords[item.status]), shortDate(item.written, say), daysLeft(item, waiting)];
  return words.filter((word) => word !== undefined).join(', ');
}

function edges(shape: Shape, { left, width }: AxisWindow): Omit<MarkPlace, 'lane' | 'labelX' | 'labelWidth'> {
  const seen = clipped(shape, left - beyond, left + width + beyond);
  return {
    x: Math.round(seen.x - left),
    width: Math.round(seen.width),
    softLeft: Math.round(seen.softLeft),
    softRight: Math.round(seen.softRight),
  };
}

/** Beside a dot or a short bar, or on a long one; never out of sight while there is room for it. */
function labelPlace(
  { x, width }: Shape,
  room: number,
  window: AxisWindow,
): Pick<MarkPlace, 'labelX' | 'labelWidth'> {
  const isOnBar = width >= roomyBar;
  const start = isOnBar ? x + labelInset : x + width + dotRoom / 2;
  const end = isOnBar ? Math.min(x + width, window.left + window.width) - labelInset : x + room - markGap;
  const shown = Math.max(start, window.left + labelInset);
  return { labelX: Math.round(shown - window.left), labelWidth: Math.max(0, Math.round(end - shown)) };
}

/** Stretches are the same wherever the window is, so that their counts do not change while one looks along. */
function crowdedIn({ band, starts, laneOf, top, lanes }: Track, window: AxisWindow): CrowdedStretch[] {
  const width = Math.max(72, Math.ceil(window.width / mostStretches));
  const counts = new Map<number, number>();
  for (const [at, lane] of laneOf.entries()) {
    if (lane !== -1) continue;
    const stretch = Math.floor((starts[at] ?? 0) / width);
    counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  }
  return [...counts]
    .filter(([at]) => (at + 1) * width > window.left && at * width < window.left + window.width)
    .map(([at, count]) => ({
      key: `${band} ${at}`,
      lane: top + lanes - 1,
      x: Math.round(at * width - window.left),
      width,
      count,
      day: dayText(Math.floor(((at + 0.5) * width) / dayWidths[window.zoom])),
    }));
}

function outOfSight(tracks: readonly Track[], window: AxisWindow): Pick<TimelineAxis, 'before' | 'after'> {
  const counts = { before: 0, within: 0, after: 0 };
  for (const track of tracks) for (const at of track.starts.keys()) counts[sideOf(track, at, window)]++;
  return { before: counts.before, after: counts.after };
}

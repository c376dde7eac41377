import { type Chip, chipOf } from '../shared/chip';
import type { ViewContext } from '../shared/view-context';
import type { DatedEntry, TimelineStatus } from './dated-items';
import { shortDate } from './short-date';
import type { TimelineRequest } from './timeline-request';
import { statusWords } from './timeline-words';
import { daysLeft, isOver, type Waiting, waitingIn } from './waiting';

/** A date of an entry in words. */
export interface TimelineRow {
  readonly key: string;
  readonly chip: Chip;
  readonly date: string;
  readonly status: TimelineStatus;
  readonly statusWords: string;
  /** How many days are left, or over, where something is awaited. */
  readonly days?: string;
  readonly isOverdue?: true;
}

/** The same dates as on the axis, in rows. */
export interface TimelineTable {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly TimelineRow[];
}

const mostRows = 100;

export function timelineTable(
  context: ViewContext,
  dated: readonly DatedEntry[],
  { from, count }: NonNullable<TimelineRequest['table']>,
): TimelineTable {
  const shown = dated.slice(from, from + Math.min(count, mostRows));
  const waiting = waitingIn(context);
  return {
    total: dated.length,
    from,
    rows: shown.map((each) => rowOfDate(chipOf(context.note, each.entry), each, waiting)),
  };
}

function rowOfDate(chip: Chip, { item, place }: DatedEntry, waiting: Waiting): TimelineRow {
  const { status, written, awaitedTo } = item;
  const days = daysLeft(item, waiting);
  return {
    key: `${place} ${chip.key}`,
    chip,
    date: shortDate(written, waiting.say),
    status,
    statusWords: waiting.say(statusWords[status]),
    ...(days !== undefined && { days }),
    ...(isOver(awaitedTo, waiting) && { isOverdue: true as const }),
  };
}

/** What of an entry has a date, and what that date says of it. It asks for nothing but the entry. */
import type { Entry, EntryOf } from '../../model/entries/entry';
import { type DateEnds, dateEnds } from '../../model/fields/dates';
import type { DateText } from '../../model/fields/values';
import { openUntil } from '../../rules/consistency/overdue';
import { none } from '../../util/none';
import { dayNumber } from '../shared/days';

/** What a date says of its entry. */
export type TimelineStatus =
  | 'watching'
  | 'scheduled'
  | 'due'
  | 'observed'
  | 'not-observed'
  | 'settled'
  | 'weighed'
  | 'was'
  | 'published';

/** Where a date begins and ends, in days; where one of these is not known it may lie between two. */
export interface DaySpan {
  /** The first possible day; absent where the date is open. */
  readonly from?: number;
  /** The day by which it has begun for certain. */
  readonly begun?: number;
  /** The day until which it goes on for certain. */
  readonly lasts?: number;
  /** The last possible day. */
  readonly to?: number;
}

export interface DatedItem {
  readonly status: TimelineStatus;
  /** The date as written. */
  readonly written: string;
  readonly span: DaySpan;
  /** The last day by which it is to be settled, while it is not. */
  readonly awaitedTo?: number;
}

/** A date of an entry, with what of the entry bears on where it stands. */
export interface DatedEntry {
  readonly entry: Entry;
  readonly item: DatedItem;
  /** Which of the dates of its entry it is. */
  readonly place: number;
  /** The day by which it is sorted: its first, or the last of one that is open before. */
  readonly day: number;
  /** How long its name is, in letters. */
  readonly letters: number;
}

/** The dates of an entry, in a list of its own, so that it may be kept with it. */
export function datesOf(entry: Entry): readonly DatedEntry[] {
  const items = entry.broken ? none : itemsOf(entry);
  const letters = entry.title.length;
  return items.map((item, place) => ({ entry, item, place, day: dayOf(item), letters }));
}

function dayOf({ span: { from, lasts, begun } }: DatedItem): number {
  return from ?? lasts ?? begun ?? 0;
}

function itemsOf(entry: Entry): readonly DatedItem[] {
  switch (entry.kind) {
    case 'indicator':
      return ofIndicator(entry);
    case 'claim':
      return [...ofClaim(entry), ...formerOf(entry)];
    case 'hypothesis':
      return formerOf(entry);
    case 'source':
      return items(entry, 'published', entry.values.date);
    case 'actor':
    case 'gap':
      return none;
  }
}

function ofIndicator(indicator: EntryOf<'indicator'>): DatedItem[] {
  const { date, until } = indicator.values;
  const status = indicator.summary.status ?? 'observed';
  if (status === 'observed') return items(indicator, status, date);
  if (status !== 'watching') return items(indicator, status, date ?? until);
  if (!until) return items(indicator, status, date);
  return [watchedItem(indicator, date, until)];
}

function watchedItem(
  indicator: EntryOf<'indicator'>,
  date: DateText | undefined,
  until: DateText,
): DatedItem {
  const { last } = dateEnds(until.value);
  const ends = { ...dateEnds(date?.value ?? ''), ...(last && { last }) };
  const written = date ? `${date.value}/${until.value}` : `../${until.value}`;
  // What is watched to a day that is a stretch itself has no simpler form than that of its last date.
  const isPlain = !date?.value.includes('/') && !until.value.includes('/');
  const item = itemOf(indicator, 'watching', until);
  return { ...item, written: isPlain ? written : until.value, span: spanOfEnds(ends) };
}

function ofClaim(claim: EntryOf<'claim'>): DatedItem[] {
  const { due, outcome, 'as-of': weighed } = claim.values;
  return [...items(claim, outcome ? 'settled' : 'due', due), ...items(claim, 'weighed', weighed)];
}

function formerOf(entry: EntryOf<'claim'> | EntryOf<'hypothesis'>): DatedItem[] {
  return (entry.values.was ?? []).flatMap(({ key }) => items(entry, 'was', key));
}

function items(entry: Entry, status: TimelineStatus, date: DateText | undefined): DatedItem[] {
  return date ? [itemOf(entry, status, date)] : [];
}

function itemOf(entry: Entry, status: TimelineStatus, date: DateText): DatedItem {
  const awaited = openUntil(entry);
  const to = awaited?.start === date.start ? awaited.interval.to : undefined;
  return {
    status,
    written: date.value,
    span: spanOfEnds(dateEnds(date.value)),
    ...(to !== undefined && { awaitedTo: dayNumber(to) }),
  };
}

function spanOfEnds({ first, last }: DateEnds): DaySpan {
  return {
    ...(first && { from: dayNumber(first.from), begun: dayNumber(first.to) }),
    ...(last && { lasts: dayNumber(last.from), to: dayNumber(last.to) }),
  };
}

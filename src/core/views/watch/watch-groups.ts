import { hasPassed } from '../../rules/shared/dates';
import { dayNumber } from '../shared/days';
import type { Watched } from './watched';

/** What is awaited, by how near it is. */
const watchGroupNames = ['overdue', 'this-week', 'later', 'no-date'] as const;
export type WatchGroupName = (typeof watchGroupNames)[number];

/** How many days from today on are called a week: today is one of them, and so is the same day of the next. */
const week = 7;

export interface WatchGroup<W> {
  readonly name: WatchGroupName;
  /** The nearest first; of those that are over, the longest over. */
  readonly rows: readonly W[];
}

/** Whose turn comes when: what is grouped, with the address of its note for what is due on the same day. */
export interface InWatchList {
  readonly watched: Watched;
  readonly uri: string;
}

/** What all notes wait for, in groups without those that are empty. Rows of one note keep their order. */
export function watchGroups<W extends InWatchList>(rows: Iterable<W>, today: string): WatchGroup<W>[] {
  const groups = new Map<WatchGroupName, W[]>(watchGroupNames.map((name) => [name, []]));
  for (const row of rows) groups.get(watchGroupOf(row.watched, today))?.push(row);
  return [...groups].flatMap(([name, own]) => (own.length > 0 ? [{ name, rows: own.sort(byTurn) }] : []));
}

/** The group of something that is awaited, on a day. */
export function watchGroupOf({ date }: Watched, today: string): WatchGroupName {
  const to = date?.interval.to;
  if (!date || to === undefined) return 'no-date';
  if (hasPassed(date, today)) return 'overdue';
  return dayNumber(to) - dayNumber(today) <= week ? 'this-week' : 'later';
}

/** How many days are left of the last possible day; less than none where it is over, undefined where it is open. */
export function daysLeftOf({ date }: Watched, today: string): number | undefined {
  const to = date?.interval.to;
  return to === undefined ? undefined : dayNumber(to) - dayNumber(today);
}

function byTurn(one: InWatchList, other: InWatchList): number {
  return compared(lastDayOf(one), lastDayOf(other)) || compared(one.uri, other.uri);
}

function lastDayOf({ watched }: InWatchList): string {
  return watched.date?.interval.to ?? '';
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

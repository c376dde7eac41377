import type { TimelineStatus } from './dated-items';

/** What stands together on the axis, from above. */
export const timelineBands = ['awaited', 'happened', 'weighed', 'published'] as const;
export type TimelineBand = (typeof timelineBands)[number];

export const bandOfStatus: Readonly<Record<TimelineStatus, TimelineBand>> = {
  watching: 'awaited',
  scheduled: 'awaited',
  due: 'awaited',
  observed: 'happened',
  'not-observed': 'happened',
  settled: 'weighed',
  weighed: 'weighed',
  was: 'weighed',
  published: 'published',
};

export const statusWords: Readonly<Record<TimelineStatus, string>> = {
  watching: 'watching',
  scheduled: 'scheduled',
  due: 'due',
  observed: 'observed',
  'not-observed': 'not observed',
  settled: 'settled',
  weighed: 'weighed',
  was: 'earlier view',
  published: 'published',
};

/** How far a day is off, in few words; the day itself is not over yet. */
export function daysWords(days: number): string {
  if (days === 0) return 'today';
  const count = Math.abs(days);
  const unit = count === 1 ? 'day' : 'days';
  return days < 0 ? `${count} ${unit} over` : `${count} ${unit} left`;
}

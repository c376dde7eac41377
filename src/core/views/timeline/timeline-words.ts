import type { Say } from '../../util/say';
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
export function daysWords(days: number, say: Say): string {
  if (days === 0) return say('today');
  if (days === -1) return say('1 day over');
  if (days === 1) return say('1 day left');
  return days < 0 ? say('{0} days over', -days) : say('{0} days left', days);
}

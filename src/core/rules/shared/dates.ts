import type { DateText } from '../../model/fields/values';

/** Whether a date lies after another for certain: dates that overlap do not. */
export function isAfter({ interval: { from } }: DateText, { interval: { to } }: DateText): boolean {
  return from !== undefined && to !== undefined && from > to;
}

/** Whether the last possible day of a date is before a day, as `2022-02-16`. */
export function hasPassed({ interval: { to } }: DateText, today: string): boolean {
  return to !== undefined && to < today;
}

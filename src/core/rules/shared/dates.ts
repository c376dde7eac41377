import type { DateText } from '../../model/fields/values';

type Dated = Pick<DateText, 'interval'>;

/** Whether a date lies after another for certain: dates that overlap do not. */
export function isAfter({ interval: { from } }: Dated, { interval: { to } }: Dated): boolean {
  return from !== undefined && to !== undefined && from > to;
}

/** Whether the last possible day of a date is before a day, as `2022-02-16`. */
export function hasPassed({ interval: { to } }: Dated, today: string): boolean {
  return to !== undefined && to < today;
}

/** Days as numbers, so that they can be counted: 0 is 1 January 1970. The calendar is that of ISO 8601. */

import { inEnglish, type Say } from '../../util/say';

/** The number of a day as `2022-02-16`. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayNumberOf(year, month, date);
}

/** Counts from the March of a year, so that a leap day is the last of its year (H. Hinnant, `days_from_civil`). */
export function dayNumberOf(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** The day of a number. */
export function calendarDay(number: number): CalendarDay {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const gone =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(gone / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** A day as `2022-02-16`. */
export function dayText(number: number): string {
  const { year, month, date } = calendarDay(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The days that dates can name: of four digits a year. */
export const firstDay = dayNumberOf(0, 1, 1);
export const lastDay = dayNumberOf(9999, 12, 31);

export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/** A month in few letters. */
export function shortMonth(month: number, say: Say = inEnglish): string {
  const name = monthNames[month - 1];
  return name === undefined ? '' : say(name.slice(0, 3));
}

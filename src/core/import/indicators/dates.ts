/** Dates of a table. Where day and month cannot be told apart, nobody guesses. */
import { parseDate } from '../../model/fields/dates';
import { datesMeant } from '../../model/fields/dates-meant';

/** Which of two numbers comes first in a date such as 2/3/2022. */
export type DateOrder = 'dayFirst' | 'monthFirst';

export interface DateReading {
  /** The date as the format has it, or what stands in the table where it cannot be read. */
  readonly date: string;
  readonly lack?: 'ambiguous' | 'unreadable';
}

const numbers = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?\d{4}/;

/** The order that a column of dates shows by those that can only be read in one way; undefined where it shows none, or both. */
export function orderShown(dates: readonly string[]): DateOrder | undefined {
  const shown = new Set(dates.flatMap(orderIn));
  const [only] = shown;
  return shown.size === 1 ? only : undefined;
}

function orderIn(date: string): DateOrder[] {
  const [, first = '', second = ''] = numbers.exec(date.trim()) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return ['dayFirst'];
  return Number(second) > 12 && Number(first) <= 12 ? ['monthFirst'] : [];
}

export function readDate(written: string, order: DateOrder | undefined): DateReading | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  if (parseDate(text)) return { date: text };
  const { meant } = datesMeant(text);
  const [first, second] = meant;
  if (first === undefined) return { date: text, lack: 'unreadable' };
  if (second === undefined) return { date: first };
  const isSwapped = numbers.test(text) && meant.length === 2;
  if (!isSwapped || order === undefined) return { date: text, lack: 'ambiguous' };
  // The readings come with the day first.
  return { date: order === 'dayFirst' ? first : second };
}

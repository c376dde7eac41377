/** A date as exact as it is known: its first and last possible day, as `YYYY-MM-DD`; absent where open. */
export interface DateInterval {
  readonly from?: string;
  readonly to?: string;
}

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads an ISO 8601 date, possibly partial (`2022`, `2022-02`), or an interval, open at one end as
 * `2014/..`. Undefined for what is no date, does not exist in the calendar, or ends before it begins.
 */
export function parseDate(text: string): DateInterval | undefined {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  if (second === undefined) return parsePartial(first);
  if (first === '..' && second === '..') return undefined;
  const from = first === '..' ? {} : parsePartial(first);
  const to = second === '..' ? {} : parsePartial(second);
  if (!from || !to) return undefined;
  if (from.from !== undefined && to.to !== undefined && from.from > to.to) return undefined;
  return { ...(from.from !== undefined && { from: from.from }), ...(to.to !== undefined && { to: to.to }) };
}

/** What an interval that ends before it begins may have meant. */
export function reversedInterval(text: string): string | undefined {
  const turned = text.split('/').reverse().join('/');
  return turned !== text && parseDate(turned) ? turned : undefined;
}

function parsePartial(text: string): DateInterval | undefined {
  const match = partial.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const days = daysIn(Number(year), Number(month));
  if (days === undefined) return undefined;
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${days}` };
  if (Number(day) < 1 || Number(day) > days) return undefined;
  return { from: text, to: text };
}

function daysIn(year: number, month: number): number | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

/** The day of a moment where the program runs, as `2022-02-16`. */
export function localDay(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

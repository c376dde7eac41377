/** A date as exact as it is known: its first and last possible day, as `YYYY-MM-DD`; absent where open. */
export interface DateInterval {
  readonly from?: string;
  readonly to?: string;
}

/** The first and the last possible day of a date, as `YYYY-MM-DD`. */
export interface ClosedInterval {
  readonly from: string;
  readonly to: string;
}

/** What one date says, and what it may mean, which is more where it is approximate. */
interface DatePart {
  readonly said: ClosedInterval;
  readonly meant: ClosedInterval;
}

const partial = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?(~?)$/;

const month = '(?:0[1-9]|1[0-2])';
const one = String.raw`\d{4}(?:-(?:${month}(?:-(?:0[1-9]|[12]\d|3[01]))?|Q[1-4]|H[12]))?~?`;
const open = String.raw`\.\.`;

/** The form of a date, for programs that know regular expressions only: whether it exists, none can tell. */
export const datePattern = `^(?:${one}|${one}/(?:${one}|${month}~?|${open})|${open}/${one})$`;

/**
 * Reads an ISO 8601 date, possibly partial (`2022`, `2022-02`), a quarter or half of a year (`2024-Q2`,
 * `2024-H1`), each with `~` where it is approximate, or an interval of two: `2022-02-10/2022-02-14`, in short
 * `2024-05/06`, open at one end as `2014/..`. Undefined for what is no date, does not exist in the calendar,
 * or ends before it begins.
 */
export function parseDate(text: string): DateInterval | undefined {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  if (second === undefined) return parsePartial(first)?.meant;
  if (first === '..' && second === '..') return undefined;
  const from = first === '..' ? 'open' : parsePartial(first);
  const to = second === '..' ? 'open' : parsePartial(completed(first, second));
  if (!from || !to) return undefined;
  if (from !== 'open' && to !== 'open' && from.said.from > to.said.to) return undefined;
  return { ...(from !== 'open' && { from: from.meant.from }), ...(to !== 'open' && { to: to.meant.to }) };
}

/** The two dates of an interval, each as exact as it is known; absent where it is open. One date is both. */
export interface DateEnds {
  readonly first?: ClosedInterval;
  readonly last?: ClosedInterval;
}

/** The ends of what `parseDate` reads; without either for what it does not. */
export function dateEnds(text: string): DateEnds {
  if (!parseDate(text)) return {};
  const [one = '', other] = text.split('/');
  const first = parsePartial(one)?.meant;
  const last = other === undefined ? first : parsePartial(completed(one, other))?.meant;
  return { ...(first && { first }), ...(last && { last }) };
}

/** The second date of an interval in full: a month alone is one of the year that the first names. */
function completed(first: string, second: string): string {
  const year = /^(\d{4}-)\d{2}~?$/.exec(first)?.[1];
  return year !== undefined && /^\d{2}~?$/.test(second) ? year + second : second;
}

/** What an interval that ends before it begins may have meant. */
export function reversedInterval(text: string): string | undefined {
  const turned = text.split('/').reverse().join('/');
  return turned !== text && parseDate(turned) ? turned : undefined;
}

function parsePartial(text: string): DatePart | undefined {
  const match = partial.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, quarter, half, approximate] = match;
  if (day !== undefined) return dayOf(Number(year), Number(month), Number(day), approximate === '~');
  const january = Number(year) * 12;
  if (month !== undefined)
    return Number(month) >= 1 && Number(month) <= 12
      ? months(january + Number(month) - 1, 1, approximate === '~')
      : undefined;
  if (quarter !== undefined) return months(january + 3 * (Number(quarter) - 1), 3, approximate === '~');
  if (half !== undefined) return months(january + 6 * (Number(half) - 1), 6, approximate === '~');
  return months(january, 12, approximate === '~');
}

function dayOf(year: number, month: number, day: number, isApproximate: boolean): DatePart | undefined {
  const days = daysIn(year, month);
  if (days === undefined || day < 1 || day > days) return undefined;
  const said = { from: written(year, month, day), to: written(year, month, day) };
  if (!isApproximate) return { said, meant: said };
  const before = day > 1 ? written(year, month, day - 1) : monthsFrom(12 * year + month - 2, 1).to;
  const after = day < days ? written(year, month, day + 1) : monthsFrom(12 * year + month, 1).from;
  return { said, meant: { from: before, to: after } };
}

/** Some months on end; a tolerance is as long as they are. `first` counts from January of the year 0. */
function months(first: number, count: number, isApproximate: boolean): DatePart {
  const said = monthsFrom(first, count);
  return { said, meant: isApproximate ? monthsFrom(first - count, 3 * count) : said };
}

const lastMonth = 9999 * 12 + 11;

function monthsFrom(first: number, count: number): ClosedInterval {
  const from = Math.max(first, 0);
  const to = Math.min(first + count - 1, lastMonth);
  const year = Math.floor(to / 12);
  const month = (to % 12) + 1;
  return {
    from: written(Math.floor(from / 12), (from % 12) + 1, 1),
    to: written(year, month, daysIn(year, month) ?? 31),
  };
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** How many days a month has; undefined for what is no month. */
export function daysIn(year: number, month: number): number | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

/** Whether a text is a day of the calendar, as in `2022-02-16`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && parseDate(text) !== undefined;
}

/** The day of a moment where the program runs, as `2022-02-16`. */
export function localDay(moment: Date): string {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** Dates as a reader reads them. What is no date of the format is left as it is written. */

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const quarters = ['first', 'second', 'third', 'fourth'];
const partial = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?(~?)$/;

/** `16 February 2022`, `February 2022`, `about 2014`, `10 to 14 February 2022`, `since 2014`. */
export function dateWords(date: string): string {
  const [first = '', second, ...rest] = date.trim().split('/');
  if (second === undefined || rest.length > 0) return single(date.trim());
  const last = completed(first, second);
  if (first === '..') return `until ${single(last)}`;
  if (second === '..') return `since ${single(first)}`;
  return between(first, last);
}

/** When a date begins: of an interval its first date, unless that is open. */
export function beginWords(date: string): string {
  const [first = '', second = first] = date.trim().split('/');
  return single(first === '..' ? second : first);
}

/** When a date ends: of an interval its second date, unless that is open. */
export function endWords(date: string): string {
  const [first = '', second = first] = date.trim().split('/');
  return single(second === '..' ? first : completed(first, second));
}

/** The second date in full: a month alone is one of the year that the first names. */
function completed(first: string, second: string): string {
  return /^\d{2}~?$/.test(second) ? `${first.slice(0, 4)}-${second}` : second;
}

function between(first: string, last: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/;
  const isOneMonth = isDay.test(first) && isDay.test(last) && first.slice(0, 7) === last.slice(0, 7);
  return `${isOneMonth ? String(Number(first.slice(8))) : single(first)} to ${single(last)}`;
}

function single(date: string): string {
  const [found, year = '', month, day, quarter, half, tilde] = partial.exec(date) ?? [];
  if (found === undefined) return date;
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (month !== undefined && name === undefined) return date;
  const about = tilde ? 'about ' : '';
  if (quarter !== undefined) return `${about}the ${quarters[Number(quarter) - 1]} quarter of ${year}`;
  if (half !== undefined) return `${about}the ${quarters[Number(half) - 1]} half of ${year}`;
  return about + [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

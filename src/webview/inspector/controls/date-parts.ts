/** One date as exact as it is known, as the calendar takes it apart. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly isApproximate?: true;
}

/** A date or an interval of two; `open` is an end that nobody knows. */
export interface DateChoice {
  readonly from: PartialDate | 'open' | undefined;
  /** Undefined where it is one date. */
  readonly to?: PartialDate | 'open';
}

const form = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?(~?)$/;

/** Takes a date apart as far as it can be read: a calendar that shows less than is written would lose it. */
export function readDateChoice(text: string): DateChoice {
  const [first = '', second] = text.trim().split('/');
  const from = readEnd(first);
  if (second === undefined) return { from };
  const year = /^(\d{4}-)\d{2}~?$/.exec(first)?.[1] ?? '';
  const to = readEnd(/^\d{2}~?$/.test(second) ? year + second : second);
  return { from, ...(to && { to }) };
}

function readEnd(text: string): PartialDate | 'open' | undefined {
  if (text === '..') return 'open';
  const [, year, month, day, quarter, half, sign] = form.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    ...(quarter !== undefined && { quarter: Number(quarter) }),
    ...(half !== undefined && { half: Number(half) }),
    ...(sign === '~' && { isApproximate: true as const }),
  };
}

export function writeDateChoice({ from, to }: DateChoice): string {
  if (to === undefined) return from === 'open' || !from ? '' : writeEnd(from);
  return `${writeEnd(from ?? 'open')}/${writeEnd(to)}`;
}

export function writeEnd(date: PartialDate | 'open'): string {
  if (date === 'open') return '..';
  const { year, month, day, quarter, half, isApproximate } = date;
  const parts = [String(year).padStart(4, '0')];
  if (quarter !== undefined) parts.push(`Q${quarter}`);
  else if (half !== undefined) parts.push(`H${half}`);
  else if (month !== undefined) parts.push(two(month), ...(day === undefined ? [] : [two(day)]));
  return parts.join('-') + (isApproximate ? '~' : '');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** The days of a month in weeks from Monday on; 0 where a week has none of it. */
export function weeksOf(year: number, month: number): readonly (readonly number[])[] {
  const first = new Date(Date.UTC(2000, 0, 1));
  first.setUTCFullYear(year, month - 1, 1);
  const last = new Date(first);
  last.setUTCFullYear(year, month, 0);
  const before = (first.getUTCDay() + 6) % 7;
  const cells = [
    ...new Array<number>(before).fill(0),
    ...Array.from({ length: last.getUTCDate() }, (_, at) => at + 1),
  ];
  while (cells.length % 7 > 0) cells.push(0);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(7 * week, 7 * week + 7));
}

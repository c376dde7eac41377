import { oneOf } from '../../text/one-of';
import { daysIn, parseDate, reversedInterval } from './dates';

/** How a date that is written otherwise can be read. */
export interface DateReadings {
  /** The dates that may be meant, as the format writes them. */
  readonly meant: readonly string[];
  /** Why what is written names no day, where it would be a date but for that: “February 2021 has 28 days”. */
  readonly impossible?: string;
}

/** Nobody writes a longer date; what follows takes this text apart in more than one way. */
const longest = 60;

/** Which of day and month comes first where both are numbers: the same in both dates of an interval. */
type Order = 'dayFirst' | 'monthFirst';

interface Reading {
  readonly date: string;
  readonly order?: Order;
}

/** What a text that is no date of the format may mean. */
export function datesMeant(text: string): DateReadings {
  const tidy = tidied(text);
  if (tidy.length > longest) return { meant: [] };
  const all = readings(tidy);
  const meant = new Set(all.map(({ date }) => date).filter((date) => parseDate(date)));
  const impossible = meant.size > 0 ? undefined : all.flatMap(({ date }) => whyImpossible(date) ?? [])[0];
  return { meant: [...meant], ...(impossible !== undefined && { impossible }) };
}

/** What reads as one date is no interval: 2021-4-6 is not 2021 to April. */
function readings(text: string): Reading[] {
  for (const found of [partReadings, openReadings, intervalReadings]) {
    const all = found(text);
    if (all.length > 0) return all;
  }
  return [];
}

/** In lower case, with one kind of dash, digit and space each. */
function tidied(text: string): string {
  return text
    .slice(0, 4 * longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\s+/g, ' ')
    .replace(/^[ "'“‘]+|(?:(?<!\.)\.|[ ,;"'”’]){1,40}$/g, '');
}

const monthNames = 'january february march april may june july august september october november december';
const months = monthNames.split(' ');
/** A month by its name, or by the first letters of it. */
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const gap = '[ .,-]{0,3}';

const dayMonthYear = new RegExp(`^(?:the )?${day}${gap}(?:of )?${month}${gap}(\\d{4})$`);
const monthDayYear = new RegExp(`^${month}${gap}${day}[ .,-]{1,3}(\\d{4})$`);
const monthYear = new RegExp(`^${month}${gap}(?:of )?(\\d{4})$`);
const yearMonthDay = new RegExp(`^(\\d{4})${gap}${month}(?:${gap}${day})?$`);
const yearFirst = /^(\d{4}) ?([-/. ]) ?(\d{1,2})(?: ?\2 ?(\d{1,2}))?$/;
const yearLast = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4})$/;
const monthAndYear = /^(\d{1,2}) ?[-/.] ?(\d{4})$/;
const unbroken = /^(\d{4})(\d{2})(\d{2})?$/;
/** 2024-05/06 are two months, and there is no month 13. */
const dayBehindSlash = /^(\d{4})-(\d{2})\/(1[3-9]|[23]\d)$/;
const signs = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?$/;
const part = /^([qh])([1-4])[ /-]{0,3}(\d{4})$|^(\d{4})[ /-]{0,3}([qh])([1-4])$/;
const partInWords =
  /^(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half) (?:of )?(?:the year )?(\d{4})$/;

const ordinals = ['first', 'second', 'third', 'fourth'];

/** One date: not an interval. */
function partReadings(text: string): Reading[] {
  const plain = withoutTime(text);
  const about = /^(?:~|c\. ?|ca\.? |circa |about |around |approx(?:\.|imately)? |roughly )(.+)$/.exec(
    plain,
  )?.[1];
  const bare = about ?? /^(.+?) ?[~?]$/.exec(plain)?.[1];
  if (bare === undefined) return exactReadings(plain);
  return exactReadings(bare).map((reading) => ({ ...reading, date: `${reading.date}~` }));
}

/** Without the day of the week before it, and the time before or behind it. */
function withoutTime(text: string): string {
  return text
    .replace(/^\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:am|pm|utc|gmt|z))?,? (?:on )?/, '')
    .replace(/^(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[., ]+(?=\S)/, '')
    .replace(/(?:t|,? (?:at )?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)? ?(?:am|pm)?$/, '')
    .replace(
      /(?:t|,? (?:at )?)\d{1,2}:\d{2}[\d:.,]{0,13} ?(?:am |pm )?(?:[a-z]{1,4}|[+-]\d{2}:?(?:\d{2})?)$/,
      '',
    )
    .replace(/(?<=\d)t\d{4}(?:\d{2})?(?:z|[+-]\d{2}:?(?:\d{2})?)?$/, '');
}

function exactReadings(text: string): Reading[] {
  const named = namedReading(text);
  if (named !== undefined) return [{ date: named }];
  const [, first = '', , second = '', year = ''] = yearLast.exec(text) ?? [];
  if (year !== '') return eitherOrder(first, second, year);
  if (parseDate(text.toUpperCase()) || (iso.test(text) && !isTwoYears(text)))
    return [{ date: text.toUpperCase() }];
  return numberReading(text);
}

const iso = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** 2020-21 are two years, unlike 2020-13. */
function isTwoYears(text: string): boolean {
  const [year, next] = text.split('-').map(Number);
  return text.length === 7 && next !== undefined && next > 12 && next === ((year ?? 0) + 1) % 100;
}

/** 04/05 is in April to some, and in May to others. */
function eitherOrder(first: string, second: string, year: string): Reading[] {
  const dayFirst: Reading = { date: joined(year, second, first), order: 'dayFirst' };
  const monthFirst: Reading = { date: joined(year, first, second), order: 'monthFirst' };
  return [dayFirst, monthFirst].filter(({ date }, _, all) => parseDate(date) || !all.some(exists));
}

function exists({ date }: Reading): boolean {
  return parseDate(date) !== undefined;
}

function namedReading(text: string): string | undefined {
  const dmy = dayMonthYear.exec(text);
  if (dmy) return joined(dmy[3], numberOf(dmy[2]), dmy[1]);
  const mdy = monthDayYear.exec(text);
  if (mdy) return joined(mdy[3], numberOf(mdy[1]), mdy[2]);
  const my = monthYear.exec(text);
  if (my) return joined(my[2], numberOf(my[1]));
  const ymd = yearMonthDay.exec(text);
  if (ymd) return joined(ymd[1], numberOf(ymd[2]), ymd[3]);
  return partReading(text);
}

/** A quarter or a half of a year. */
function partReading(text: string): string | undefined {
  const words = partInWords.exec(text);
  if (words) {
    const [, which = '', of = '', year = ''] = words;
    const number = ordinals.indexOf(which) + 1 || Number(which.charAt(0));
    return `${year}-${of.charAt(0) === 'q' ? 'Q' : 'H'}${number}`;
  }
  const [, letter, number, year, yearBefore, letterBehind, numberBehind] = part.exec(text) ?? [];
  if (year !== undefined) return `${year}-${letter?.toUpperCase()}${number}`;
  return yearBefore && `${yearBefore}-${letterBehind?.toUpperCase()}${numberBehind}`;
}

function numberReading(text: string): Reading[] {
  const [, year, , month, day] = yearFirst.exec(text) ?? [];
  // 2021/22 are two years, and 2021/02 is a month.
  if (year !== undefined && (day !== undefined || Number(month) <= 12))
    return [{ date: joined(year, month, day) }];
  const match = unbroken.exec(text) ?? signs.exec(text) ?? dayBehindSlash.exec(text);
  if (match) return [{ date: joined(match[1], match[2], match[3]) }];
  const [, ofYear, behind] = monthAndYear.exec(text) ?? [];
  return behind === undefined ? [] : [{ date: joined(behind, ofYear) }];
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((each) => (each === undefined ? [] : [each.padStart(2, '0')])).join('-');
}

function numberOf(name = ''): string {
  return String(months.findIndex((each) => each.startsWith(name.slice(0, 3))) + 1);
}

const openEnd =
  /^(?:since|from) (.+)$|^(?:from |since )?(.+?) ?(?:(?:-|\/|to|until|till|\.\.) ?(?:now|present|today|date|ongoing|open)|-|\/|\/?\.\.|onwards?)$/;
const openBeginning = /^(?:(?:until|till|up to|to) |(?:\/|\.\.\/?) ?)(.+)$/;

/** An interval of which only one end is known. */
function openReadings(text: string): Reading[] {
  const [, since, until] = openEnd.exec(text) ?? [];
  const from = since ?? until;
  if (from !== undefined) return partReadings(from).map(({ date }) => ({ date: `${date}/..` }));
  const to = openBeginning.exec(text)?.[1];
  return to === undefined ? [] : partReadings(to).map(({ date }) => ({ date: `../${date}` }));
}

const between = / ?(?:\/|--|-|\.\.\.?) ?| (?:to|until|till|and|through) /g;

/** All ways to take a text apart into two dates. */
function intervalReadings(text: string): Reading[] {
  const bare = text.replace(/^(?:from|between) /, '');
  return [...bare.matchAll(between)].flatMap(({ 0: sign, index }) => {
    const ends = [bare.slice(0, index), bare.slice(index + sign.length)] as const;
    return [ends, ...filledIn(...ends)].flatMap(([from, to]) => joinedReadings(from, to)).slice(0, 4);
  });
}

function joinedReadings(from: string, to: string): Reading[] {
  const ends = partReadings(to);
  return partReadings(from).flatMap((first) =>
    ends
      .filter(({ order }) => !order || !first.order || order === first.order)
      .map((last) => ({ date: `${first.date}/${last.date}` })),
  );
}

/** Dates that share a month or year often name it once: 10–16 April 2021, April–May 2021, 10.–16.4.2021. */
function filledIn(from: string, to: string): (readonly [string, string])[] {
  const first = from.replace(/(?<![. ])[. ]+$/, '');
  const found: (readonly [string, string])[] = [];
  const year = /\d{4}$/.exec(to)?.[0];
  if (year !== undefined && !/\d{4}/.test(first)) {
    const tail = /\D.*/.exec(to)?.[0] ?? '';
    const month = /^[a-z]+/.exec(first)?.[0];
    if (/^\d+(?:st|nd|rd|th)?$/.test(first)) found.push([first + tail.replace(/^(?:st|nd|rd|th)/, ''), to]);
    else if (/^\d+[./-]\d+$/.test(first)) found.push([`${first}${first.replace(/\d/g, '')}${year}`, to]);
    else found.push([`${first} ${year}`, to]);
    if (month && /^\d/.test(to)) found.push([`${first} ${year}`, `${month} ${to}`]);
  }
  const yearBefore = /^\d{4}/.exec(first)?.[0] ?? /\d{4}$/.exec(first)?.[0];
  if (yearBefore !== undefined && !/\d{4}/.test(to)) found.push(...completed(first, yearBefore, to));
  return found;
}

/** What the second date leaves out because the first says it: 2021-04-10/16, 2021/22, 2024-Q2/Q3, 2024-11/02. */
function completed(first: string, year: string, to: string): (readonly [string, string])[] {
  const month = /^(\d{4}-\d{2})-\d{2}$/.exec(first)?.[1];
  if (/^\d{2}$/.test(to) && month !== undefined) return [[first, `${month}-${to}`]];
  if (/^\d{2}-\d{2}$/.test(to) && month !== undefined) return [[first, `${year}-${to}`]];
  if (/^\d{2}$/.test(to) && first === year) return Number(to) > 12 ? [[first, year.slice(0, 2) + to]] : [];
  if (/^\d{2}$/.test(to) && /^\d{4}-\d{2}$/.test(first))
    return [
      [first, `${Number(year) + 1}-${to}`],
      [`${year}-${to}`, first],
    ];
  return /[a-z]/.test(to) ? [[first, `${to} ${year}`]] : [];
}

/** Why a date or an end of an interval is not in the calendar, where it is written as one. */
function whyImpossible(date: string): string | undefined {
  for (const each of date.split('/')) {
    const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?~?$/.exec(each) ?? [];
    if (year === undefined || parseDate(each)) continue;
    const days = daysIn(Number(year), Number(month));
    if (days === undefined) return `no year has a month ${Number(month)}`;
    const name = months[Number(month) - 1] ?? '';
    if (day !== undefined) return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year} has ${days} days`;
  }
  return undefined;
}

/** How dates are written. */
export const datesSuchAs = '2022, 2022-02, 2022-02-14 or 2022-02-10/2022-02-14';

/** For what is none at all. */
export const noDate = `is not a date. Write one such as ${datesSuchAs}.`;

/** What is wrong with a date, and what may be meant by it. */
export function dateAdvice(text: string): { readonly advice: string; readonly meant: readonly string[] } {
  const turned = reversedInterval(text);
  if (turned !== undefined)
    return { advice: `ends before it begins. Write the earlier date first: ${turned}.`, meant: [turned] };
  const { meant, impossible } = datesMeant(text);
  if (impossible !== undefined)
    return {
      advice: `is not a date of the calendar: ${impossible}. Correct it, or leave out what is not known, as in 2022-02.`,
      meant,
    };
  if (meant.length === 0) return { advice: noDate, meant };
  const ways = meant.length > 1 ? 'can be read in several ways' : 'is not written as a date here';
  return { advice: `${ways}. Dates begin with the year, then month and day: write ${oneOf(meant)}.`, meant };
}

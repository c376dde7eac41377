/** Dates that a text mentions, as the format writes them. */
import { parseDate } from '../../../model/fields/dates';
import { datesMeant } from '../../../model/fields/dates-meant';
import type { Span } from '../../../text/span';
import { weekdays } from '../names/vocabulary';
import { dayBack, nearestYear } from './calendar';

export interface DateMention extends Span {
  /** As the format has it; absent where the text does not say the year, and nobody knows when it was written. */
  readonly date?: string;
  /** What stands before it: by, until, since. */
  readonly bound?: 'by' | 'since';
}

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const year = '(?:19|20)\\d{2}';
/** Words behind which a month or a year by itself is a date. */
const leads =
  'in since by until till from during before after early late mid of last and to summer winter spring autumn';
const either = leads
  .split(' ')
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`);
const lead = `(?<=\\b(?:${either.join('|')})[\\s-])`;

/** The forms of dates, the longer before the shorter. */
const written = new RegExp(
  [
    `\\b${year}-\\d{2}-\\d{2}\\b`,
    `\\b${day}\\s(?:of\\s)?${month},?\\s${year}\\b`,
    `\\b${month}\\s${day},?\\s${year}\\b`,
    `\\b${day}\\s(?:of\\s)?${month}(?![\\p{L}\\d])`,
    `\\b${month}\\s${day}(?![\\p{L}\\d%])`,
    `\\b${month},?\\s(?:of\\s)?${year}\\b`,
    `\\b\\d{1,2}([./])\\d{1,2}\\1${year}\\b`,
    `\\b(?:Q[1-4]|H[12])\\s${year}\\b`,
    `\\b(?:first|second|third|fourth)\\s(?:quarter|half)\\sof\\s${year}\\b`,
    `${lead}${month}(?![\\p{L}\\d])`,
    `${lead}${year}(?![\\p{L}\\d%,.]\\d|\\p{L})`,
    '\\b(?:[Yy]esterday|[Tt]oday)\\b',
    '\\b[Ll]ast\\s(?:month|year)\\b',
    '\\b[Tt]he\\s(?:past|last)\\s(?:\\w+\\s)?(?:days|weeks|months|years)\\b',
    '\\b\\w+\\s(?:days?|weeks?|months?|years?)\\sago\\b',
    `\\b(?:[Oo]n|[Ll]ast)\\s(?:${[...weekdays].map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')})\\b`,
  ].join('|'),
  'gu',
);

/** Without one of these there is no date, as in most sentences. */
const mayDate =
  /\d|yesterday|today|\blast\s|\bpast\s|\sago\b|day\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i;

/** The dates in a stretch of text, in order. `from` is the date of the text, by which a day without a year has one. */
export function dateMentions(text: string, from: string | undefined): DateMention[] {
  if (!mayDate.test(text)) return [];
  return [...text.matchAll(written)].flatMap(({ index, 0: words }) => {
    const bound = boundBefore(text, index);
    const read = dateOf(words.replace(/\s+/g, ' '), from);
    if (read === 'none') return [];
    const date = read !== undefined && bound === 'since' && parseDate(`${read}/..`) ? `${read}/..` : read;
    return [
      {
        start: index,
        end: index + words.length,
        ...(date !== undefined && { date }),
        ...(bound && { bound }),
      },
    ];
  });
}

/** What a date bounds, by the word before it. */
function boundBefore(text: string, at: number): DateMention['bound'] {
  const before =
    /\b(by|before|until|till|since)\s+(?:the\s+(?:end|middle|beginning|start)\s+of\s+|(?:early|late|mid)[ -])?$/i.exec(
      text.slice(Math.max(0, at - 40), at),
    )?.[1];
  if (before === undefined) return undefined;
  return before.toLowerCase() === 'since' ? 'since' : 'by';
}

/** `none` where it is no date after all; undefined where it lacks its year. */
function dateOf(words: string, from: string | undefined): string | undefined | 'none' {
  if (/^(?:yesterday|today|on |last |the )| ago$/i.test(words)) return relative(words.toLowerCase(), from);
  if (new RegExp(`^${year}$`).test(words)) return words;
  if (parseDate(words)) return words;
  if (new RegExp(year).test(words)) return onlyOf(datesMeant(words).meant) ?? 'none';
  const of = (each: number): string | undefined => onlyOf(datesMeant(`${words} ${each}`).meant);
  // In a leap year every day is there.
  if (of(2024) === undefined) return 'none';
  return from === undefined ? undefined : nearestYear(from, of);
}

function onlyOf(dates: readonly string[]): string | undefined {
  return dates.length === 1 ? dates[0] : undefined;
}

/** Of what is told by spans of time, as 'two months ago', nobody knows the day. */
function relative(words: string, from: string | undefined): string | undefined {
  if (from === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(from)) return undefined;
  if (words === 'today') return from;
  if (words === 'yesterday') return dayBack(from, 1);
  if (words === 'last year') return String(Number(from.slice(0, 4)) - 1);
  if (words === 'last month') return dayBack(from, Number(from.slice(8))).slice(0, 7);
  const wanted = [...weekdays].indexOf(words.replace(/^\w+ /, ''));
  if (wanted < 0) return undefined;
  const backs = words.startsWith('last') ? [1, 2, 3, 4, 5, 6, 7] : [0, 1, 2, 3, 4, 5, 6];
  return backs.map((back) => dayBack(from, back)).find((date) => weekdayOf(date) === wanted);
}

/** From Monday on, as the list of their names. */
function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

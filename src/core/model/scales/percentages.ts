import { anyCase } from '../../text/any-case';
import type { Band } from './yardsticks';

const number = String.raw`(\d{1,3}(?:\.\d{1,9})?)`;
const percent = '(?:%|per ?cent)';

const single = new RegExp(`^${number}\\s*${percent}$`, 'i');
const range = new RegExp(`^${number}\\s*(?:${percent}\\s*)?[-–]\\s*${number}\\s*${percent}$`, 'i');
const about = new RegExp(`^(?:~|about\\s)\\s*${number}\\s*${percent}$`, 'i');
const below = new RegExp(`^(?:<|under\\s)\\s*${number}\\s*${percent}$`, 'i');
const above = new RegExp(`^(?:>|over\\s)\\s*${number}\\s*${percent}$`, 'i');
const odds = /^(\d{1,9})\s+in\s+(\d{1,9})$/i;

const digits = String.raw`\d{1,3}(?:\.\d{1,9})?`;
const sign = `(?:%|${anyCase('per')} ?${anyCase('cent')})`;

/** The form of these, for programs that know regular expressions only: whether they are probabilities, none can tell. */
export const percentagePattern = `(?:${[
  String.raw`(?:${digits}\s*(?:${sign})?\s*[–\-]\s*)?${digits}\s*${sign}`,
  String.raw`(?:[~<>]|(?:${['about', 'under', 'over'].map(anyCase).join('|')})\s)\s*${digits}\s*${sign}`,
  String.raw`\d{1,9}\s+${anyCase('in')}\s+\d{1,9}`,
].join('|')})`;

/** How many percent “about” may be off. */
const tolerance = 5;

/** Nobody writes a longer one. */
const longest = 60;

/**
 * Reads a likelihood in numbers: `70%`, `70 percent`, `60-80%`, `~70%`, `under 10%`, `over 90%`, `1 in 5`.
 * Undefined for anything else, and for what is no probability.
 */
export function parsePercentage(text: string): Band | undefined {
  if (text.length > longest) return undefined;
  const trimmed = text.trim();
  const found = readBand(trimmed) ?? readOdds(trimmed);
  return found && found.low <= found.high && found.high <= 100 ? found : undefined;
}

function readBand(text: string): Band | undefined {
  const [, only] = single.exec(text) ?? [];
  if (only !== undefined) return { low: Number(only), high: Number(only) };
  const [, low, high] = range.exec(text) ?? [];
  if (low !== undefined) return { low: Number(low), high: Number(high) };
  const [, middle] = about.exec(text) ?? [];
  if (middle !== undefined) return around(Number(middle));
  const [, most] = below.exec(text) ?? [];
  if (most !== undefined) return Number(most) > 0 ? { low: 0, high: Number(most) } : undefined;
  const [, least] = above.exec(text) ?? [];
  return least !== undefined && Number(least) < 100 ? { low: Number(least), high: 100 } : undefined;
}

function around(middle: number): Band | undefined {
  if (middle > 100) return undefined;
  return { low: Math.max(0, middle - tolerance), high: Math.min(100, middle + tolerance) };
}

function readOdds(text: string): Band | undefined {
  const [, part, whole] = odds.exec(text) ?? [];
  if (part === undefined || Number(whole) === 0) return undefined;
  const share = (100 * Number(part)) / Number(whole);
  return { low: share, high: share };
}

/** Whether a likelihood shows its band already, as `70%` and `60-80 percent` do. */
export function isPlainPercentage(text: string): boolean {
  return single.test(text.trim()) || range.test(text.trim());
}

const bare =
  /^(\d+(?:\.\d+)?)(?:\s*(?:%\s*)?(?:[-–—]|\bto\b)\s*(\d+(?:\.\d+)?))?\s*(?:%|per ?cent|pct\.?)?$/i;

/** Words and signs for what the format writes in another way, each with that. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:approx(?:\.|imately)?|around|roughly|circa|ca?\.|≈|≃|∼)\s*/, 'about '],
  [/^(?:less than|below|up to|at most|no more than|max(?:\.|imum)?|≤|<=|＜)\s*/, 'under '],
  [/^(?:more than|above|at least|no less than|min(?:\.|imum)?|≥|>=|＞)\s*/, 'over '],
];

/**
 * What was meant by a number without its sign, a fraction of one, a range that begins with the higher bound,
 * or other words for what the format can say.
 */
export function percentageMeant(text: string): string | undefined {
  const tidy = text
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, '$1.');
  return oddsMeant(tidy) ?? wordedMeant(tidy) ?? numbersMeant(tidy);
}

function numbersMeant(text: string): string | undefined {
  const match = bare.exec(text);
  if (!match) return undefined;
  const bounds = match.slice(1).flatMap((bound) => (bound === undefined ? [] : [Number(bound)]));
  const isFraction =
    !/%|p/.test(text) && bounds.every((bound) => bound <= 1) && bounds.some((bound) => bound % 1);
  const percent = bounds.map((bound) => (isFraction ? Math.round(bound * 10_000) / 100 : bound));
  const meant = `${percent.sort((a, b) => a - b).join('-')}%`;
  return parsePercentage(meant) && meant;
}

function wordedMeant(text: string): string | undefined {
  for (const [words, own] of [...otherWords, ...ownWords]) {
    const rest = words.test(text) ? numbersMeant(text.replace(words, '')) : undefined;
    if (rest !== undefined && parsePercentage(own + rest)) return own + rest;
  }
  return undefined;
}

/** What the format says itself, where the sign of percent is missing behind it. */
const ownWords: typeof otherWords = [
  [/^(?:about\b|~)\s*/, 'about '],
  [/^(?:under\b|<)\s*/, 'under '],
  [/^(?:over\b|>)\s*/, 'over '],
];

const counted = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const share = /^(?:a )?(\d{1,9}|[a-z]{3,5})(?: ?[/:] ?| ?-?(?:in|out of|of)-? ?)(\d{1,9}|[a-z]{3,5})$/;

function oddsMeant(text: string): string | undefined {
  const [, part = '', whole = ''] = share.exec(text) ?? [];
  const [one, other] = [part, whole].map((each) => (/^\d/.test(each) ? each : counted.indexOf(each)));
  const meant = `${one} in ${other}`;
  return parsePercentage(meant) && meant;
}

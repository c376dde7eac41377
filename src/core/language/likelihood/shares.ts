import { wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { numeralAt } from './numbers';
import { limited, type Quantity } from './percentages';

/** Odds, which can be read as in favour and, in the manner of bookmakers, as against. */
export interface Odds extends Quantity {
  /** The chance if the odds are against. */
  readonly against: number;
  readonly side: 'for' | 'against' | 'open';
}

const about = /^(?:about|around|roughly|approximately|nearly|almost|only|just)$/;

/** Reads 'one in five', '1-in-5', 'two out of three', 'two thirds', '2/3'. */
export function shareAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const part = numeralAt(tokens, at);
  if (!part) return undefined;
  const fraction = fractionOf(tokens, part.last + 1);
  if (fraction) return share(tokens, at, part.value, fraction.whole, fraction.last);
  const from = behindIn(tokens, part.last + 1);
  const whole = from === undefined ? undefined : numeralAt(tokens, from);
  const found = whole && share(tokens, at, part.value, whole.value, whole.last);
  return found && (upTo(tokens, found) ?? found);
}

/** Between one in four and one in three. */
function upTo(tokens: readonly Token[], { first, last, band }: Quantity): Quantity | undefined {
  if (wordAt(tokens, first - 1) !== 'between' || wordAt(tokens, last + 1) !== 'and') return undefined;
  const other = shareAt(tokens, last + 2);
  if (!other || other.band.low < band.high) return undefined;
  return { first: first - 1, last: other.last, band: { low: band.low, high: other.band.high } };
}

const fractions: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};

function fractionOf(tokens: readonly Token[], at: number): { whole: number; last: number } | undefined {
  const word = wordAt(tokens, at);
  if (Object.hasOwn(fractions, word)) return { whole: fractions[word] ?? 1, last: at };
  if (word !== '/') return undefined;
  const whole = numeralAt(tokens, at + 1);
  return whole && { whole: whole.value, last: whole.last };
}

/** Where the whole begins behind 'in', 'chances in' or 'out of'. */
function behindIn(tokens: readonly Token[], at: number): number | undefined {
  const noun = /^chances?$/.test(wordAt(tokens, at)) ? at + 1 : at;
  if (wordAt(tokens, noun) === 'in') return noun + 1;
  return wordAt(tokens, noun) === 'out' && wordAt(tokens, noun + 1) === 'of' ? noun + 2 : undefined;
}

function share(
  tokens: readonly Token[],
  at: number,
  part: number,
  whole: number,
  last: number,
): Quantity | undefined {
  if (!(part <= whole) || whole <= 0 || whole > 1e6) return undefined;
  const percent = rounded(part / whole);
  if (about.test(wordAt(tokens, at - 1)))
    return { first: at - 1, last, band: { low: percent, high: percent } };
  return limited(tokens, at, percent, last);
}

/** Reads 'two to one', '3-to-1', '3:1', with 'against', 'on' or 'in favour' behind it. */
export function oddsAt(tokens: readonly Token[], at: number): Odds | undefined {
  const one = numeralAt(tokens, at);
  const sign = one && wordAt(tokens, one.last + 1);
  if (!one || (sign !== 'to' && sign !== ':')) return undefined;
  const other = numeralAt(tokens, one.last + 2);
  if (!other || one.value + other.value <= 0) return undefined;
  const chance = rounded(one.value / (one.value + other.value));
  const side = sideAt(tokens, other.last);
  const last = other.last + sideLength(tokens, other.last);
  const against = 100 - chance;
  const percent = side === 'against' ? against : chance;
  return { first: at, last, band: { low: percent, high: percent }, against, side };
}

function sideAt(tokens: readonly Token[], last: number): Odds['side'] {
  const at = wordAt(tokens, last + 1) === 'odds' ? last + 2 : last + 1;
  if (wordAt(tokens, at) === 'against') return 'against';
  const favour = wordAt(tokens, at) === 'in' && /^favou?r$/.test(wordAt(tokens, at + 1));
  return favour || wordAt(tokens, last + 1) === 'on' ? 'for' : 'open';
}

/** How many words behind the numbers say on which side the odds are. */
function sideLength(tokens: readonly Token[], last: number): number {
  const next = wordAt(tokens, last + 1);
  if (next === 'against' || next === 'on') return 1;
  return next === 'in' && sideAt(tokens, last) === 'for' ? 2 : 0;
}

function rounded(share: number): number {
  return Math.round(share * 100);
}

import { wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/** A number and the last token that it takes. */
export interface Numeral {
  readonly value: number;
  readonly last: number;
}

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve ' +
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
).split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const powers: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6 };

/** Reads a number in digits or in words up to a hundred; undefined where there is none. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return digits(token.word, at);
  const word = token.word;
  const ten = tens.indexOf(word);
  if (ten >= 0) return withUnit(tokens, at, (ten + 2) * 10);
  const value = small.indexOf(word);
  if (value >= 0 && !Object.hasOwn(powers, wordAt(tokens, at + 1))) return { value, last: at };
  if (word === 'hundred') return { value: 100, last: at };
  const many = word === 'a' || word === 'one' ? powerAt(tokens, at + 1) : undefined;
  return many === undefined ? undefined : { value: many, last: at + 1 };
}

function powerAt(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  return Object.hasOwn(powers, word) ? powers[word] : undefined;
}

function digits(written: string, at: number): Numeral | undefined {
  const value = Number(
    /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written,
  );
  return Number.isFinite(value) ? { value, last: at } : undefined;
}

/** Sixty-five, sixty five; but not the sixty-seventy of a range. */
function withUnit(tokens: readonly Token[], at: number, value: number): Numeral {
  const unit = small.indexOf(wordAt(tokens, at + 1));
  return unit >= 1 && unit <= 9 ? { value: value + unit, last: at + 1 } : { value, last: at };
}

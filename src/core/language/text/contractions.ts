import type { Span } from '../../text/span';

/** A word of what is written without a space in it; the span is relative to that. */
export interface Part extends Span {
  readonly word: string;
}

const whole: Readonly<Record<string, string>> = {
  cannot: 'can not',
  "can't": 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
};

const tails: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', d: 'would', m: 'am' };

/** Words behind which 's is a verb: it's, there's. */
const verbal = new Set('it that this he she there here what who where how'.split(' '));

/**
 * The words of what is written between two spaces: isn't is `is` and `not`, Moscow's is `moscow` and the possessive `'s`,
 * it's is `it` and `is`. All are in lower case, with a straight apostrophe.
 */
export function partsOf(written: string, before: string): Part[] {
  const word = written.toLowerCase().replaceAll('’', "'");
  // The lower case of a few letters is longer, and then nothing can be cut at the same offsets.
  if (word.length !== written.length) return [{ word, start: 0, end: written.length }];
  const split = Object.hasOwn(whole, word) ? whole[word] : undefined;
  if (split !== undefined) return splitNegation(word, split);
  const mark = word.lastIndexOf("'");
  if (mark < 0) return [{ word, start: 0, end: word.length }];
  return splitAt(word, mark, before);
}

function splitNegation(word: string, split: string): Part[] {
  const [verb = '', not = ''] = split.split(' ');
  const cut = word.length - 3;
  return [
    { word: verb, start: 0, end: cut },
    { word: not, start: cut, end: word.length },
  ];
}

function splitAt(word: string, mark: number, before: string): Part[] {
  const stem = word.slice(0, mark);
  const tail = word.slice(mark + 1);
  if (tail === 't' && stem.endsWith('n')) return cut(word, mark - 1, 'not');
  const verb = Object.hasOwn(tails, tail) ? tails[tail] : undefined;
  if (verb !== undefined) return cut(word, mark, verb);
  if (tail === 's') return cut(word, mark, verbal.has(stem) && before !== 'of' ? 'is' : "'s");
  if (tail === '' && stem.endsWith('s')) return cut(word, mark, "'s");
  return [{ word: tail === '' ? stem : word, start: 0, end: tail === '' ? stem.length : word.length }];
}

function cut(word: string, at: number, tail: string): Part[] {
  return [
    { word: word.slice(0, at), start: 0, end: at },
    { word: tail, start: at, end: word.length },
  ];
}

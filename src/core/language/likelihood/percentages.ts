import type { Band } from '../../model/scales/yardsticks';
import { words } from '../../util/words';
import { isEndOrSign, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { type Numeral, numeralAt } from './numbers';
import type { Words } from './phrase';

/** A number of percent, a range of them, or a share, as it is written; what it is a part of is not said. */
export interface Quantity extends Words {
  readonly band: Band;
}

/** How many percent 'about' may be off. */
const tolerance = 5;

type Limit = 'above' | 'below' | 'about';

const limits: readonly [words: string, limit: Limit][] = [
  ...listed(
    'below',
    'no more than|not more than|no higher than|no better than|not better than|no greater than|at most|up to|as low as|less than|lower than',
    'fewer than|smaller than',
  ),
  ...listed(
    'above',
    'no less than|not less than|no lower than|at least|as high as|more than|greater than|higher than',
    'better than|upwards of',
  ),
  ...listed('below', 'below|under|<|≤|beneath'),
  ...listed('above', 'above|over|exceeding|exceeds|exceed|exceeded|>|≥'),
  ...listed(
    'about',
    'on the order of|in the region of|close to|about|around|roughly|approximately|approx|some|circa|nearly',
    'almost|perhaps|maybe|~|≈|say',
  ),
];

function listed(limit: Limit, ...lines: string[]): [string, Limit][] {
  return lines
    .join('|')
    .split('|')
    .map((each) => [each, limit]);
}

/**
 * Reads a percentage or a range of them from its first number on: 60%, 60–70 per cent, sixty to seventy
 * percent.
 */
export function percentageAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const first = numeralAt(tokens, at);
  if (!first) return undefined;
  const sign = percentSign(tokens, first.last + 1);
  const second = secondNumber(tokens, sign ?? first.last, at);
  const end = second && percentSign(tokens, second.last + 1);
  if (second && end !== undefined) return ranged(tokens, at, first.value, second.value, end);
  return sign === undefined ? undefined : limited(tokens, at, first.value, sign);
}

/** The last token of a sign of percent that begins at a place. */
function percentSign(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (word === '%' || word === 'percent' || word === 'pct') return at;
  return word === 'per' && wordAt(tokens, at + 1) === 'cent' ? at + 1 : undefined;
}

/** The second number of a range, behind a hyphen, a dash, 'to', or the 'and' of 'between'. */
function secondNumber(tokens: readonly Token[], last: number, from: number): Numeral | undefined {
  const word = wordAt(tokens, last + 1);
  if (word === 'and' && wordAt(tokens, from - 1) !== 'between') return undefined;
  if (word === 'to' || word === '–' || word === '—' || word === 'and') return numeralAt(tokens, last + 2);
  return tokens[last + 1]?.joined ? numeralAt(tokens, last + 1) : undefined;
}

const ofRange = new Set(['between', 'from']);
/** 'Fell from 60 to 40 %' names two states, of which the second holds. */
const changes = words(
  'rise rises rose risen rising fall falls fell fallen falling raise raises raised raising lowers',
  'lowered lowering lower cut cuts cutting increase increases increased increasing decrease decreases',
  'decreased decreasing drops dropped dropping drop revise revises revised revising up down move',
  'moves moved moving go goes gone went grew grown change changes changed changing slips slipped slip',
  'climbs climbed climb improve improves improved improving worsens worsened worsen slid sank it',
);

function ranged(
  tokens: readonly Token[],
  at: number,
  low: number,
  high: number,
  last: number,
): Quantity | undefined {
  if (wordAt(tokens, at - 1) === 'from' && hasChanged(tokens, at)) return changedTo(at, high, last);
  if (low > high || high > 100) return undefined;
  let first = ofRange.has(wordAt(tokens, at - 1)) ? at - 1 : at;
  if (precede(tokens, first, 'in the range of') || precede(tokens, first, 'in the region of')) first -= 4;
  if (/^(?:about|around|roughly|approximately|some)$/.test(wordAt(tokens, first - 1))) first--;
  return { first, last, band: { low, high } };
}

function hasChanged(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 2; before >= Math.max(0, at - 8); before--)
    if (changes.has(wordAt(tokens, before))) return true;
  return false;
}

function changedTo(at: number, value: number, last: number): Quantity | undefined {
  return value > 100 ? undefined : { first: at - 1, last, band: { low: value, high: value } };
}

/** 'Say, 60 %' is about 60; 'I would say 60 %' is just that. */
function isSpoken(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) === 'say' && !isEndOrSign(tokens, at - 1);
}

/** A number of percent with the words before it that limit it: at most 20, less than a one-in-ten [chance]. */
export function limited(
  tokens: readonly Token[],
  at: number,
  value: number,
  last: number,
): Quantity | undefined {
  if (value > 100) return undefined;
  const article = /^an?$/.test(wordAt(tokens, at - 1)) ? at - 1 : at;
  const found = limits.find(([words]) => precede(tokens, article, words) && !isSpoken(tokens, article - 1));
  if (!found) return { first: at, last, band: { low: value, high: value } };
  const [words, limit] = found;
  const band = {
    above: { low: value, high: 100 },
    below: { low: 0, high: value },
    about: { low: Math.max(0, value - tolerance), high: Math.min(100, value + tolerance) },
  }[limit];
  return { first: article - words.split(' ').length, last, band };
}

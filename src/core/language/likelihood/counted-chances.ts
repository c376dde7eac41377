import type { Band } from '../../model/scales/yardsticks';
import { words } from '../../util/words';
import { beforeAside } from '../grammar/asides';
import { auxiliaries, conjunctions, copulas, prepositions, pronouns } from '../lexicon/function-words';
import { linking } from '../lexicon/verbs';
import { isEndOrSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { countedNouns } from './chances/chance-nouns';
import { coreFrom } from './even-odds';
import { numeralAt } from './numbers';
import { percentageAt, type Quantity } from './percentages';
import type { Phrase } from './phrase';
import { oddsAt, shareAt } from './shares';

/** How far the noun of a chance may stand before its number. */
const lookBehind = 25;

const links = words(
  'of is are was were be been being at to as : — – = ( remains remain remained stands stood exceeds',
  'exceeded reaches reached equals lies lie ranges ranged',
);
/** Verbs that set a chance at a number, or move it to one. */
const setting = words(
  'put puts putting place places placed placing set sets estimate estimates estimated estimating',
  'assesses assessed assessing assess judge judges judged judging rates rated rating stand stands',
  'stood remains remained remain hover hovers hovering peg pegs pegged see sees keep keeps kept',
  'calculate calculates calculated reckon reckons give gives given giving risen rose rises raised',
  'falls fallen fell lowered lowers dropped revised increased amount amounts climbed improved',
  'worsened slid sank grown grew jumped moved',
);
/** Verbs of the kind that are nouns as often: the chance was cut to 20 %, but the odds of a cut to 4 %. */
const settingOrNoun = /^(?:cut|rate|rise|fall|drop|increase|up|down|now)$/;
/** What is itself measured in percent: a chance that inflation is 8 % is no chance of 8 %. */
const measured = words(
  'inflation growth unemployment turnout gdp share rate rates margin tariff tariffs deficit debt',
  'support approval interest tax vat stake yield yields prevalence coverage price prices output',
  'exports',
);
/** Words between a number and its noun. */
const kinds = words(
  'or more less better overall estimated cumulative conditional annual implied subjective rough',
  'combined current even about',
);
const surely = new Set(['likely', 'probable', 'certain', 'sure', 'confident', 'likelihood', 'certainty']);

/**
 * Reads a number as a likelihood where words of chance belong to it: a 60% chance, a one in five chance, 60
 * per cent likely, two-to-one odds, the probability of … is put at 20–30 %. `at` is its first digit or number
 * word.
 */
export function readCountedChance(tokens: readonly Token[], at: number): Phrase | undefined {
  const percentage = percentageAt(tokens, at);
  if (percentage) return ofQuantity(tokens, percentage);
  // A 50/50 chance is an even one.
  if (coreFrom(tokens, at) !== undefined) return undefined;
  const share = shareAt(tokens, at);
  if (share) return ofQuantity(tokens, share) ?? chancesWithin(tokens, share);
  return readOdds(tokens, at) ?? readDecimal(tokens, at);
}

function ofQuantity(tokens: readonly Token[], quantity: Quantity): Phrase | undefined {
  if (isDefined(tokens, quantity.first)) return undefined;
  const last = nounBehind(tokens, quantity.last) ?? sharedNoun(tokens, quantity.last);
  if (last !== undefined) return counted(quantity, quantity.first, last);
  if (isOfCase(tokens, quantity) || isPutBefore(tokens, quantity))
    return counted(quantity, quantity.first, quantity.last);
  return hasNounBefore(tokens, quantity) ? counted(quantity, quantity.first, quantity.last) : undefined;
}

/** 'Probable' denotes a chance of 55 to 80 %: what words mean is no estimate. */
function isDefined(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 8); at--)
    if (/^(?:denotes?|signif(?:y|ies)|corresponds?|equates?|defined|means?)$/.test(wordAt(tokens, at)))
      return true;
  return false;
}

/** In our central case (60–65 per cent) the party wins. */
function isOfCase(tokens: readonly Token[], { first, last }: Quantity): boolean {
  if (wordAt(tokens, first - 1) !== '(' || wordAt(tokens, last + 1) !== ')') return false;
  return /^(?:case|scenario|outcome|outlook|branch|path|future)$/.test(wordAt(tokens, first - 2));
}

/** We put at two in three the likelihood that. */
function isPutBefore(tokens: readonly Token[], { first, last }: Quantity): boolean {
  const noun = /^(?:the|our|its)$/.test(wordAt(tokens, last + 1)) ? last + 2 : last + 1;
  return (
    wordAt(tokens, first - 1) === 'at' && sets(tokens, first - 2) && countedNouns.has(wordAt(tokens, noun))
  );
}

function counted({ band }: { readonly band: Band }, first: number, last: number): Phrase {
  return { first, last, meaning: band, form: 'number' };
}

/** The noun of chance, or the adjective, that a number stands before: 60% chance, 60% likely. */
function nounBehind(tokens: readonly Token[], last: number): number | undefined {
  let at = last + 1;
  while (at <= last + 3 && kinds.has(wordAt(tokens, at))) at++;
  const word = wordAt(tokens, at);
  if (countedNouns.has(word)) return at;
  if (!surely.has(word)) return undefined;
  const compares = at > last + 1 && /^(?:more|less)$/.test(wordAt(tokens, at - 1));
  return compares ? undefined : at;
}

/** A 46 % and 41 % chance: the noun behind the last number is that of each. The number ends where the next begins. */
function sharedNoun(tokens: readonly Token[], last: number, most = 3): number | undefined {
  if (most === 0) return undefined;
  let next = last + 1;
  if (wordAt(tokens, next) === ',') next++;
  if (/^(?:and|or)$/.test(wordAt(tokens, next))) next++;
  if (next === last + 1) return undefined;
  if (/^an?$/.test(wordAt(tokens, next))) next++;
  const other = percentageAt(tokens, next);
  const hasNoun = other && (nounBehind(tokens, other.last) ?? sharedNoun(tokens, other.last, most - 1));
  return hasNoun === undefined ? undefined : last;
}

/** Two chances out of three. */
function chancesWithin(tokens: readonly Token[], share: Quantity): Phrase | undefined {
  for (let at = share.first; at < share.last; at++)
    if (/^chances?$/.test(wordAt(tokens, at))) return counted(share, share.first, share.last);
  return undefined;
}

/** The probability of … is 60%; the chances have risen to one in three; likelihood: 60–70 %. */
function hasNounBefore(tokens: readonly Token[], { first, last }: Quantity): boolean {
  const link = linkBefore(tokens, first);
  if (link === undefined || measured.has(wordAt(tokens, link - 1)) || !isWhole(tokens, last)) return false;
  let isSet = !/^(?:at|to|as)$/.test(wordAt(tokens, link));
  for (let at = link - (wordAt(tokens, link) === 'of' ? 1 : 0); at >= Math.max(0, link - lookBehind); at--) {
    const word = wordAt(tokens, at);
    if (word === ';') return false;
    if (countedNouns.has(word)) return isSet || isSetBefore(tokens, at);
    if (wordAt(tokens, link) === 'of') return false;
    isSet ||= sets(tokens, at);
  }
  return false;
}

function sets(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (setting.has(word)) return true;
  const before = wordAt(tokens, at - 1);
  return settingOrNoun.test(word) && (copulas.has(before) || auxiliaries.has(before) || pronouns.has(before));
}

function linkBefore(tokens: readonly Token[], first: number): number | undefined {
  const adverb = /^(?:only|now|just|still|currently|thus|therefore|not|then|somewhere)$/;
  const at = beforeAside(tokens, adverb.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1);
  if (links.has(wordAt(tokens, at))) return at;
  if (linking.has(wordAt(tokens, at))) return at;
  // 'Exceeds' and its like belong to the quantity, and are its link as well.
  if (/^exceed/.test(wordAt(tokens, first))) return first;
  return countedNouns.has(wordAt(tokens, at)) && isEndOrSign(tokens, first - 1) ? at : undefined;
}

/** Whether somebody sets the chance: we put the odds of … at 60 %. */
function isSetBefore(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 6); at--) if (sets(tokens, at)) return true;
  return false;
}

/** Whether the number is all: a probability of 60% that, but not a chance of 3% growth. */
function isWhole(tokens: readonly Token[], last: number): boolean {
  const word = wordAt(tokens, last + 1);
  return (
    isEndOrSign(tokens, last + 1) ||
    prepositions.has(word) ||
    conjunctions.has(word) ||
    copulas.has(word) ||
    /^(?:the|its|their|these|those)$/.test(word) ||
    /^(?:or|this|next|now|today|before|within|to|today|by)$/.test(word)
  );
}

/** Two-to-one odds; odds of 3 to 1 against; the odds are 2:1 in favour. */
function readOdds(tokens: readonly Token[], at: number): Phrase | undefined {
  const odds = oddsAt(tokens, at);
  if (!odds) return undefined;
  const behind = wordAt(tokens, odds.last + 1) === 'odds' || wordAt(tokens, odds.last + 1) === 'chance';
  const before = !behind && isOddsBefore(tokens, at);
  if (!behind && !before) return undefined;
  const last = behind ? odds.last + 1 : odds.last;
  const phrase = counted(odds, at, last);
  return odds.side === 'open' ? { ...phrase, other: { low: odds.against, high: odds.against } } : phrase;
}

function isOddsBefore(tokens: readonly Token[], first: number): boolean {
  if (
    linkBefore(tokens, first) === undefined &&
    !/^(?:about|around|roughly)$/.test(wordAt(tokens, first - 1))
  )
    return false;
  for (let at = first - 1; at >= Math.max(0, first - lookBehind); at--)
    if (wordAt(tokens, at) === 'odds') return true;
  return false;
}

/** A probability of 0.7. */
function readDecimal(tokens: readonly Token[], at: number): Phrase | undefined {
  const numeral = numeralAt(tokens, at);
  if (!numeral || !/^0[.]\d+$/.test(wordAt(tokens, at))) return undefined;
  const link = linkBefore(tokens, at);
  if (link === undefined) return undefined;
  const percent = Math.round(numeral.value * 100);
  for (let before = link; before >= Math.max(0, link - lookBehind); before--)
    if (/^(?:probability|likelihood)$/.test(wordAt(tokens, before)))
      return counted({ band: { low: percent, high: percent } }, at, at);
  return undefined;
}

/** Whether the word begins what this file reads. */
export function beginsNumber(token: Token): boolean {
  return token.kind === 'number' || (token.kind === 'word' && numberWords.has(token.word));
}

const numberWords = words(
  'a hundred zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
  'fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
);

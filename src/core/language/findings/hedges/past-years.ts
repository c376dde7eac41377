import { isFiniteVerb } from '../../grammar/finite-verbs';
import { determiners, isFunctionWord, months } from '../../lexicon/function-words';
import { isEndOrSign, wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';
import { isSpellNoun } from './spells';

/** How many words a phrase of time may have before its year: in the hard early weeks of 1974. */
const longestPhrase = 6;

/** How far before a year the verb may stand that it belongs to. */
const longestClause = 30;

/** Which years are past: of which decade is no question to who reads a note today. */
export interface Past {
  /** The last that is. */
  readonly last: number;
}

/** The last year that is past to whoever may read a note. */
export const longPast: Past = { last: 2019 };

/** The last that is past where a verb or a stretch of time tells of a past as well. */
export const lately: Past = { last: 2025 };

/**
 * Whether a year of the past is the time of a verb: in 2014 they could; until 2016; in May 2012; in the 2022 default.
 * Not one that belongs to a noun (the deed of 1974, plans from 1958) or to another verb (it was built in 1972 and).
 */
export function isTimeOf(tokens: readonly Token[], year: number, verb: number, past: Past): boolean {
  if (!isPastYear(tokens, year, past)) return false;
  return year < verb
    ? !isOfNoun(tokens, year) && !hasVerbBefore(tokens, year)
    : !isOfNoun(tokens, year) && !hasVerbBetween(tokens, verb, year);
}

/** In 2014; until 2016; in May 2012; in the 2022 default, which only what has been is called by. */
export function isPastYear(tokens: readonly Token[], at: number, { last }: Past): boolean {
  const word = wordAt(tokens, at);
  if (!/^(?:1[5-9]|20)\d\ds?$/.test(word)) return false;
  const before = wordAt(tokens, prepositionOf(tokens, at));
  if (before === 'as' && wordAt(tokens, at - 3) === 'as') return Number.parseInt(word, 10) <= last;
  if (word.endsWith('s')) return word < '2010s' && isInDecade(tokens, at);
  if (before === 'the' && wordAt(tokens, at - 2) === 'in')
    return !/^(?:election|elections|vote|budget|season)$/.test(wordAt(tokens, at + 1));
  return (
    Number.parseInt(word, 10) <= last && /^(?:in|by|of|until|since|before|after|from|between)$/.test(before)
  );
}

/** In the 1990s, by the late 1980s. */
function isInDecade(tokens: readonly Token[], decade: number): boolean {
  const part = /^(?:early|mid|late|latter|whole)$/.test(wordAt(tokens, decade - 1)) ? 1 : 0;
  const the = decade - 1 - part;
  return (
    wordAt(tokens, the) === 'the' &&
    /^(?:in|by|until|till|during|throughout|through|before|since|over)$/.test(wordAt(tokens, the - 1))
  );
}

/** The place before a year and its month. */
function prepositionOf(tokens: readonly Token[], year: number): number {
  return months.has(wordAt(tokens, year - 1)) ? year - 2 : year - 1;
}

/** The deed of 1974, plans from 1958, the worst drought since 1998; not 'in the summer of 1974', 'from 2003 on'. */
function isOfNoun(tokens: readonly Token[], year: number): boolean {
  const preposition = prepositionOf(tokens, year);
  const noun = preposition - 1;
  const word = wordAt(tokens, preposition);
  if (!/^(?:of|from|since)$/.test(word) || isEndOrSign(tokens, noun)) return false;
  if (word !== 'of') return !isFunctionWord(wordAt(tokens, noun));
  const first = phraseStart(tokens, noun);
  const opener = wordAt(tokens, first);
  // What is named by its year was before or after, but only what takes time can one be in.
  if (/^(?:before|until|till|during|throughout|after|since)$/.test(opener)) return false;
  // A shell from the war of 1916 is one thing, from the war of 1916 on another.
  const isTime =
    /^(?:in|at|by|over|on)$/.test(opener) || (opener === 'from' && isEndOrSign(tokens, first - 1));
  return !(isTime && isSpellNoun(wordAt(tokens, noun)));
}

/** The preposition of 'in the [hot] summer of'. */
function phraseStart(tokens: readonly Token[], noun: number): number {
  let at = noun - 1;
  while (at > noun - longestPhrase && !isEndOrSign(tokens, at)) {
    if (isFunctionWord(wordAt(tokens, at)) && !determiners.has(wordAt(tokens, at))) return at;
    at--;
  }
  return at;
}

/** Of 'it was built in 1972 and could fail' the year is that of the building. */
function hasVerbBefore(tokens: readonly Token[], year: number): boolean {
  for (let at = year - 1; at >= Math.max(0, year - longestClause); at--) {
    if (/^[,;:—–()]$/.test(wordAt(tokens, at))) return isAside(tokens, at, year);
    if (/^(?:that|which|who|while|where|when)$/.test(wordAt(tokens, at))) return false;
    if (isFiniteVerb(tokens, at)) return true;
  }
  return false;
}

/** The dyke, rebuilt in 1953, could fail; not 'then, in 1953, it could'. */
function isAside(tokens: readonly Token[], comma: number, year: number): boolean {
  return isEndOrSign(tokens, year + 1) && !isFunctionWord(wordAt(tokens, comma + 1));
}

/** Could fire, as it did in 2008; could be worse than in 2009; could flood the field that it spared in 1997. */
function hasVerbBetween(tokens: readonly Token[], could: number, year: number): boolean {
  for (let at = could + 1; at < prepositionOf(tokens, year); at++) {
    if (isComparison(tokens, at)) return true;
    // What could be done until something was, or as somebody liked, is past.
    if (
      /^(?:when|while|until|till|before|after|once|what|whatever|whoever|wherever)$/.test(wordAt(tokens, at))
    )
      return false;
    if (isFiniteVerb(tokens, at)) return true;
  }
  return false;
}

/** As it did, than in, just like in; not 'as late as'. */
function isComparison(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (word === 'as') return wordAt(tokens, at + 2) !== 'as' && wordAt(tokens, at - 2) !== 'as';
  return word === 'than' || word === 'like';
}

import { auxiliaries, copulas, light, negators } from '../lexicon/function-words';
import { assessing, regarding } from '../lexicon/speech-verbs';
import { judging, linking, verbFormOf } from '../lexicon/verbs';
import { isEndOrSign, isSign, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { beforeAside } from './asides';

/** How far a denial may stand before what it denies, in tokens. */
const lookBehind = 10;

const farther = [
  'far from',
  'anything but',
  'by no means',
  'no longer',
  'nowhere near',
  'not at all',
  'not in the least',
];
/** Words after which 'not' denies nothing by itself: not only, if not likely. */
const behindNot = new Set(['only', 'just', 'merely', 'least', 'surprisingly', 'because']);
const beforeNot = new Set(['if', 'whether', 'why', 'or']);
const between = new Set('it this that such to as have been yet all too so for said described'.split(' '));
const nobody = new Set(['no', 'few', 'neither', 'nor', 'none', 'nobody', 'nothing']);
const notNobody = new Set(['doubt', 'matter', 'longer', 'wonder', 'later', 'less']);
/**
 * Where the denial of a predicate begins; undefined where it is not denied. It may stand directly before it
 * (not likely, far from certain), before verbs that carry it there (does not seem likely, do not consider it
 * likely), or be the subject (no deal is likely).
 */
export function denialBefore(tokens: readonly Token[], first: number): number | undefined {
  return directDenial(tokens, first) ?? deniedOpinion(tokens, first) ?? deniedSubject(tokens, first);
}

function directDenial(tokens: readonly Token[], first: number): number | undefined {
  const end = Math.max(0, first - lookBehind);
  for (let at = beforeAside(tokens, first - 1); at >= end; at = beforeAside(tokens, at - 1)) {
    const longer = longDenialBefore(tokens, at + 1);
    if (longer !== undefined) return longer;
    if (negators.has(wordAt(tokens, at))) return isBareNot(tokens, at) ? withVerb(tokens, at) : undefined;
    if (!passes(wordAt(tokens, at))) return undefined;
  }
  return undefined;
}

/** Where a denial of several words begins that ends before a place: far from, by no means. */
export function longDenialBefore(tokens: readonly Token[], end: number): number | undefined {
  const phrase = farther.find((words) => precede(tokens, end, words));
  return phrase === undefined ? undefined : end - phrase.split(' ').length;
}

/** A contraction is one word: isn’t. */
function withVerb(tokens: readonly Token[], not: number): number {
  return not > 0 && tokens[not - 1]?.end === tokens[not]?.start ? not - 1 : not;
}

function isBareNot(tokens: readonly Token[], at: number): boolean {
  return !behindNot.has(wordAt(tokens, at + 1)) && !beforeNot.has(wordAt(tokens, at - 1));
}

function passes(word: string): boolean {
  return (
    copulas.has(word) ||
    linking.has(word) ||
    judging.has(word) ||
    light.has(word) ||
    between.has(word) ||
    /.{3}ly$/.test(word)
  );
}

/** What is said not to be thought is thought not to be: we do not believe that it is likely. */
function isOpinion(word: string): boolean {
  return verbFormOf(word) === 'base' && (regarding.has(word) || assessing.has(word) || word === 'expect');
}

function deniedOpinion(tokens: readonly Token[], first: number): number | undefined {
  const end = Math.max(0, first - lookBehind - 2);
  let next = first;
  for (let at = beforeAside(tokens, first - 1); at >= end; at = beforeAside(tokens, at - 1)) {
    if (isSign(tokens[at])) return undefined;
    if (isOpinion(wordAt(tokens, next))) {
      if (wordAt(tokens, at) === 'not') return withVerb(tokens, at);
      if (precede(tokens, at + 1, 'no longer')) return at - 1;
    }
    next = at;
  }
  return undefined;
}

function deniedSubject(tokens: readonly Token[], first: number): number | undefined {
  const end = Math.max(0, first - lookBehind);
  for (let at = beforeAside(tokens, first - 1); at >= end; at = beforeAside(tokens, at - 1)) {
    if (isSign(tokens[at])) return undefined;
    if (isFronted(tokens, at)) return at;
    const begins = isEndOrSign(tokens, at - 1) || wordAt(tokens, at - 1) === 'that';
    if (begins && nobody.has(wordAt(tokens, at)))
      return notNobody.has(wordAt(tokens, at + 1)) ? undefined : at;
  }
  return undefined;
}

/** Under no circumstances is it likely; at no point was it; rarely is it. The verb stands before its subject. */
function isFronted(tokens: readonly Token[], at: number): boolean {
  const isNoWhere = /^(?:under|at|in|on|by)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'no';
  const verb = isNoWhere ? at + 3 : at + 1;
  if (!isNoWhere && !/^(?:rarely|seldom|never)$/.test(wordAt(tokens, at))) return false;
  return copulas.has(wordAt(tokens, verb)) || auxiliaries.has(wordAt(tokens, verb));
}

/**
 * Where the 'not' stands that an estimate is followed by: probably not, likely will not, likely not to. `lookAhead`
 * is the number of words in which to look.
 */
export function denialAfter(tokens: readonly Token[], last: number, lookAhead = 3): number | undefined {
  for (let at = last + 1; at <= last + lookAhead; at++) {
    const word = wordAt(tokens, at);
    if (word === 'not' || word === 'never') return behindNot.has(wordAt(tokens, at + 1)) ? undefined : at;
    if (!copulas.has(word) && !auxiliaries.has(word) && word !== 'to' && word !== 'have') return undefined;
  }
  return undefined;
}

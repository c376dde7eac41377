import {
  auxiliaries,
  conjunctions,
  copulas,
  determiners,
  leavingOpen,
  prepositions,
  pronouns,
} from '../lexicon/function-words';
import { verbFormOf } from '../lexicon/verbs';
import { isEndOrSign, isSign, wordAt } from '../text/token-access';
import type { TokenRange } from '../text/token-range';
import type { Token } from '../text/tokens';
import { beforeAdverbs, continuesVerb, isAdverb, isFiniteVerb, verbStart } from './finite-verbs';

/** How far a clause may go on until its verb, or a dash until its pair, in tokens. */
const reach = 40;

/** Words that begin a clause within a clause, which has a verb of its own. */
const subordinating =
  /^(?:that|which|who|whose|what|how|why|where|when|while|if|unless|because|since|although|though|once|until|as|before|after|whether|so)$/;

/** Where a clause ends that somebody or something governs. */
export interface ClauseKind {
  /** It stands before the verb of the sentence: the claim that it holds [is false]. */
  readonly isSubject?: boolean;
  /** It has a subject of its own: the fear that trains [will stop]; not 'the firm that wins [will gain]'. */
  readonly isContent?: boolean;
  /** It stands in a part of the sentence that the next comma closes: although he says that it holds, … */
  readonly isFronted?: boolean;
  /** The next verb behind 'and' is the governor's: Moscow thinks time is with it and [will wait]. */
  readonly yieldsAtAnd?: boolean;
}

/** Where the clause ends that begins at a place. It goes on over asides, and over commas, until another takes over. */
export function clauseEnd(tokens: readonly Token[], first: number, kind: ClauseKind = {}): number {
  let open = 1;
  let at = first;
  for (; at < tokens.length; at++) {
    if (isSign(tokens[at])) {
      const next = behindSign(tokens, at, kind);
      if (next === undefined) return at;
      at = next;
      continue;
    }
    if (kind.yieldsAtAnd && open < 1 && isAndVerb(tokens, at)) return at;
    if (kind.isSubject && open < 1 && beginsMainVerb(tokens, at)) return at;
    if (at > first && isSubordinating(tokens, at, kind)) open++;
    if (!isFiniteVerb(tokens, at) || continuesVerb(tokens, at) || isSecondParticiple(tokens, at)) continue;
    if (at === first && kind.isContent && isFiniteVerb(tokens, at + 1)) continue;
    open--;
    if (kind.isSubject && open < 0) return Math.max(first, verbStart(tokens, at));
  }
  return at;
}

/**
 * Until the vote ends; not 'until the vote', 'before 1985'. In 'who fled after the raid crossed' a verb is due to what
 * the clause belongs to, so that there is none for the raid.
 */
function isSubordinating(tokens: readonly Token[], at: number, { isSubject = false }: ClauseKind): boolean {
  const word = wordAt(tokens, at);
  if (!subordinating.test(word)) return false;
  if (!/^(?:before|after|since|until|once)$/.test(word)) return true;
  return opensClause(tokens, at + 1) && (!isSubject || hasTwoVerbs(tokens, at + 1));
}

function hasTwoVerbs(tokens: readonly Token[], first: number): boolean {
  let verbs = 0;
  for (let at = first; at < Math.min(tokens.length, first + reach) && !isParting(tokens, at); at++)
    if (isFiniteVerb(tokens, at) && !continuesVerb(tokens, at)) verbs++;
  return verbs > 1;
}

/** Were seen in May and possibly infected there: without an object, it goes on with a participle before it. */
function isSecondParticiple(tokens: readonly Token[], at: number): boolean {
  if (!/.{2}ed$/.test(wordAt(tokens, at)) || !/^(?:and|or)$/.test(wordAt(tokens, beforeAdverbs(tokens, at))))
    return false;
  const next = wordAt(tokens, at + 1);
  return isEndOrSign(tokens, at + 1) || prepositions.has(next) || /^(?:here|there|then)$/.test(next);
}

/** Those who were treated before 1985 [possibly received plasma]: such an adverb belongs to the verb behind it. */
function beginsMainVerb(tokens: readonly Token[], at: number): boolean {
  if (!leavingOpen.has(wordAt(tokens, at)) || isEndOrSign(tokens, at - 1)) return false;
  const before = wordAt(tokens, at - 1);
  const isFree = tokens[at - 1]?.capital || !(joinsVerb(before) || isAdverb(before));
  let verb = at + 1;
  while (isAdverb(wordAt(tokens, verb))) verb++;
  const word = wordAt(tokens, verb);
  const form = verbFormOf(word);
  const isVerb =
    isFiniteVerb(tokens, verb) || /.{2}ed$/.test(word) || (form !== undefined && form !== 'gerund');
  return isFree === true && isVerb;
}

/** Whether what follows a word belongs to it, or to the verb before it. */
function joinsVerb(word: string): boolean {
  return [conjunctions, copulas, auxiliaries, prepositions, determiners].some((each) => each.has(word));
}

/** Whether a sign parts what stands before it from what follows, as a sign of percent or money does not. */
function isParting(tokens: readonly Token[], at: number): boolean {
  return isSign(tokens[at]) && !/^[/%’'"&$€£]$/.test(wordAt(tokens, at));
}

/** Where a clause goes on at a sign; undefined where it ends. */
function behindSign(tokens: readonly Token[], at: number, kind: ClauseKind): number | undefined {
  const sign = wordAt(tokens, at);
  if (sign === ',') return kind.isFronted || takesOver(tokens, at + 1, kind) ? undefined : at;
  if (!isParting(tokens, at)) return at;
  if (sign === '(') return pairOf(tokens, at, ')');
  if (!/^[—–]$/.test(sign)) return undefined;
  const goesOn = /^(?:and|or)$/.test(wordAt(tokens, at + 1)) || pairOf(tokens, at, sign) !== undefined;
  return goesOn ? at : undefined;
}

/** The sign that closes an aside; undefined where none does. */
export function pairOf(tokens: readonly Token[], at: number, closing: string): number | undefined {
  for (let end = at + 1; end < Math.min(tokens.length, at + reach); end++) {
    if (wordAt(tokens, end) === closing) return end;
    if (/^[;:.]$/.test(wordAt(tokens, end))) return undefined;
  }
  return undefined;
}

/** Whether the author speaks again behind a comma: …, but talks go on. */
function takesOver(tokens: readonly Token[], at: number, { yieldsAtAnd = false }: ClauseKind): boolean {
  const word = wordAt(tokens, at);
  // Without a subject of its own, a verb is of the clause before: that it was bought, and will be used.
  if (/^(?:and|or)$/.test(word))
    return wordAt(tokens, at + 1) !== 'that' && (yieldsAtAnd || !isAndVerb(tokens, at));
  return /^(?:but|so|yet|while|whereas|although|though|which|we|i|.{2,}ing)$/.test(word);
}

/** 'And' with a verb and no subject behind it. */
function isAndVerb(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|or|but|yet)$/.test(wordAt(tokens, at))) return false;
  const next = beginsVerb(tokens, at + 1);
  return next !== undefined;
}

/** The verb that begins at a place, with adverbs before it. */
export function beginsVerb(tokens: readonly Token[], at: number): number | undefined {
  for (let verb = at; verb <= at + 2; verb++) {
    if (
      isFiniteVerb(tokens, verb) ||
      /^(?:is|are|was|were|will|may|might|could|has|have|had)$/.test(wordAt(tokens, verb))
    )
      return beforeAdverbs(tokens, verb) < at ? verb : undefined;
  }
  return undefined;
}

/** The first verb of the clause that follows a place directly, with its subject before it; undefined for a phrase. */
export function verbOfClause(tokens: readonly Token[], first: number): number | undefined {
  for (let at = first; at < Math.min(tokens.length, first + reach); at++) {
    if (isParting(tokens, at)) return undefined;
    if (isFiniteVerb(tokens, at)) return at > first ? at : undefined;
    const joins = /^(?:and|or)$/.test(wordAt(tokens, at)) && beginsVerb(tokens, at + 1) === undefined;
    if (subordinating.test(wordAt(tokens, at)) && at > first) return undefined;
    if (conjunctions.has(wordAt(tokens, at)) && !joins && wordAt(tokens, at) !== 'that') return undefined;
  }
  return undefined;
}

/** Words that tell a time by themselves, behind which no clause of 'until' or 'once' follows. */
const times =
  /^(?:now|recently|lately|then|today|yesterday|tomorrow|last|next|this|again|more|only|upon|late|early|mid|well|very)$/;

/** Whether a clause with its own subject and verb begins at a place: once [the talks end]; not 'until [the vote]'. */
export function opensClause(tokens: readonly Token[], first: number): boolean {
  const word = wordAt(tokens, first);
  if (times.test(word) || tokens[first]?.kind === 'number' || /.{2}(?:ed|ing)$/.test(word)) return false;
  if (prepositions.has(word)) return false;
  const verb = verbOfClause(tokens, first);
  return verb !== undefined && isOneSubject(tokens, first, verb);
}

/** 'Until the vote a deal was near' has two nouns in a row, of which the second is the subject. */
function isOneSubject(tokens: readonly Token[], first: number, verb: number): boolean {
  for (let at = first + 1; at < verb; at++) {
    const word = wordAt(tokens, at);
    const before = wordAt(tokens, at - 1);
    const begins = (determiners.has(word) && word !== "'s") || (pronouns.has(word) && !determiners.has(word));
    const isName = tokens[at]?.capital === true && tokens[at - 1]?.capital === false;
    const continues = prepositions.has(before) || conjunctions.has(before) || determiners.has(before);
    if ((begins || isName) && !continues) return false;
  }
  return true;
}

/** Where the clause begins that a place stands in: behind a sign, or a word that joins clauses. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > Math.max(0, at - reach) && !isEndOrSign(tokens, first - 1) && !opens(tokens, first - 1))
    first--;
  return first;
}

const joining =
  /^(?:that|which|who|while|if|unless|because|since|although|though|but|whether|when|where|what|how)$/;

function opens(tokens: readonly Token[], at: number): boolean {
  return joining.test(wordAt(tokens, at));
}

/** The words of a phrase that is governed: to the next sign, verb, or word that begins a clause. */
export function phraseFrom(tokens: readonly Token[], first: number): TokenRange {
  let end = first;
  while (end < tokens.length && !isParting(tokens, end) && !endsPhrase(tokens, end, first)) end++;
  return { first, end };
}

function endsPhrase(tokens: readonly Token[], at: number, first: number): boolean {
  const word = wordAt(tokens, at);
  if (/^(?:because|since|but|while|whereas|although|though|if|unless|when|so)$/.test(word)) return true;
  return at > first && (isAndVerb(tokens, at) || beginsMainVerb(tokens, at));
}

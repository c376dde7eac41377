import { words } from '../../util/words';
import {
  auxiliaries,
  conjunctions,
  copulas,
  determiners,
  isFunctionWord,
  light,
  modals,
  negators,
  prepositions,
  pronouns,
} from '../lexicon/function-words';
import { isVerb, judging, linking, verbFormOf } from '../lexicon/verbs';
import { isEndOrSign, isSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { beforeAdverbs, isAdverb, isFiniteVerb } from './finite-verbs';
import { longDenialBefore } from './negation';

/** How far back a verb of judging may stand: we judge an early return to the talks unlikely. */
const lookBehind = 12;

/** How far behind an adjective a headline may still turn out to be a sentence with a verb of its own. */
const lookAhead = 12;

/** Nouns with which an adjective before them says something of the claim: war is an unlikely outcome. */
const outcomes = new Set(
  'prospect possibility outcome scenario event eventuality development contingency factor cause consequence result explanation source motive effect'.split(
    ' ',
  ),
);

/** An adjective of likelihood, with what strengthens it, in its sentence. */
export interface Adjective {
  readonly first: number;
  readonly last: number;
  readonly tokens: readonly Token[];
  /** Whether the word is an adverb as well, as 'likely' is. */
  readonly adverbial: boolean;
}

/**
 * Whether the adjective estimates what the sentence claims (war is likely; Tehran likely intends; we judge
 * war unlikely), and does not only describe a noun (the likely target, an unlikely ally, probable cause).
 */
export function isPredicate(adjective: Adjective): boolean {
  const { tokens, last } = adjective;
  const at = anchorOf(adjective);
  const anchor = wordAt(tokens, at);
  if (isEndOrSign(tokens, at)) return isLoose(adjective, at < 0);
  if (copulas.has(anchor) || linking.has(anchor)) return isPredicateOf(adjective, at);
  if (auxiliaries.has(anchor)) return adjective.adverbial || goesOn(adjective);
  if (anchor === 'as') return isRatedAs(adjective, at);
  if (conjunctions.has(anchor))
    return goesOn(adjective) || (adjective.adverbial && isVerbAt(tokens, last + 1));
  if (pronouns.has(anchor)) return isBehindPronoun(adjective);
  if (anchor === "'s") return wordAt(tokens, last + 1) === 'to';
  if (determiners.has(anchor)) return isOutcome(adjective, at);
  if (prepositions.has(anchor)) return isOfKind(adjective, at);
  if (tokens[at]?.kind === 'number') return false;
  return isBehindContent(adjective, at);
}

/** The word to which the adjective belongs on its left: adverbs and denials do not count. */
function anchorOf({ tokens, first }: Adjective): number {
  let at = first - 1;
  while (at >= 0 && first - at < lookBehind) {
    const denial = longDenialBefore(tokens, at + 1);
    if (denial !== undefined) at = denial - 1;
    else if (isPassed(wordAt(tokens, at))) at--;
    else break;
  }
  return at;
}

function isPassed(word: string): boolean {
  return negators.has(word) || light.has(word) || (/.{3}ly$/.test(word) && word !== 'family');
}

/** Whether the sentence goes on behind the adjective without a noun that it could describe. */
function goesOn({ tokens, last }: Adjective): boolean {
  return isEndOrSign(tokens, last + 1) || isFunctionWord(wordAt(tokens, last + 1));
}

function isVerbAt(tokens: readonly Token[], at: number): boolean {
  return isVerb(wordAt(tokens, at));
}

/**
 * At the beginning of a sentence or behind a sign: Likely, …; Very likely a Chinese group; …, likely because
 * …
 */
function isLoose(adjective: Adjective, begins: boolean): boolean {
  const { tokens, last, adverbial } = adjective;
  if (goesOn(adjective)) return true;
  const next = wordAt(tokens, last + 1);
  if (!adverbial) return false;
  // 'Likely based in Minsk, …' describes what follows the comma, 'likely infected herds' only the herds.
  const isDone = /.{2}ed$/.test(next) || verbFormOf(next) === 'past';
  const isParticiple = isDone && prepositions.has(wordAt(tokens, last + 2));
  return /.{2}ing$/.test(next) || isParticiple || (!begins && isVerb(next));
}

/**
 * Behind 'is': 'is likely Russian' estimates, 'are unlikely allies' describes, 'it is unlikely talks fail'
 * estimates.
 */
function isPredicateOf(adjective: Adjective, at: number): boolean {
  if (narrows(adjective.tokens, at) || isFormerView(adjective, at)) return false;
  if (adjective.adverbial || goesOn(adjective)) return true;
  return wordAt(adjective.tokens, at - 1) === 'it';
}

/**
 * 'Firms that are likely to default' says which firms, and not that they default. Behind a comma it would.
 */
function narrows(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:that|which|who)$/.test(wordAt(tokens, verb - 1))) return false;
  const named = tokens[verb - 2];
  return named?.kind === 'word' && !isFunctionWord(named.word) && !judging.has(named.word);
}

/** 'A deal once thought unlikely is now likely' names the deal by what was thought of it. */
function isFormerView({ tokens, last }: Adjective, participle: number): boolean {
  if (!judging.has(wordAt(tokens, participle)) || copulas.has(wordAt(tokens, participle))) return false;
  const before = participle - 1;
  if (/^(?:once|long|previously|formerly|initially|originally)$/.test(wordAt(tokens, before))) return true;
  if (
    isEndOrSign(tokens, before) ||
    isFunctionWord(wordAt(tokens, before)) ||
    isAdverb(wordAt(tokens, before))
  )
    return false;
  for (let at = last + 1; at <= last + lookAhead && !isEndOrSign(tokens, at); at++)
    if (isFiniteVerb(tokens, at)) return true;
  return false;
}

/** It likely meant; makes this unlikely. */
function isBehindPronoun(adjective: Adjective): boolean {
  const { tokens, last, adverbial } = adjective;
  if (goesOn(adjective) || judgesIt(adjective)) return true;
  return adverbial && (isVerbAt(tokens, last + 1) || subjects.has(wordAt(tokens, anchorOf(adjective))));
}

/** Pronouns that hardly stand before a noun: they likely capture. */
const subjects = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'who']);

/** We think it unlikely talks succeed. */
function judgesIt({ tokens, first }: Adjective): boolean {
  return wordAt(tokens, first - 1) === 'it' && judging.has(wordAt(tokens, first - 2));
}

/** What tells where something comes from: drones of likely Iranian make. */
const origins = words(
  'origin origins provenance make manufacture assembly design construction authorship descent nationality affiliation',
  'ownership sponsorship extraction date age vintage type class',
);

/** Is of likely Chinese origin; the beams, of probable local make, had: what something is by its nature is said of it. */
function isOfKind({ tokens, last }: Adjective, preposition: number): boolean {
  if (wordAt(tokens, preposition) !== 'of') return false;
  for (let noun = last + 1; noun <= last + 4 && !isEndOrSign(tokens, noun); noun++)
    if (origins.has(wordAt(tokens, noun))) return true;
  const verb = beforeAdverbs(tokens, preposition);
  if (wordAt(tokens, verb) === ',') return true;
  return copulas.has(wordAt(tokens, verb)) || linking.has(wordAt(tokens, verb));
}

/** War is an unlikely outcome; it remains a likely scenario; his son is the probable heir. */
function isOutcome({ tokens, last }: Adjective, at: number): boolean {
  const article = wordAt(tokens, at);
  const verb = wordAt(tokens, at - 1);
  if (article === 'a' || article === 'an')
    return (
      outcomes.has(wordAt(tokens, last + 1)) && (copulas.has(verb) || linking.has(verb) || verb === 'as')
    );
  // Who is 'an unlikely ally' is one, but of 'the likely heir' it is said that he will be. 'The most likely' compares.
  if (article !== 'the' || wordAt(tokens, at + 1) === 'most') return false;
  return /^(?:likely|probable)$/.test(wordAt(tokens, last)) && isAffirmed(tokens, at - 1);
}

/** Whether a verb such as 'is' stands at a place, behind a subject that is no question: X is, X was also. */
function isAffirmed(tokens: readonly Token[], at: number): boolean {
  const verb = isAdverb(wordAt(tokens, at)) ? beforeAdverbs(tokens, at) : at;
  if (!copulas.has(wordAt(tokens, verb)) && !/^(?:remains?|remained)$/.test(wordAt(tokens, verb)))
    return false;
  return !/^(?:what|who|which|that|there)$/.test(wordAt(tokens, beforeAdverbs(tokens, verb)));
}

/** Behind a noun or another word of substance. */
function isBehindContent(adjective: Adjective, at: number): boolean {
  const { tokens, last, adverbial } = adjective;
  const next = wordAt(tokens, last + 1);
  if (isJudged(adjective) && goesOn(adjective)) return true;
  if (next === 'to') return isHeadline(adjective, at) || isInverted(adjective);
  if (!adverbial) return isEndOrSign(tokens, last + 1) && isHeadline(adjective, at);
  if (goesOn(adjective) || isVerb(next)) return true;
  return tokens[at]?.capital === true && at > 0;
}

/**
 * Whether a verb of judging stands before it in its clause: we consider war unlikely; this makes war
 * unlikely.
 */
function isJudged({ tokens, first }: Adjective): boolean {
  for (let at = first - 1; at >= Math.max(0, first - lookBehind); at--) {
    if (judging.has(wordAt(tokens, at))) return true;
    if (wordAt(tokens, at) === ';' || wordAt(tokens, at) === '.') return false;
  }
  return false;
}

/** We rate war as likely; not 'twice as likely', 'as likely as peace'. */
function isRatedAs(adjective: Adjective, as: number): boolean {
  const { tokens, last } = adjective;
  const before = wordAt(tokens, as - 1);
  if (isFormerView(adjective, as - 1)) return false;
  if (copulas.has(before) || measures.has(before) || wordAt(tokens, last + 1) === 'as') return false;
  return isJudged(adjective) && goesOn(adjective);
}

const measures = new Set(['twice', 'just', 'half', 'times', 'nearly', 'about', 'almost', 'only', 'not']);

/** Nor is Moscow likely to yield; under no circumstances is it. */
function isInverted({ tokens, first }: Adjective): boolean {
  for (let at = first - 1; at > Math.max(0, first - 6); at--)
    if (copulas.has(wordAt(tokens, at)))
      return /^(?:nor|neither|circumstances|so|only|way)$/.test(wordAt(tokens, at - 1));
  return false;
}

/**
 * The style of headlines: 'Kremlin likely to sign decree' has no verb of its own, 'firms likely to default
 * fail' has.
 */
function isHeadline({ tokens, first, last }: Adjective, at: number): boolean {
  let begin = at;
  while (begin >= 0 && !isSign(tokens[begin])) {
    if (first - begin > 6 || !canBeSubject(tokens, begin, at)) return false;
    begin--;
  }
  for (let next = last + 1; next <= last + lookAhead && !isEndOrSign(tokens, next); next++)
    if (
      modals.has(wordAt(tokens, next)) ||
      (copulas.has(wordAt(tokens, next)) && wordAt(tokens, next) !== 'be')
    )
      return false;
  return true;
}

function canBeSubject(tokens: readonly Token[], at: number, last: number): boolean {
  const word = wordAt(tokens, at);
  if (prepositions.has(word) && word !== 'of' && word !== 'in') return false;
  if (copulas.has(word) || auxiliaries.has(word)) return false;
  const looksLikeVerb = isVerb(word) || (word.endsWith('s') && !tokens[at]?.capital);
  return at === last || tokens[at]?.capital === true || !looksLikeVerb;
}

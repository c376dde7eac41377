import {
  auxiliaries,
  conjunctions,
  copulas,
  determiners,
  modals,
  prepositions,
  pronouns,
} from '../lexicon/function-words';
import { linking } from '../lexicon/verbs';
import { isEndOrSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { isPlural } from './finite-verbs';

/** Adjectives that stand before 'will' and 'might': political will, military might. */
const adjectives = new Set(
  (
    'political free good ill strong iron national popular public collective sovereign general last living sheer weak ' +
    'military economic naval financial industrial imperial combined growing nuclear technological commercial common ' +
    'divine royal human russian american chinese western european soviet full great real very limited own'
  ).split(' '),
);
/** What behind 'will' and 'might' shows that they are nouns: the verb is followed by another verb. */
const behindNoun = new Set([
  "'s",
  'of',
  'in',
  'for',
  'among',
  'amongst',
  'on',
  'at',
  'from',
  'as',
  'within',
  'between',
  'toward',
  'towards',
]);
const articles = new Set("a an the its their his her our my your whose 's any no some such".split(' '));

/**
 * Whether 'will' or 'might' is a noun where it stands: behind an article, an adjective or a possessive (its
 * will, political will, military might), behind a preposition (at will), or before what no verb is followed
 * by (will to fight, might of the fleet). The rule `bare-certainty` defines it so.
 */
export function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  const next = wordAt(tokens, at + 1);
  if (isBehindQuantity(tokens, at))
    return behindNoun.has(next) || next === 'to' || isEndOrSign(tokens, at + 1);
  if (articles.has(before) || isPossessed(tokens, at)) return true;
  if (next === 'to') return true;
  if (behindNoun.has(next)) return !hasSubject(tokens, at);
  if (adjectives.has(before))
    return isEndOrSign(tokens, at + 1) || !canFollowVerb(next) || isQualified(before);
  if (prepositions.has(before) && before !== 'that' && !isConjunction(before)) return true;
  return copulas.has(next) && next !== 'be' && next !== 'been';
}

/** Some will never know: what begins a clause so is a subject. */
function isBehindQuantity(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:some|any)$/.test(wordAt(tokens, at - 1))) return false;
  return isEndOrSign(tokens, at - 2) || conjunctions.has(wordAt(tokens, at - 2));
}

/** The union might in the end give way: a noun or a pronoun before it is its subject, an adjective makes it a noun. */
function hasSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || isEndOrSign(tokens, at - 1)) return false;
  if (before.kind === 'passed' || /^(?:i|you|he|she|it|we|they|who|which|that|there)$/.test(before.word))
    return true;
  if (adjectives.has(before.word) || /.{2}(?:al|ic|ary|ous|ive|ful|less)$/.test(before.word)) return false;
  return before.capital || isPlural(before.word) || hasArticle(tokens, at - 1);
}

/** Whether a noun has its article, so that what follows is no part of it. */
function hasArticle(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= noun - 8 && !isEndOrSign(tokens, at); at--)
    if (determiners.has(wordAt(tokens, at))) return true;
  return false;
}

/** Moscow’s will. A name without its possessive is the subject of a verb. */
function isPossessed(tokens: readonly Token[], at: number): boolean {
  return determiners.has(wordAt(tokens, at - 1)) && wordAt(tokens, at - 1) === "'s";
}

function canFollowVerb(next: string): boolean {
  const other =
    modals.has(next) || (copulas.has(next) && next !== 'be') || linking.has(next) || next === 'has';
  return !other && next !== 'and' && next !== 'or' && !/[^s]s$/.test(next) && !auxiliaries.has(next);
}

/** Adjectives that are hardly ever nouns themselves, as 'general' and 'russian' are. */
function isQualified(word: string): boolean {
  return /^(?:political|free|iron|national|popular|collective|sovereign|economic|naval|industrial|own)$/.test(
    word,
  );
}

function isConjunction(word: string): boolean {
  return (
    pronouns.has(word) ||
    /^(?:when|where|while|if|though|although|because|since|until|as|once|whether|than|due|given|unless|before|after)$/.test(
      word,
    )
  );
}

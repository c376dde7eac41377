import { auxiliaries, copulas, determiners, modals, prepositions } from '../lexicon/function-words';
import {
  assessors,
  collectives,
  isThing,
  isVoice,
  minding,
  onlyVerbs,
  own,
  ownPointers,
  reports,
  thinking,
} from '../lexicon/speech-verbs';
import { verbFormOf } from '../lexicon/verbs';
import { isEndOrSign, isSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { beforeAside } from './asides';
import { clauseStart, verbOfClause } from './clauses';
import { beforeAdverbs, isFiniteVerb, isPlural } from './finite-verbs';

/**
 * Who is the subject of a verb: the author of the note, a thing, nobody (no one believes), a person or a body, or a
 * noun that tells neither; undefined where the verb has no subject that could speak, as in a passive.
 */
export type Speaker = 'author' | 'thing' | 'nobody' | 'person' | 'unknown';

/** How many words may stand between commas behind a subject. */
const longestAside = 26;

/** How many words a subject may have, with what belongs to it. */
const longest = 14;

/** The subject of a verb of saying or of mind, or of the 'is' of 'is aware'. */
export function speakerOf(tokens: readonly Token[], verb: number): Speaker | undefined {
  const gerund = verbFormOf(wordAt(tokens, verb)) === 'gerund' || /.{2}ing$/.test(wordAt(tokens, verb));
  const before = beforeAuxiliaries(tokens, verb, gerund);
  const word = wordAt(tokens, before);
  if (before < 0) return gerund ? speakerBehind(tokens, verb) : undefined;
  if (copulas.has(word)) return undefined;
  // The prelate's musing that: whose it is, speaks.
  if (gerund && word === "'s") return classOf(tokens, before - 1);
  if (word === 'to' || /^(?:and|or|but|,|—|–)$/.test(word)) return joinedSpeaker(tokens, before);
  if (isSign(tokens[before])) return gerund ? speakerBehind(tokens, verb) : undefined;
  if (gerund && (prepositions.has(word) || verbFormOf(word))) return joinedSpeaker(tokens, before);
  if (word === "'s" && isNameInS(tokens, verb, before)) return 'person';
  if (determiners.has(word) && word !== "'s" && !isVoice(word)) return undefined;
  if (!agrees(tokens, verb, before)) return undefined;
  return minding.has(wordAt(tokens, verb)) ? mindOf(tokens, before) : classOf(tokens, before);
}

/** Moody's said that: a name that ends so has no noun behind it, but its verb. */
function isNameInS(tokens: readonly Token[], verb: number, before: number): boolean {
  return tokens[before - 1]?.capital === true && /^(?:that|in|on|it|last)$/.test(wordAt(tokens, verb + 1));
}

/** Goes left over what belongs to the verb: [has long been] warning, [also] said. */
function beforeAuxiliaries(tokens: readonly Token[], verb: number, gerund: boolean): number {
  let at = beforeAside(tokens, beforeAdverbs(tokens, verb), longestAside);
  // We do not, for now, believe it.
  if (at < verb - 1) at = beforeAdverbs(tokens, at + 1);
  while (auxiliaries.has(wordAt(tokens, at)) || (gerund && copulas.has(wordAt(tokens, at))))
    at = beforeAside(tokens, beforeAdverbs(tokens, at));
  return at;
}

/** What a subject names of which a mind is told: markets fear, as persons trade there; military intelligence believes. */
export function mindOf(tokens: readonly Token[], last: number): Speaker {
  const found = classOf(tokens, last);
  return found === 'thing' && thinking.has(wordAt(tokens, headOf(tokens, last))) ? 'person' : found;
}

/** A base form needs a plural: 'banks rate', and not 'the bank rate'. Behind an auxiliary all is well. */
function agrees(tokens: readonly Token[], verb: number, subject: number): boolean {
  const form = verbFormOf(wordAt(tokens, verb));
  if (form === 'past' && isNounWithClause(tokens, verb)) return false;
  if (form !== 'base' || auxiliaries.has(wordAt(tokens, beforeAdverbs(tokens, verb)))) return true;
  const head = wordAt(tokens, headOf(tokens, subject));
  if (onlyVerbs.has(wordAt(tokens, verb))) return true;
  if (collectives.has(head) || collectives.has(wordAt(tokens, subject))) return isVerbOfMany(tokens, verb);
  const isSeveral =
    /^(?:and|or)$/.test(wordAt(tokens, subject - 1)) || /^(?:and|or)$/.test(wordAt(tokens, subject - 2));
  return (
    isPlural(head) || isPlural(wordAt(tokens, subject)) || isSeveral || tokens[subject]?.kind === 'passed'
  );
}

/** The staff fear that it may fail, the crew claim it will; not 'the staff claim was', 'the police report that was'. */
function isVerbOfMany(tokens: readonly Token[], verb: number): boolean {
  const isThat = wordAt(tokens, verb + 1) === 'that';
  const first = isThat ? verb + 2 : verb + 1;
  if (verbOfClause(tokens, first) === undefined || isRelative(tokens, verb + 1)) return false;
  return (
    isThat || determiners.has(wordAt(tokens, first)) || /^(?:it|they|he|she)$/.test(wordAt(tokens, first))
  );
}

/** The forecast that opened the debate: a noun that is written as a past form is. 'Thought that was wrong' is a verb. */
function isNounWithClause(tokens: readonly Token[], verb: number): boolean {
  if (!reports.has(wordAt(tokens, verb))) return false;
  return isRelative(tokens, verb + 1) && verbFormOf(wordAt(tokens, verb + 2)) === 'past';
}

/** Whether 'that' is the subject of its clause, so that this picks out what stands before: the report that was lost. */
export function isRelative(tokens: readonly Token[], that: number): boolean {
  if (wordAt(tokens, that) !== 'that') return false;
  const verb = wordAt(tokens, that + 1);
  if (modals.has(verb) || auxiliaries.has(verb) || copulas.has(verb)) return true;
  if (!isFiniteVerb(tokens, that + 1)) return false;
  const next = wordAt(tokens, that + 2);
  // 'That exports fell' has a subject, and 'that shares the page' none.
  return determiners.has(next) || (verbFormOf(verb) === 'past' && prepositions.has(next));
}

/** Behind 'to', 'and' or a comma, the subject is the one that the clause began with. */
function joinedSpeaker(tokens: readonly Token[], before: number): Speaker | undefined {
  let first = clauseStart(tokens, Math.max(0, before - 1));
  while (wordAt(tokens, first - 1) === ',' && first > 1 && before - first < longest * 2)
    first = clauseStart(tokens, first - 2);
  for (let at = first; at < before; at++) {
    if (!isFiniteVerb(tokens, at)) continue;
    const subject = beforeAdverbs(tokens, at);
    if (subject < first) return undefined;
    const found = classOf(tokens, subject);
    return wordAt(tokens, subject) === 'it' || found === 'thing' ? 'thing' : found;
  }
  return 'unknown';
}

/** Warning of a strike, the bank …: the subject stands behind the comma. */
function speakerBehind(tokens: readonly Token[], verb: number): Speaker {
  for (let at = verb; at < Math.min(tokens.length, verb + longest * 2); at++)
    if (wordAt(tokens, at) === ',' && own.has(wordAt(tokens, at + 1))) return 'author';
  return 'unknown';
}

/** Adjectives that only persons and bodies have. */
const personal =
  /^(?:senior|junior|former|retired|veteran|leading|prominent|unnamed|anonymous|exiled|captured|elected|outspoken|outgoing|incoming|ousted)$/;

/** What the subject names whose last word stands at a place. */
export function classOf(tokens: readonly Token[], last: number): Speaker {
  const head = headOf(tokens, last);
  const first = nounStart(tokens, head);
  const noun = wordAt(tokens, head);
  if (isOwn(tokens, first, head)) return 'author';
  if (/^(?:no|few|neither|nobody|nothing|none)$/.test(wordAt(tokens, first))) return 'nobody';
  // A body can be 'it', and a picture.
  if (/^(?:it|which|that)$/.test(noun) || (noun === 'state' && wordAt(tokens, head + 1) === 'of'))
    return 'unknown';
  if (isThing(noun)) return isFigureOf(tokens, head) ? 'person' : 'thing';
  for (let at = first; at < head; at++) if (personal.test(wordAt(tokens, at))) return 'person';
  if (tokens[head]?.capital || tokens[head]?.kind === 'passed' || isVoice(noun)) return 'person';
  return noun === "'s" ? 'thing' : 'unknown';
}

/** Opposition figures are persons, and figures are not. */
function isFigureOf(tokens: readonly Token[], head: number): boolean {
  const whose = wordAt(tokens, head - 1);
  return (
    /^figures?$/.test(wordAt(tokens, head)) &&
    (personal.test(whose) ||
      /^(?:opposition|public|political|religious|tribal|military|establishment|business)$/.test(whose))
  );
}

function isOwn(tokens: readonly Token[], first: number, head: number): boolean {
  for (let at = first; at <= head; at++) if (own.has(wordAt(tokens, at))) return true;
  return ownPointers.has(wordAt(tokens, first)) && !/^(?:man|woman|men|women)$/.test(wordAt(tokens, head));
}

/** The body that writes a report says so of itself: the Committee concludes, the Inquiry finds. */
export function isReportsBody(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:concludes|finds|considers|accepts|recommends|believes)$/.test(wordAt(tokens, verb))) return false;
  const body = beforeAdverbs(tokens, verb);
  const isBody = /^(?:commission|committee|inquiry|panel|tribunal|board|taskforce)$/.test(
    wordAt(tokens, body),
  );
  return isBody && wordAt(tokens, body - 1) === 'the';
}

/** Whether a subject rates for the author: analysts, markets. */
export function isAssessor(tokens: readonly Token[], verb: number): boolean {
  const head = headOf(tokens, beforeAuxiliaries(tokens, verb, false));
  return assessors.has(wordAt(tokens, head));
}

/** The noun that governs what follows it: of 'the head of the bank' the head, of 'in Kyiv officials' the officials. */
export function headOf(tokens: readonly Token[], last: number): number {
  let head = last;
  for (let at = last; at >= Math.max(0, last - longest) && !endsNoun(tokens, at, last); at--) {
    if (!prepositions.has(wordAt(tokens, at))) continue;
    // Of 'footage published on Monday' the noun stands before the participle.
    const noun = isParticiple(tokens, at - 1) ? at - 2 : at - 1;
    if (isEndOrSign(tokens, noun) || prepositions.has(wordAt(tokens, noun)) || endsNoun(tokens, noun)) break;
    head = noun;
  }
  return isFronted(tokens, head, last) ? last : head;
}

function isParticiple(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const isPast = verbFormOf(word) === 'past' || /.{2}ed$/.test(word);
  return isPast && !isEndOrSign(tokens, at - 1) && !determiners.has(wordAt(tokens, at - 1));
}

/** In the view of Kyiv officials fear: what a preposition governs is no subject. */
function isFronted(tokens: readonly Token[], head: number, last: number): boolean {
  if (head === last) return false;
  const before = nounStart(tokens, head) - 1;
  return prepositions.has(wordAt(tokens, before));
}

function endsNoun(tokens: readonly Token[], at: number, last = at): boolean {
  const isVerb =
    isFiniteVerb(tokens, at) &&
    !(at < last && prepositions.has(wordAt(tokens, at + 1)) && isParticiple(tokens, at));
  return (
    isSign(tokens[at]) ||
    isVerb ||
    /^(?:that|and|or|but|who|which|if|while|although)$/.test(wordAt(tokens, at))
  );
}

/** Where the words begin that stand before a noun: [the former] minister. */
function nounStart(tokens: readonly Token[], head: number): number {
  let first = head;
  while (first > Math.max(0, head - longest) && belongs(tokens, first - 1)) first--;
  return first;
}

function belongs(tokens: readonly Token[], at: number): boolean {
  return (
    at >= 0 && !endsNoun(tokens, at) && !prepositions.has(wordAt(tokens, at)) && wordAt(tokens, at) !== 'to'
  );
}

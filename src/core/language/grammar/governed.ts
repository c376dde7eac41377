import {
  auxiliaries,
  copulas,
  determiners,
  isFunctionWord,
  prepositions,
  pronouns,
} from '../lexicon/function-words';
import {
  assessing,
  expressing,
  minded,
  minding,
  needingThat,
  own,
  ownPointers,
  regarding,
  reports,
  saying,
  showing,
  sizing,
  telling,
} from '../lexicon/speech-verbs';
import { linking, verbFormOf } from '../lexicon/verbs';
import { isEndOrSign, wordAt } from '../text/token-access';
import type { TokenRange } from '../text/token-range';
import type { Token } from '../text/tokens';
import { type ClauseKind, clauseEnd, clauseStart, phraseFrom, verbOfClause } from './clauses';
import { beforeAdverbs, isFiniteVerb, isPlural } from './finite-verbs';
import { bySetPhrase } from './set-phrases';
import { classOf, isAssessor, isRelative, isReportsBody, mindOf, speakerOf } from './speakers';
import { isOthersStance } from './stances';

/** How many words may stand between a verb or noun and its 'that'. */
const near = 9;

/** What somebody else's verb, noun or adjective of saying or of mind governs, where the word at a place is one. */
export function govern(tokens: readonly Token[], at: number): TokenRange | undefined {
  return (
    byNoun(tokens, at) ??
    byVerb(tokens, at) ??
    byAdjective(tokens, at) ??
    byMakingClear(tokens, at) ??
    bySetPhrase(tokens, at)
  );
}

/** The claim that, a warning by the bank that; the fear is that. A noun governs its clause, and not its own verb. */
function byNoun(tokens: readonly Token[], at: number): TokenRange | undefined {
  if (!tellsOfClause(tokens, at)) return undefined;
  const that = thatBehindNoun(tokens, at);
  if (that === undefined || isAuthors(tokens, at)) return undefined;
  // In 'the report that will follow' the word is the subject of its clause, which tells nothing.
  if (that === at + 1 && isRelative(tokens, that)) return undefined;
  const isLinked = copulas.has(wordAt(tokens, that - 1));
  return {
    first: that,
    end: clauseEnd(tokens, that + 1, {
      ...kindAt(tokens, at),
      isContent: true,
      isSubject: !isLinked && isSubject(tokens, at),
    }),
  };
}

/** Whether a noun of saying or of mind, or of what others feel, stands at a place. */
function tellsOfClause(tokens: readonly Token[], at: number): boolean {
  return (reports.has(wordAt(tokens, at)) && isNounAt(tokens, at)) || isOthersStance(tokens, at);
}

/** Whether a word that can be a verb is a noun: behind an article, an adjective or a preposition, or by its 'that'. */
function isNounAt(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (!verbFormOf(word)) return true;
  const before = wordAt(tokens, at - 1);
  return before === 'own' || determiners.has(before) || !isFiniteVerb(tokens, at);
}

function thatBehindNoun(tokens: readonly Token[], noun: number): number | undefined {
  for (let at = noun + 1; at <= noun + near && !isEndOrSign(tokens, at); at++) {
    const word = wordAt(tokens, at);
    if (word === 'that') return at;
    if (copulas.has(word) && wordAt(tokens, at + 1) === 'that') return at + 1;
    if (at === noun + 1 && !prepositions.has(word)) return undefined;
    if (isFiniteVerb(tokens, at)) return undefined;
  }
  return undefined;
}

/** Our view that; we have the impression that; the data support this claim that. */
function isAuthors(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= noun - 4 && !isEndOrSign(tokens, at); at--) {
    if (expressing.has(wordAt(tokens, at)) && speakerOf(tokens, at) === 'author') return true;
    if (isFiniteVerb(tokens, at) || prepositions.has(wordAt(tokens, at))) return false;
    if (own.has(wordAt(tokens, at)) || ownPointers.has(wordAt(tokens, at))) return true;
  }
  return false;
}

/** Whether no verb of the sentence has come yet, so that it comes behind what the noun governs. */
function isSubject(tokens: readonly Token[], noun: number): boolean {
  for (let at = clauseStart(tokens, noun); at < noun; at++)
    if (isFiniteVerb(tokens, at) || isExpressed(tokens, at)) return false;
  return true;
}

/** Voiced, expressed: past forms that are no everyday verbs. */
function isExpressed(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return expressing.has(word) && /.{2}ed$/.test(word) && !determiners.has(wordAt(tokens, at - 1));
}

function byVerb(tokens: readonly Token[], at: number): TokenRange | undefined {
  const word = wordAt(tokens, at);
  const tells = saying.has(word) || minding.has(word) || telling.has(word);
  if (isToldPassively(tokens, at)) return clauseOf(tokens, at, true);
  if (!tells && isOtherDeed(tokens, at)) return clauseOf(tokens, at, true);
  if (!tells && !showing.has(word) && !regarding.has(word) && !sizing.has(word)) return undefined;
  if (tokens[at]?.joined || tokens[at + 1]?.joined) return undefined;
  // Disputes, promises or comments between two parties are nouns.
  if (wordAt(tokens, at + 1) === 'between') return undefined;
  const speaker = speakerOf(tokens, at) ?? agentBehind(tokens, at);
  if (!speaker || speaker === 'author' || speaker === 'thing' || isReportsBody(tokens, at)) return undefined;
  // A deal thought unlikely, the ports held in May: of what is no person, the form is a participle.
  if (speaker === 'unknown' && isParticiple(tokens, at)) return undefined;
  if (!tells && showing.has(word) && !regarding.has(word) && speaker !== 'person') return undefined;
  return clauseOf(tokens, at, speaker === 'person' || tells) ?? phraseOf(tokens, at, speaker === 'nobody');
}

/** Whether a form of rating has no object behind it, as a verb would. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  if (verbFormOf(word) !== 'past' || !(regarding.has(word) || sizing.has(word))) return false;
  return next !== 'that' && !determiners.has(next) && !pronouns.has(next) && !tokens[at + 1]?.capital;
}

/** Customers were told (that) their data was safe: somebody told them. */
function isToldPassively(tokens: readonly Token[], at: number): boolean {
  if (!telling.has(wordAt(tokens, at)) || verbFormOf(wordAt(tokens, at)) !== 'past') return false;
  return copulas.has(wordAt(tokens, beforeAdverbs(tokens, at)));
}

/**
 * Whatever else a person does with a clause that has 'that' is saying it: the lawyers submitted that, retailers grumble
 * that.
 */
function isOtherDeed(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (wordAt(tokens, at + 1) !== 'that' || assessing.has(word) || showing.has(word)) return false;
  if (!/.{2}ed$/.test(word) && !isUnknownDeed(tokens, at)) return false;
  return speakerOf(tokens, at) === 'person';
}

/** Retailers grumble that shelves are bare: behind a plural stands no other noun, as in 'the bank loan that it took'. */
function isUnknownDeed(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (tokens[at]?.capital !== false || isFunctionWord(word) || reports.has(word) || isPlural(word))
    return false;
  const subject = beforeAdverbs(tokens, at);
  const isSeveral = isPlural(wordAt(tokens, subject)) && !isFunctionWord(wordAt(tokens, subject));
  return isSeveral && !minded.has(word) && verbOfClause(tokens, at + 2) !== undefined;
}

/** Seen by Ankara as unlikely. */
function agentBehind(tokens: readonly Token[], verb: number): 'person' | undefined {
  const isPassive = copulas.has(wordAt(tokens, beforeAdverbs(tokens, verb)));
  if (!isPassive) return undefined;
  for (let at = verb + 1; at <= verb + 6 && !isEndOrSign(tokens, at); at++)
    if (wordAt(tokens, at) === 'by') return own.has(wordAt(tokens, at + 1)) ? undefined : 'person';
  return undefined;
}

/** What somebody tells in a clause, with 'that' or without. */
function clauseOf(tokens: readonly Token[], verb: number, speaks: boolean): TokenRange | undefined {
  if (!speaks) return undefined;
  const kind = kindAt(tokens, verb);
  const that = thatBehindVerb(tokens, verb);
  if (that !== undefined) {
    // What 'it' stands for, and how it is rated, is theirs as well: thought it probable that.
    const isRated = regarding.has(wordAt(tokens, verb)) && wordAt(tokens, verb + 1) === 'it';
    return { first: isRated ? verb + 1 : that, end: clauseEnd(tokens, that + 1, kind) };
  }
  if (!takesClause(tokens, verb) || isBehindWhat(tokens, verb)) return undefined;
  const first = behindTime(tokens, verb + 1);
  const inner = verbOfClause(tokens, first);
  if (inner === undefined) return undefined;
  // In 'those who fear a strike could resign' the verb is that of 'those', unless another follows.
  if (kind.isSubject && clauseEnd(tokens, first, kind) === tokens.length) return undefined;
  return { first, end: clauseEnd(tokens, first, kind) };
}

/** 'What he told the court will haunt him' has its object in front, and governs no clause. */
function isBehindWhat(tokens: readonly Token[], verb: number): boolean {
  const first = clauseStart(tokens, verb);
  return wordAt(tokens, first - 1) === 'what' && first < verb;
}

/** Says nothing, knows how: what follows is no clause of its own. */
function takesClause(tokens: readonly Token[], verb: number): boolean {
  const word = wordAt(tokens, verb);
  const next = wordAt(tokens, verb + 1);
  if (!saying.has(word) && !minding.has(word) && !telling.has(word) && !showing.has(word)) return false;
  if (needingThat.has(word) || /^(?:them|him|us|me|itself|themselves)$/.test(next)) return false;
  if (/^(?:nothing|little|so|no|yes|much|more|otherwise|goodbye|and|or|but|to|whether|if|as)$/.test(next))
    return next === 'no' || next === 'nothing' || next === 'little'
      ? verbOfClause(tokens, verb + 1) === verb + 3
      : false;
  return !isFiniteVerb(tokens, verb + 1) && !auxiliaries.has(next);
}

/** Said on Tuesday [it may leave]. */
function behindTime(tokens: readonly Token[], at: number): number {
  if (!/^(?:on|in|last|at)$/.test(wordAt(tokens, at))) return at;
  let next = at + 1;
  while (
    next < at + 4 &&
    (tokens[next]?.capital ||
      tokens[next]?.kind === 'number' ||
      /^(?:week|month|year|night)$/.test(wordAt(tokens, next)))
  )
    next++;
  return next;
}

/** 'Told reporters on Monday that' leads to its 'that'; in 'announced a plan that' it belongs to the plan. */
function thatBehindVerb(tokens: readonly Token[], verb: number): number | undefined {
  const isFree = isFreeOfNouns(tokens, verb);
  for (let at = verb + 1; at <= verb + near; at++) {
    if (wordAt(tokens, at) === 'that')
      return at === verb + 1 || isFree || isTimeBetween(tokens, verb, at) ? at : undefined;
    const isComma = wordAt(tokens, at) === ',';
    if ((isEndOrSign(tokens, at) && !isComma) || isFiniteVerb(tokens, at)) return undefined;
  }
  return undefined;
}

/** Whether what stands behind a verb is no noun to which its 'that' might belong. */
function isFreeOfNouns(tokens: readonly Token[], verb: number): boolean {
  const word = wordAt(tokens, verb);
  const next = wordAt(tokens, verb + 1);
  if (telling.has(word) || minding.has(word) || prepositions.has(next)) return true;
  return (regarding.has(word) && next === 'it') || isEndOrSign(tokens, verb + 1);
}

/** Said last week that; made known today that. */
function isTimeBetween(tokens: readonly Token[], verb: number, that: number): boolean {
  return (
    that - verb <= 3 &&
    /^(?:last|this|yesterday|today|earlier|again|blind|publicly|repeatedly|.+ly)$/.test(
      wordAt(tokens, verb + 1),
    )
  );
}

/** What somebody holds of something in a phrase: sees a strike as unlikely, warns of a 40 % chance. */
function phraseOf(tokens: readonly Token[], verb: number, isNobody: boolean): TokenRange | undefined {
  const word = wordAt(tokens, verb);
  const next = wordAt(tokens, verb + 1);
  if (isNobody || isFiniteVerb(tokens, verb + 1) || isEndOrSign(tokens, verb + 1)) return undefined;
  const isAbout = saying.has(word) && /^(?:of|about|to)$/.test(next);
  const rates = minding.has(word) || ((regarding.has(word) || sizing.has(word)) && !isAssessor(tokens, verb));
  if (!isAbout && !rates) return undefined;
  // 'Which generals dismiss as unlikely' has what they rate in front.
  const isMoved = regarding.has(word) && next === 'as';
  if (!isAbout && prepositions.has(next) && !isMoved) return undefined;
  const phrase = phraseFrom(tokens, verb + 1);
  return isAbout || isObject(tokens, phrase) ? phrase : undefined;
}

/** Whether the words are what somebody rates, and no sentence that goes on behind the verb. */
function isObject(tokens: readonly Token[], { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) {
    if (/^(?:that|which|who)$/.test(wordAt(tokens, at))) return true;
    if (isFiniteVerb(tokens, at)) return false;
  }
  return true;
}

/** Is aware that, are convinced a cut will come; worried that the dam may burst, the town … */
function byAdjective(tokens: readonly Token[], at: number): TokenRange | undefined {
  if (!minded.has(wordAt(tokens, at))) return undefined;
  if (wordAt(tokens, at - 1) === 'so') return bySoMinded(tokens, at);
  const verb = beforeAdverbs(tokens, at);
  const link = wordAt(tokens, verb);
  const isLoose = isEndOrSign(tokens, verb);
  if (
    !isLoose &&
    !copulas.has(link) &&
    !linking.has(link) &&
    !/^(?:feel|feels|felt|become|becomes)$/.test(link)
  )
    return undefined;
  const speaker = isLoose ? 'unknown' : speakerOfLink(tokens, verb);
  if (!speaker || speaker === 'author' || speaker === 'thing') return undefined;
  const kind = kindAt(tokens, at);
  const that = wordAt(tokens, at + 1) === 'that' ? at + 1 : thatBehindThing(tokens, at);
  if (that !== undefined) return { first: that, end: clauseEnd(tokens, that + 1, kind) };
  if (
    isEndOrSign(tokens, at + 1) ||
    prepositions.has(wordAt(tokens, at + 1)) ||
    wordAt(tokens, at + 1) === 'to'
  )
    return undefined;
  return verbOfClause(tokens, at + 1) === undefined
    ? undefined
    : { first: at + 1, end: clauseEnd(tokens, at + 1, kind) };
}

/** So convinced is the board that the patch will work that …: the subject stands behind. */
function bySoMinded(tokens: readonly Token[], adjective: number): TokenRange | undefined {
  if (!copulas.has(wordAt(tokens, adjective + 1))) return undefined;
  for (let that = adjective + 3; that <= adjective + near && !isEndOrSign(tokens, that); that++) {
    if (wordAt(tokens, that) !== 'that') continue;
    const isTheirs = classOf(tokens, that - 1) === 'person';
    return isTheirs
      ? { first: that, end: clauseEnd(tokens, that + 1, kindAt(tokens, adjective)) }
      : undefined;
  }
  return undefined;
}

/** Are resigned to the fact that, are alive to the danger that. */
function thatBehindThing(tokens: readonly Token[], adjective: number): number | undefined {
  if (!/^(?:to|of|about|by|at)$/.test(wordAt(tokens, adjective + 1))) return undefined;
  const that = wordAt(tokens, adjective + 3) === 'that' ? adjective + 3 : adjective + 4;
  return wordAt(tokens, adjective + 2) === 'the' && wordAt(tokens, that) === 'that' ? that : undefined;
}

/** Who is said to be aware: the subject of 'is'. */
function speakerOfLink(tokens: readonly Token[], link: number) {
  let at = beforeAdverbs(tokens, link);
  while (auxiliaries.has(wordAt(tokens, at)) || copulas.has(wordAt(tokens, at)))
    at = beforeAdverbs(tokens, at);
  if (isEndOrSign(tokens, at) || wordAt(tokens, at) === 'it') return undefined;
  return wordAt(tokens, at) === 'and' ? speakerOf(tokens, link) : mindOf(tokens, at);
}

/** Made clear (to the council) that, made plain that, has made it clear a deal will come. */
function byMakingClear(tokens: readonly Token[], at: number): TokenRange | undefined {
  if (!/^(?:clear|plain|known|explicit|public|certain|sure)$/.test(wordAt(tokens, at))) return undefined;
  let verb = beforeAdverbs(tokens, at);
  if (wordAt(tokens, verb) === 'it') verb--;
  if (!/^(?:make|makes|made|making)$/.test(wordAt(tokens, verb))) return undefined;
  const speaker = speakerOf(tokens, verb);
  if (!speaker || speaker === 'author' || speaker === 'thing') return undefined;
  const first = wordAt(tokens, at + 1) === 'to' ? (thatBehindVerb(tokens, at) ?? at + 1) : at + 1;
  const isClause = wordAt(tokens, first) === 'that' || verbOfClause(tokens, first) !== undefined;
  return isClause ? { first, end: clauseEnd(tokens, first + 1, kindAt(tokens, at)) } : undefined;
}

const fronting = /^(?:although|though|while|because|since|as|if|when|after|before|whereas|despite|unless)$/;

/** How the clause ends that is governed from a place: at the next comma where the governor stands in front. */
function kindAt(tokens: readonly Token[], at: number): ClauseKind {
  const first = clauseStart(tokens, at);
  const opener = wordAt(tokens, first - 1);
  const isFronted =
    (fronting.test(opener) && isEndOrSign(tokens, first - 2)) ||
    (/^(?:who|which)$/.test(opener) && wordAt(tokens, first - 2) === ',') ||
    (first === at && at === 0) ||
    fronting.test(wordAt(tokens, first));
  const isRelative = /^(?:who|which|that)$/.test(opener) && !isEndOrSign(tokens, first - 2);
  return {
    isFronted,
    isSubject:
      (isRelative && first > 1 && isOfSubject(tokens, first - 2)) ||
      (wordAt(tokens, at - 1) === "'s" && isSubject(tokens, at)),
    yieldsAtAnd: !saying.has(wordAt(tokens, at)),
  };
}

/** Whether the noun before a relative clause is the subject of the sentence: those who believe that … are wrong. */
function isOfSubject(tokens: readonly Token[], noun: number): boolean {
  return isSubject(tokens, noun) && !isFiniteVerb(tokens, noun);
}

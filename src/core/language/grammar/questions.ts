import {
  auxiliaries,
  conjunctions,
  copulas,
  determiners,
  isFunctionWord,
  modals,
  prepositions,
  pronouns,
} from '../lexicon/function-words';
import { assessing, minding, reports, saying, showing } from '../lexicon/speech-verbs';
import { judging, verbFormOf } from '../lexicon/verbs';
import { isEndOrSign, isSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { clauseEnd } from './clauses';
import { beforeAdverbs, isFiniteVerb, isPlural } from './finite-verbs';

/** Words that ask, and those that leave it open: whatever it may be. */
const asking =
  /^(?:how|when|where|what|why|who|whom|whose|which|whatever|whoever|whichever|however|wherever)$/;

/** Those that begin a heading or a concession; 'when' and 'where' begin a condition as well. */
const opening = /^(?:how|what|why|who|whose|whatever|whoever|whichever|however|wherever)$/;

/** Nouns that are followed by a clause that tells what they are; behind others, 'that' only picks them out. */
const contentNouns =
  /^(?:evidence|fact|risk|sign|signs|chance|chances|odds|possibility|likelihood|probability|danger|prospect|indication|indications|judgement|judgment|assessment|estimate|confidence|conclusion|finding|doubt|proof|hypothesis|case|point|extent|way|reason|time|moment|threat|probability|certainty|guarantee|hint)$/;

/**
 * How a word stands in a question within a sentence or a heading (what may come next), or in a clause that only picks
 * out what it is about (wells that may be poisoned).
 */
export type Openness = 'asked' | 'picked' | undefined;

/** For each token of a sentence whether it is asked, or picks out. */
export function openness(tokens: readonly Token[]): Openness[] {
  const found: Openness[] = tokens.map(() => undefined);
  for (let at = 0; at < tokens.length; at++) {
    const kind = asking.test(wordAt(tokens, at)) ? kindOfQuestion(tokens, at) : kindOfRelative(tokens, at);
    if (!kind) continue;
    const end = clauseEnd(tokens, at + 1, { isFronted: true, isSubject: true });
    // 'When talks resume, …' tells a time; 'when they resume is open' asks.
    if (kind === 'timed' && isEndOrSign(tokens, end)) continue;
    found.fill(kind === 'timed' ? 'asked' : kind, at, end);
    // What stands in a question is asked with it, and need not be looked at again.
    at = Math.max(at, end - 1);
  }
  return found;
}

function kindOfQuestion(tokens: readonly Token[], at: number): Openness | 'timed' {
  const word = wordAt(tokens, at);
  const phrase = phraseStart(tokens, at);
  if (isEndOrSign(tokens, phrase - 1)) {
    // A comma parts off what is only added: the court, which may rule.
    if (phrase < at || (phrase > 0 && /^(?:who|whom|whose|where|which|when)$/.test(word))) return undefined;
    if (phrase === 0 && /^(?:when|where|which)$/.test(word)) return 'timed';
    return opening.test(word) ? 'asked' : undefined;
  }
  if (/^(?:which|whom|whose)$/.test(word) && prepositions.has(wordAt(tokens, at - 1)))
    return asksBefore(tokens, at - 2) ? 'asked' : 'picked';
  if (/^(?:when|however|wherever)$/.test(word) && !asksBefore(tokens, phrase - 1)) return undefined;
  return asksBefore(tokens, phrase - 1) ? 'asked' : 'picked';
}

/** Of 'to which', 'some of which' the beginning. */
function phraseStart(tokens: readonly Token[], at: number): number {
  if (!/^(?:which|whom|whose|what)$/.test(wordAt(tokens, at)) || !prepositions.has(wordAt(tokens, at - 1)))
    return at;
  if (wordAt(tokens, at - 1) !== 'of') return isSign(tokens[at - 2]) ? at - 1 : at;
  const quantity = at - 2;
  return isSign(tokens[quantity - 1]) ? quantity : at;
}

/** Whether a verb, an adjective or a preposition asks: nobody knows who, it is unclear what, a debate on how. */
function asksBefore(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (prepositions.has(word) || copulas.has(word) || auxiliaries.has(word) || conjunctions.has(word))
    return true;
  if (
    /^(?:clear|unclear|sure|unsure|certain|uncertain|hard|difficult|open|unknown|known|obvious|question|exactly|precisely|just|us|them|to)$/.test(
      word,
    )
  )
    return true;
  return (
    /.{2}(?:ing)$/.test(word) ||
    wordAt(tokens, at - 1) === 'to' ||
    isFiniteVerb(tokens, at) ||
    isVerbLike(word)
  );
}

function isVerbLike(word: string): boolean {
  const form = verbFormOf(word);
  if (form !== undefined && !reports.has(word)) return true;
  return (showing.has(word) || assessing.has(word)) && !reports.has(word);
}

/** Cargo that may hold arms, weapons that the group may use, the ports it may hit. */
function kindOfRelative(tokens: readonly Token[], at: number): Openness {
  if (wordAt(tokens, at) === 'that') return isRelative(tokens, at) ? 'picked' : undefined;
  return isBareRelative(tokens, at) ? 'picked' : undefined;
}

function isRelative(tokens: readonly Token[], that: number): boolean {
  const noun = tokens[that - 1];
  if (noun?.kind !== 'word' || (isFunctionWord(noun.word) && !pronouns.has(noun.word))) return false;
  if (modals.has(wordAt(tokens, that + 1)) || beginsVerb(tokens, that + 1)) return !isClauseWord(noun.word);
  if (isClauseWord(noun.word) || contentNouns.test(noun.word) || reports.has(noun.word)) return false;
  return /^(?:all|those|anything|everything|something)$/.test(noun.word) || isNamed(tokens, that - 1);
}

/** Words behind which 'that' begins a clause of its own. */
function isClauseWord(word: string): boolean {
  const isVerb =
    saying.has(word) || minding.has(word) || showing.has(word) || assessing.has(word) || judging.has(word);
  return (
    (isVerb && !reports.has(word)) ||
    /^(?:so|such|now|possible|likely|unlikely|probable|certain|clear|true|it|is|be|likelihood)$/.test(word)
  );
}

function beginsVerb(tokens: readonly Token[], at: number): boolean {
  if (determiners.has(wordAt(tokens, at)) || tokens[at]?.capital) return false;
  for (let verb = at; verb <= at + 1; verb++)
    if (isFiniteVerb(tokens, verb)) return beforeAdverbs(tokens, verb) < at;
  return false;
}

/** Whether an article or its like stands before a noun, so that it is one. */
function isNamed(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= noun - 3; at--) {
    const word = wordAt(tokens, at);
    if (determiners.has(word)) return true;
    if (isEndOrSign(tokens, at) || isFunctionWord(word) || isVerbLike(word))
      return prepositions.has(word) || isPlural(wordAt(tokens, noun));
  }
  return false;
}

/** How far before a noun the verb may stand that governs it. */
const lookBehind = 12;

/** The ports it may hit, the roads a convoy could take: a noun that a verb governs, and behind it another subject. */
function isBareRelative(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at - 1];
  if (noun?.kind !== 'word' || isFunctionWord(noun.word) || isClauseWord(noun.word)) return false;
  if (!/^(?:the|all|any|every|those|what|other|each)$/.test(wordAt(tokens, at - 2))) return false;
  return beginsSubject(tokens, at) && isGoverned(tokens, at - 2);
}

/** Whether a pronoun or a short noun with its article stands before a modal verb: it may, a convoy might. */
function beginsSubject(tokens: readonly Token[], at: number): boolean {
  if (/^(?:it|they|he|she|we)$/.test(wordAt(tokens, at))) return modals.has(wordAt(tokens, at + 1));
  if (!/^(?:an?|the|its|their|his|her)$/.test(wordAt(tokens, at)) && !tokens[at]?.capital) return false;
  for (let verb = at + 1; verb <= at + 3 && !isEndOrSign(tokens, verb); verb++)
    if (modals.has(wordAt(tokens, verb))) return true;
  return false;
}

/** Whether a verb has come before in the sentence, of which the noun is the object. */
function isGoverned(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - lookBehind) && !isEndOrSign(tokens, at); at--)
    if (isFiniteVerb(tokens, at) || wordAt(tokens, at) === 'to') return true;
  return false;
}

import { auxiliaries, copulas, prepositions } from '../lexicon/function-words';
import { formsOf } from '../lexicon/inflection';
import { isVoice, own, reports, troubling, wanting } from '../lexicon/speech-verbs';
import { follow, isEndOrSign, wordAt } from '../text/token-access';
import type { TokenRange } from '../text/token-range';
import type { Token } from '../text/tokens';
import { clauseEnd, verbOfClause } from './clauses';
import { beforeAdverbs, isAdverb } from './finite-verbs';
import { speakerOf } from './speakers';

/** How many words a noun may have between its verb and its clause. */
const longestNoun = 8;

/**
 * What others say or think by several words that together are a verb of saying or of mind, where such words stand at
 * a place: pointed out that, rumour has it that, what worries Kyiv is that, is of the opinion a deal will come.
 */
export function bySetPhrase(tokens: readonly Token[], at: number): TokenRange | undefined {
  const first =
    byParticle(tokens, at) ??
    byHearsay(tokens, at) ??
    byWorry(tokens, at) ??
    byDawning(tokens, at) ??
    bySpreading(tokens, at) ??
    byLine(tokens, at);
  if (first !== undefined) return { first, end: clauseEnd(tokens, first + 1) };
  return byBeingOf(tokens, at) ?? byWish(tokens, at);
}

/** Verbs that are verbs of saying with 'out'. */
const withOut = formsOf('point rule spell make/made give/gave find/found');

/** Those that are with 'in'. */
const withIn = formsOf('price factor build/built bake');

/** Those that are with 'it'. */
const withIt = formsOf(
  'have/had take/took/taken put/put get/got hold/held bank count bet/bet rely keep/kept',
);

/** The army pointed out that, ruled out that; markets price in that; the aide let slip that, took it for granted that. */
function byParticle(tokens: readonly Token[], at: number): number | undefined {
  const that = behindParticle(tokens, at);
  if (that === undefined || wordAt(tokens, that) !== 'that') return undefined;
  const speaker = speakerOf(tokens, at);
  const isPriced = speaker === 'thing' && withIn.has(wordAt(tokens, at));
  return speaker === 'person' || speaker === 'nobody' || isPriced ? that : undefined;
}

function behindParticle(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  if ((withOut.has(word) && next === 'out') || (withIn.has(word) && next === 'in')) return at + 2;
  if (/^lets?$/.test(word) && /^(?:slip|on|know)$/.test(next)) return at + 2;
  if (/^lets?$/.test(word) && follow(tokens, at + 1, 'it be known')) return at + 4;
  if (word === 'have' && follow(tokens, at + 2, 'believe')) return at + 3;
  const it = next === 'on' ? at + 2 : at + 1;
  return withIt.has(word) && wordAt(tokens, it) === 'it' ? thatBehindIt(tokens, it) : undefined;
}

/** Took it for granted that, put it to the families that, has it that, got it into their heads that. */
function thatBehindIt(tokens: readonly Token[], it: number): number | undefined {
  for (let at = it + 1; at <= it + longestNoun && !isEndOrSign(tokens, at); at++) {
    if (wordAt(tokens, at) === 'that') return at;
    if (at === it + 1 && !prepositions.has(wordAt(tokens, at)) && wordAt(tokens, at) !== 'to')
      return undefined;
  }
  return undefined;
}

/** Rumour has it that, legend has it that, the story goes that: nobody vouches for what is told so. */
function byHearsay(tokens: readonly Token[], at: number): number | undefined {
  if (!reports.has(wordAt(tokens, at)) || own.has(wordAt(tokens, at - 1))) return undefined;
  const verb = wordAt(tokens, at + 1);
  if (/^(?:has|had)$/.test(verb) && wordAt(tokens, at + 2) === 'it') return at + 3;
  return /^(?:goes|went)$/.test(verb) && /^(?:that|,)$/.test(wordAt(tokens, at + 2)) ? at + 2 : undefined;
}

/** What worries Kyiv is that: the worry is Kyiv's. */
function byWorry(tokens: readonly Token[], at: number): number | undefined {
  if (!troubling.has(wordAt(tokens, at)) || wordAt(tokens, beforeAdverbs(tokens, at)) !== 'what')
    return undefined;
  for (let is = at + 1; is <= at + longestNoun && !isEndOrSign(tokens, is); is++) {
    if (own.has(wordAt(tokens, is))) return undefined;
    if (copulas.has(wordAt(tokens, is))) return wordAt(tokens, is + 1) === 'that' ? is + 1 : undefined;
  }
  return undefined;
}

/** What comes to somebody's mind. */
const dawning = formsOf('dawn occur/occurred strike/struck escape');

/** It dawned on the auditors that, it never occurred to him that. */
function byDawning(tokens: readonly Token[], at: number): number | undefined {
  if (!dawning.has(wordAt(tokens, at)) || !hasItBefore(tokens, at)) return undefined;
  for (let that = at + 1; that <= at + longestNoun && !isEndOrSign(tokens, that); that++) {
    if (own.has(wordAt(tokens, that))) return undefined;
    if (wordAt(tokens, that) === 'that') return isSomebody(tokens, that - 1) ? that : undefined;
  }
  return undefined;
}

/** A person as an object; not 'struck a tanker that'. */
function isSomebody(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (/^an?$/.test(wordAt(tokens, at - 1))) return false;
  return tokens[at]?.capital === true || isVoice(word) || /^(?:him|her|them)$/.test(word);
}

function hasItBefore(tokens: readonly Token[], verb: number): boolean {
  let at = beforeAdverbs(tokens, verb);
  if (auxiliaries.has(wordAt(tokens, at))) at = beforeAdverbs(tokens, at);
  return wordAt(tokens, at) === 'it';
}

/** What news and moods do, or are. */
const spreading = formsOf(
  'grow/grew/grown spread/spread swirl circulate persist take/took/taken emerge arise/arose/arisen run/ran abound mount gain',
  'deepen linger fade rise/rose/risen',
);

/** Fears are growing that, a belief has taken hold in the barracks that, speculation is rife that. */
function bySpreading(tokens: readonly Token[], noun: number): number | undefined {
  if (!reports.has(wordAt(tokens, noun)) || own.has(wordAt(tokens, noun - 1))) return undefined;
  let verb = noun + 1;
  while (isPassedOver(wordAt(tokens, verb))) verb++;
  const word = wordAt(tokens, verb);
  if (!spreading.has(word) && !/^(?:rife|widespread|common|general|strong)$/.test(word)) return undefined;
  for (let at = verb + 1; at <= verb + longestNoun && !isEndOrSign(tokens, at); at++)
    if (wordAt(tokens, at) === 'that') return at;
  return undefined;
}

function isPassedOver(word: string): boolean {
  return auxiliaries.has(word) || copulas.has(word) || isAdverb(word);
}

/** The ministry's line: the front will hold. Without somebody's name before it, the colon is the author's. */
function byLine(tokens: readonly Token[], noun: number): number | undefined {
  const colon = reports.has(wordAt(tokens, noun)) ? colonBehind(tokens, noun) : undefined;
  if (colon === undefined) return undefined;
  for (let at = noun - 1; at >= noun - 3 && !isEndOrSign(tokens, at); at--)
    if (/^(?:'s|their|his|her)$/.test(wordAt(tokens, at)) && !own.has(wordAt(tokens, at - 1)))
      return colon + 1;
  return undefined;
}

/** The line: …; the message to the markets: … */
function colonBehind(tokens: readonly Token[], noun: number): number | undefined {
  if (wordAt(tokens, noun + 1) === ':') return noun + 1;
  if (!prepositions.has(wordAt(tokens, noun + 1))) return undefined;
  for (let at = noun + 2; at <= noun + longestNoun; at++) {
    if (wordAt(tokens, at) === ':') return at;
    if (isEndOrSign(tokens, at)) return undefined;
  }
  return undefined;
}

/** Is of the opinion, is under the impression (that) a deal will come; with 'that' the noun governs it. */
function byBeingOf(tokens: readonly Token[], at: number): TokenRange | undefined {
  if (!reports.has(wordAt(tokens, at)) || !/^(?:the|a|an|no)$/.test(wordAt(tokens, at - 1))) return undefined;
  const link = beforeAdverbs(tokens, at - 2);
  const isOf = /^(?:of|under|in)$/.test(wordAt(tokens, at - 2)) && copulas.has(wordAt(tokens, link));
  if (!isOf || own.has(wordAt(tokens, beforeAdverbs(tokens, link)))) return undefined;
  if (prepositions.has(wordAt(tokens, at + 1)) || verbOfClause(tokens, at + 1) === undefined)
    return undefined;
  return { first: at + 1, end: clauseEnd(tokens, at + 1) };
}

/** Hanoi longs for a code that will bind: what somebody wants is wished, and not foretold. */
function byWish(tokens: readonly Token[], at: number): TokenRange | undefined {
  const that = wishedFrom(tokens, at);
  if (that === undefined) return undefined;
  const speaker = speakerOf(tokens, at);
  return speaker === 'person' ? { first: that, end: clauseEnd(tokens, that + 1) } : undefined;
}

/** Where the clause begins that says what a thing must do that somebody wants: wants, longs for a code [that will bind]. */
export function wishedFrom(tokens: readonly Token[], verb: number): number | undefined {
  if (!wanting.has(wordAt(tokens, verb))) return undefined;
  // What the islands need is a ferry that, in search of a buyer who.
  const isJoined = /^(?:for|after|of|is|was)$/.test(wordAt(tokens, verb + 1));
  const noun = isJoined ? verb + 2 : verb + 1;
  if (!/^(?:an?|some|any|somebody|someone|something)$/.test(wordAt(tokens, noun))) return undefined;
  for (let at = noun + 1; at <= noun + longestNoun && !isEndOrSign(tokens, at); at++)
    if (/^(?:that|which|who)$/.test(wordAt(tokens, at))) return at;
  return undefined;
}

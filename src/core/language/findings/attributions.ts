import type { Span } from '../../text/span';
import { beforeAdverbs, isFiniteVerb } from '../grammar/finite-verbs';
import { govern } from '../grammar/governed';
import { speakerOf } from '../grammar/speakers';
import { namesVoice } from '../grammar/voices';
import { auxiliaries, conjunctions, determiners } from '../lexicon/function-words';
import { minding, own, saying, telling } from '../lexicon/speech-verbs';
import { verbFormOf } from '../lexicon/verbs';
import type { Sentence } from '../text/passage';
import { isEndOrSign, isSign, wordAt } from '../text/token-access';
import type { TokenRange } from '../text/token-range';
import type { Token } from '../text/tokens';

/** Where a sentence says who speaks or thinks: in 'the ministry said that …' the ministry. */
export interface Attribution {
  /** The words that name the speaker. */
  readonly speaker: Span;
  /** The verb or phrase by which the speech is told: said, according to. */
  readonly words: Span;
}

/** So many words may name a speaker, with what belongs to the name. */
const longest = 14;

/** Who speaks or thinks in a sentence, in order: nobody where the author does. */
export function attributions({ tokens }: Sentence): Attribution[] {
  return tokens.flatMap((_, at) => {
    const speaker = speakerAt(tokens, at);
    if (!speaker || speaker.first >= speaker.end || isOwnVoice(tokens, speaker)) return [];
    const [first, last] = [tokens[speaker.first], tokens[speaker.end - 1]];
    const verb = tokens[at];
    if (!first || !last || !verb) return [];
    return [{ speaker: { start: first.start, end: last.end }, words: wordsOf(tokens, at, verb) }];
  });
}

function wordsOf(tokens: readonly Token[], at: number, { start, end, word }: Token): Span {
  return { start, end: word === 'according' ? (tokens[at + 1]?.end ?? end) : end };
}

function isOwnVoice(tokens: readonly Token[], { first, end }: TokenRange): boolean {
  return tokens.slice(first, end).some(({ word }) => own.has(word));
}

function speakerAt(tokens: readonly Token[], at: number): TokenRange | undefined {
  const word = wordAt(tokens, at);
  if (word === 'according' || word === 'per')
    return namesVoice(tokens, at) ? behind(tokens, word === 'per' ? at + 1 : at + 2) : undefined;
  const tells = saying.has(word) || telling.has(word);
  if (!tells && !minding.has(word)) return undefined;
  if (tells && isInverted(tokens, at)) return behind(tokens, at + 1);
  if (!isToldOfSomebody(tokens, at)) return undefined;
  const isVerb =
    isFiniteVerb(tokens, at) || /^(?:has|have|had)$/.test(wordAt(tokens, beforeAdverbs(tokens, at)));
  const isClear = (tells && isVerb) || namesVoice(tokens, at) || govern(tokens, at);
  return isClear ? before(tokens, at) : undefined;
}

/** “…,” said the minister: behind a comma or a quotation. */
function isInverted(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  if (sign?.kind !== 'passed' && sign?.word !== ',') return false;
  const next = tokens[at + 1];
  const isName = next?.kind === 'word' && (next.capital || determiners.has(next.word));
  const form = verbFormOf(wordAt(tokens, at));
  return isName === true && form !== 'gerund' && form !== 'base';
}

/** A name with a verb that only agrees with it by its form: the verb's subject is a person or a body. */
function isToldOfSomebody(tokens: readonly Token[], at: number): boolean {
  const form = verbFormOf(wordAt(tokens, at));
  if (form === 'gerund' || tokens[at]?.capital || wordAt(tokens, at - 1) === 'to') return false;
  return speakerOf(tokens, at) === 'person';
}

/** The words behind a place that can name somebody. */
function behind(tokens: readonly Token[], first: number): TokenRange {
  let end = first;
  while (end < first + longest && !endsName(tokens, end)) end++;
  return { first, end };
}

/** The words before a verb that can name somebody, over an aside between commas. */
function before(tokens: readonly Token[], verb: number): TokenRange {
  let last = beforeAdverbs(tokens, verb);
  while (auxiliaries.has(wordAt(tokens, last))) last = beforeAdverbs(tokens, last);
  if (wordAt(tokens, last) === ',') last = beforeAside(tokens, last);
  let first = last + 1;
  while (first > Math.max(0, last + 1 - longest) && !endsName(tokens, first - 1)) first--;
  return { first, end: last + 1 };
}

/** Dmitry Peskov, the spokesman, said: the name stands before the aside. */
function beforeAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma - 1; at > comma - longest && at > 0; at--)
    if (wordAt(tokens, at) === ',') return at - 1;
  return comma - 1;
}

function endsName(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (isEndOrSign(tokens, at) || tokens[at]?.kind === 'passed') return !isStopOfInitial(tokens, at);
  if (isFiniteVerb(tokens, at)) return true;
  return conjunctions.has(word) && word !== 'and' && word !== 'or';
}

/** J. Smith, Gen. Lee. */
function isStopOfInitial(tokens: readonly Token[], at: number): boolean {
  return isSign(tokens[at]) && wordAt(tokens, at) === '.' && tokens[at + 1]?.capital === true;
}

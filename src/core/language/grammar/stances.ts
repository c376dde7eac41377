import { prepositions } from '../lexicon/function-words';
import { expressing, isVoice, own, stances } from '../lexicon/speech-verbs';
import { isEndOrSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { classOf, speakerOf } from './speakers';

/** How many words may stand between a noun and the verb or owner before it. */
const near = 6;

/**
 * Whether a noun of what one feels or holds is somebody else's: expressed confidence that, has every confidence that, their
 * resolve that. Without somebody it is the author's: we have high confidence that, with moderate confidence that.
 */
export function isOthersStance(tokens: readonly Token[], noun: number): boolean {
  return stances.has(wordAt(tokens, noun)) && isOfOthers(tokens, noun);
}

/** Whether the noun has an owner who is not the author, or is the object of somebody else's verb. */
function isOfOthers(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= noun - near && !isEndOrSign(tokens, at); at--) {
    const word = wordAt(tokens, at);
    if (own.has(word)) return false;
    if (expressing.has(word)) return isSomebodyElse(tokens, at);
    if (/^(?:their|his|her)$/.test(word)) return true;
    if (word === "'s") return classOf(tokens, at - 1) === 'person';
    if (prepositions.has(word)) return false;
  }
  return isHeldBehind(tokens, noun);
}

/** Expressing its confidence that, as well: who it is stands elsewhere. */
function isSomebodyElse(tokens: readonly Token[], verb: number): boolean {
  const speaker = speakerOf(tokens, verb);
  return speaker === 'person' || speaker === 'unknown';
}

/** There is confidence in Kyiv, among traders, that. */
function isHeldBehind(tokens: readonly Token[], noun: number): boolean {
  if (!/^(?:in|at|among|amongst|within|inside|across|of|on)$/.test(wordAt(tokens, noun + 1))) return false;
  for (let at = noun + 2; at <= noun + near && !isEndOrSign(tokens, at); at++)
    if (wordAt(tokens, at) === 'that')
      return tokens[at - 1]?.capital === true || isVoice(wordAt(tokens, at - 1));
  return false;
}

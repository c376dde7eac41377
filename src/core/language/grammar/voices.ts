import { copulas, determiners, prepositions } from '../lexicon/function-words';
import { isVoice, minding, own, saying, telling, views } from '../lexicon/speech-verbs';
import { verbFormOf } from '../lexicon/verbs';
import { follow, isEndOrSign, isSign, wordAt } from '../text/token-access';
import type { TokenRange } from '../text/token-range';
import type { Token } from '../text/tokens';
import { pairOf } from './clauses';
import { beforeAdverbs } from './finite-verbs';
import { isReportsBody, speakerOf } from './speakers';

/** How many words behind its beginning a name or a voice is looked for. */
const longestName = 6;
/** How many words may stand between a comma and the verb of an aside. */
const longestAside = 7;

/** Whether a word names the voice of the part of the sentence that it stands in. */
export function namesVoice(tokens: readonly Token[], at: number): boolean {
  if (isAccording(tokens, at) || isInView(tokens, at) || isHeard(tokens, at)) return true;
  const word = wordAt(tokens, at);
  if (!saying.has(word) && !minding.has(word) && !telling.has(word)) return false;
  return isInverted(tokens, at) || isAside(tokens, at);
}

/** 'Talks are likely, said the minister'; not 'they met, said little, and left'. */
function isInverted(tokens: readonly Token[], at: number): boolean {
  const form = verbFormOf(wordAt(tokens, at));
  if (
    wordAt(tokens, at - 1) !== ',' ||
    !saying.has(wordAt(tokens, at)) ||
    form === 'base' ||
    form === 'gerund'
  )
    return false;
  if (prepositions.has(wordAt(tokens, at + 1))) return false;
  for (let end = at + 1; end <= at + longestName + 1; end++) {
    if (isEndOrSign(tokens, end)) return end > at + 1 && namesSpeaker(tokens, at + 1, end);
    if (copulas.has(wordAt(tokens, end))) return false;
  }
  return false;
}

/** Whether somebody is named between two places. */
function namesSpeaker(tokens: readonly Token[], first: number, end: number): boolean {
  return tokens.slice(first, end).some(({ capital, word }) => capital || isVoice(word));
}

/** 'Talks are likely, officials say'; not 'as officials say', which the author does as well. */
function isAside(tokens: readonly Token[], at: number): boolean {
  if (!isEndOrSign(tokens, at + 1) && !namesHearer(tokens, at)) return false;
  for (let comma = at - 1; comma >= Math.max(1, at - longestAside); comma--) {
    if (!isSign(tokens[comma])) continue;
    const opens = /^[,—–(]$/.test(wordAt(tokens, comma)) && comma < at - 1;
    const isOrSo = follow(tokens, comma + 1, 'or so');
    if (
      !opens ||
      (!isOrSo &&
        /^(?:and|or|nor|but|as|which|who|what|whatever|whoever|however|if|when|while|although|though|because|whether|that)$/.test(
          wordAt(tokens, comma + 1),
        ))
    )
      return false;
    if (isReportsBody(tokens, at) || isNounOfPhrase(tokens, comma + 1, at)) return false;
    const speaker = speakerOf(tokens, at);
    return speaker === 'person' || speaker === 'unknown';
  }
  return false;
}

/** 'Judging by reports, notes and maps' and 'on past forecasts' end with nouns, 'in June officials said' with a verb. */
function isNounOfPhrase(tokens: readonly Token[], first: number, at: number): boolean {
  const before = wordAt(tokens, beforeAdverbs(tokens, at));
  if (prepositions.has(before)) return true;
  if (!opensPhrase(tokens, first) || verbFormOf(wordAt(tokens, at)) === 'past') return false;
  return !/^(?:i|he|she|we|they|who)$/.test(before);
}

/** On past forecasts, judging by, to judge by, based on. */
function opensPhrase(tokens: readonly Token[], first: number): boolean {
  const opener = wordAt(tokens, first);
  const isDone = /.{2}ed$/.test(opener) || verbFormOf(opener) === 'past';
  return (
    prepositions.has(opener) ||
    opener === 'to' ||
    /.{2}ing$/.test(opener) ||
    (isDone && prepositions.has(wordAt(tokens, first + 1)))
  );
}

/** A truce, he told us, is near. */
function namesHearer(tokens: readonly Token[], at: number): boolean {
  if (!telling.has(wordAt(tokens, at)) || wordAt(tokens, at + 1) === 'that') return false;
  return [at + 2, at + 3, at + 4].some((end) => isEndOrSign(tokens, end));
}

/** In the view of the union, in the union's words, by its own account; not 'in our view', 'in view of the losses'. */
function isInView(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:in|by|on|to)$/.test(wordAt(tokens, at))) return false;
  for (let noun = at + 2; noun <= at + longestName && !isEndOrSign(tokens, noun); noun++) {
    const isTheirOwn = wordAt(tokens, noun - 1) === 'own';
    const before = wordAt(tokens, isTheirOwn ? noun - 2 : noun - 1);
    if (own.has(before)) return false;
    if (!views.has(wordAt(tokens, noun))) continue;
    if (before === "'s" || /^(?:their|his|her)$/.test(before) || (isTheirOwn && before === 'its'))
      return true;
    return before === 'the' && wordAt(tokens, noun + 1) === 'of' && !own.has(wordAt(tokens, noun + 2));
  }
  return false;
}

/** To hear the vendor tell it. */
function isHeard(tokens: readonly Token[], at: number): boolean {
  if (!follow(tokens, at, 'to hear')) return false;
  for (let tell = at + 3; tell <= at + longestName; tell++)
    if (telling.has(wordAt(tokens, tell))) return wordAt(tokens, tell + 1) === 'it';
  return false;
}

/** 'According to' somebody, and not to the evidence, our sources or a yardstick. */
function isAccording(tokens: readonly Token[], at: number): boolean {
  const isPer = wordAt(tokens, at) === 'per' && isEndOrSign(tokens, at - 1);
  if (!isPer && !follow(tokens, at, 'according to')) return false;
  const from = isPer ? at + 1 : at + 2;
  for (let name = from; name < from + longestName && !isEndOrSign(tokens, name); name++) {
    if (own.has(wordAt(tokens, name))) return false;
    const isName = tokens[name]?.capital || tokens[name]?.kind === 'passed';
    if (isName || (isVoice(wordAt(tokens, name)) && !determiners.has(wordAt(tokens, name)))) return true;
  }
  return false;
}

/** The part between semicolons, colons and dashes, or before 'but', in which a voice is named. */
export function voiceRange(tokens: readonly Token[], at: number): TokenRange {
  let first = at;
  while (first > 0 && !parts(tokens, first - 1)) first--;
  let end = at;
  while (end < tokens.length && !parts(tokens, end)) end++;
  return { first, end };
}

function parts(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (/^[;:—–]$/.test(word)) return !isAsideDash(tokens, at);
  return word === ',' && /^(?:but|yet|while|whereas|although|though)$/.test(wordAt(tokens, at + 1));
}

/** 'Talks – officials say – are likely' is one part. */
function isAsideDash(tokens: readonly Token[], at: number): boolean {
  const end = pairOf(tokens, at, wordAt(tokens, at));
  return end !== undefined && end - at <= longestAside && saying.has(wordAt(tokens, end - 1));
}

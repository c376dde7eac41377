import { isFunctionWord } from '../lexicon/function-words';
import { isThing, isVoice, reports } from '../lexicon/speech-verbs';
import { verbFormOf } from '../lexicon/verbs';
import { isAdverb } from './finite-verbs';

/**
 * Whether a word is one of everyday prose, as far as this reader knows them: a capital at the beginning of a sentence
 * makes no name of it.
 */
export function isEverydayWord(word: string): boolean {
  if (isFunctionWord(word) || isAdverb(word) || verbFormOf(word) !== undefined) return true;
  return (
    isThing(word) || isVoice(word) || reports.has(word) || /.{3}(?:ing|ed|ions?|ments?|ness)$/.test(word)
  );
}

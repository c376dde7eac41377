import {
  auxiliaries,
  copulas,
  determiners,
  isFunctionWord,
  light,
  modals,
  negators,
  prepositions,
} from '../lexicon/function-words';
import type { VerbForm } from '../lexicon/inflection';
import { verbFormOf } from '../lexicon/verbs';
import { isEndOrSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/** Parts of a verb that have no subject of their own. */
const infinite = new Set(['be', 'been', 'being', 'having']);

/** How many words a verb with its auxiliaries and adverbs may have. */
const longest = 6;

/** Whether a word of the sentence is a verb with a subject: will, is, has, and forms of everyday verbs. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || infinite.has(token.word)) return false;
  const before = wordAt(tokens, at - 1);
  if (modals.has(token.word)) return !token.capital && !determiners.has(before);
  if (copulas.has(token.word) || auxiliaries.has(token.word)) return before !== 'to' && !modals.has(before);
  const form = token.capital ? undefined : verbFormOf(token.word);
  if (form === undefined) return isBehindSubject(tokens, at);
  return form !== 'gerund' && hasSubject(tokens, at, form);
}

/** What we heard, all that they wore: these pronouns are subjects, so that the next word of substance is a verb. */
function isBehindSubject(tokens: readonly Token[], at: number): boolean {
  const { capital = true, word = '' } = tokens[at] ?? {};
  if (capital || isFunctionWord(word) || isAdverb(word) || /.{2}(?:ing|self|selves)$|^else$/.test(word))
    return false;
  return /^(?:i|we|he|she|they|who|whoever)$/.test(wordAt(tokens, beforeAdverbs(tokens, at)));
}

/** Words in -s that are no plurals. */
const singular = /(?:ss|us|is|'s)$/;

/** Whether a noun is written in the plural, as far as its end tells. */
export function isPlural(word: string): boolean {
  if (/^(?:people|.*men|police|media|children|they|we|i|you|many|some|most|few|others|both|all)$/.test(word))
    return true;
  return word.length > 3 && word.endsWith('s') && !singular.test(word);
}

/** Whether what stands before can be the subject: 'talks fail', 'the bank fails'; not 'the fall', 'a fall', 'of rise'. */
function hasSubject(tokens: readonly Token[], at: number, form: VerbForm): boolean {
  const subject = beforeAdverbs(tokens, at);
  const before = wordAt(tokens, subject);
  if (isEndOrSign(tokens, subject) || before === 'to' || determiners.has(before) || prepositions.has(before))
    return false;
  if (copulas.has(before) || auxiliaries.has(before)) return false;
  // 'Of which' begins no subject; in 'the question of who pays' the pronoun is one.
  if (/^(?:that|which)$/.test(before)) return !prepositions.has(wordAt(tokens, subject - 1));
  if (before === 'who') return true;
  return form === 'past' || (form === 'base') === isPlural(before);
}

/** The place before the adverbs in front of a verb: they [still, probably] hold. */
export function beforeAdverbs(tokens: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (at >= 0 && verb - at < longest && isAdverb(wordAt(tokens, at))) at--;
  return at;
}

export function isAdverb(word: string): boolean {
  return (
    light.has(word) ||
    negators.has(word) ||
    /^(?:likely|long|perhaps|maybe)$/.test(word) ||
    (/.{3}ly$/.test(word) &&
      !/^(?:family|ally|supply|reply|apply|comply|imply|multiply|rely|bully|rally|assembly|july|italy|anomaly|monopoly)$/.test(
        word,
      ))
  );
}

/** Whether a verb only goes on with one that began before: has [been], will probably [have]. */
export function continuesVerb(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, beforeAdverbs(tokens, at));
  return modals.has(before) || copulas.has(before) || auxiliaries.has(before);
}

/** Where a verb begins, with the adverbs before it: [probably] will. */
export function verbStart(tokens: readonly Token[], at: number): number {
  return beforeAdverbs(tokens, at) + 1;
}

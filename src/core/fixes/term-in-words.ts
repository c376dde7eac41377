/** How a term of a yardstick stands in the place of words that say less. */

/** Terms that say of something how likely it is: “likely”, “highly improbable”. */
const adjective = /^(?:(?:very|highly|almost|nearly) )?(?:un)?(?:im)?(?:likely|probable|certain)$/i;
/** Terms that stand beside a verb: “probably not”. */
const adverb = /^(?:almost certainly|probably)(?: not)?$/i;

const modal = /^(?:may|might|could|will|shall)$/i;
const beside = /^(?:perhaps|possibly|maybe|conceivably|undoubtedly|inevitably|certainly)$/i;
const willSurely = /^(?:will|shall) (?:undoubtedly|inevitably|certainly|surely)$/i;
const whether = /^(it is|it's) (?:possible|conceivable) that$/i;
const boundTo = /^(?:certain|sure|bound|going) to$/i;

/**
 * The words that say a term where others stood, as far as one stretch of words can: “may” before “attack” becomes
 * “is likely to”. Undefined where the sentence would have to be built anew.
 */
export function asTerm(term: string, said: string, before: string, next: string): string | undefined {
  const words = inPlaceOf(term, said.replace(/\s+/g, ' ').trim(), before, next);
  const isCapital = /^\p{Lu}/u.test(said);
  return words !== undefined && isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function inPlaceOf(term: string, said: string, before: string, next: string): string | undefined {
  const isVerb = modal.test(said) || willSurely.test(said);
  // What is denied as well has to be weighed by its writer.
  if (isVerb && (/^\s+(?:not|never)\b/i.test(next) || !/^\s+\p{Ll}/u.test(next))) return undefined;
  if (adverb.test(term)) return isVerb ? `will ${term}` : beside.test(said) ? term : undefined;
  if (!adjective.test(term)) return undefined;
  if (isVerb) return `${isOfMany(before) ? 'are' : 'is'} ${term} to`;
  if (boundTo.test(said)) return `${term} to`;
  if (whether.test(said)) return `it is ${term} that`;
  return beside.test(said) ? adverbOf(term) : undefined;
}

/** “Very likely” stands beside a verb as it is; nothing that is unlikely does. */
function adverbOf(term: string): string | undefined {
  if (/\b(?:un|im)/i.test(term)) return undefined;
  return term.replace(/probable$/i, 'probably').replace(/certain$/i, 'certainly');
}

/** Whether what comes before a verb names several: “they”, “prices”, “Kyiv and Moscow”. */
function isOfMany(before: string): boolean {
  const clause = /(?<![^.;:,!?—])[^.;:,!?—]*$/.exec(before)?.[0] ?? '';
  const words = clause.match(/[\p{L}’'-]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  if (/^(?:they|we|you|these|those|both|many|few|all|some|others)$/i.test(last)) return true;
  return /(?<![sui’'])s$/.test(last) || words.slice(-6).includes('and');
}

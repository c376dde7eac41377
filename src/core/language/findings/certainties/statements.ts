import { beginsVerb, pairOf, verbOfClause } from '../../grammar/clauses';
import { beforeAdverbs, isAdverb } from '../../grammar/finite-verbs';
import {
  auxiliaries,
  copulas,
  determiners,
  leavingOpen,
  modals,
  prepositions,
} from '../../lexicon/function-words';
import { verbFormOf } from '../../lexicon/verbs';
import { isEndOrSign, wordAt } from '../../text/token-access';
import type { TokenRange } from '../../text/token-range';
import type { Token } from '../../text/tokens';

/**
 * Parts of a sentence that say a thing each, so that what leaves one open leaves the others as they are: between
 * semicolons, colons, dashes, commas with a conjunction, before a second modal verb, and in an aside with a verb.
 */
export function statementsOf(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  let first = 0;
  let closing: number | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const aside = at === closing ? undefined : asideEnd(tokens, at);
    if (aside !== undefined) closing = aside;
    if (aside === undefined && at !== closing && !endsPart(tokens, at)) continue;
    found.push({ first, end: at });
    first = at + 1;
  }
  found.push({ first, end: tokens.length });
  return found;
}

function endsPart(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (/^[;:—–]$/.test(word)) return true;
  const next = wordAt(tokens, at + 1);
  if (word === ',')
    return (
      /^(?:and|but|while|whereas|although|though|yet|so|then|which|who|whose)$/.test(next) ||
      isInCase(tokens, at) ||
      isDetail(tokens, at)
    );
  // Behind 'and', a noun can be one more subject of what governs both: likely that the pumps and the valves will fail.
  if (word === 'but' && verbOfClause(tokens, at + 1) !== undefined) return true;
  return /^(?:and|but)$/.test(word) && goesOnAnew(tokens, at + 1);
}

/** What strengthens them: most likely, almost certainly. */
const strengthening = /^(?:most|very|quite|highly|or|and)$/;

/**
 * Will come, perhaps in May; will be sold, most likely to a rival: behind a whole verb, the adverb leaves open a detail,
 * and not what is to come. In 'will come, perhaps' and 'will, perhaps in May, come' it leaves open all.
 */
function isDetail(tokens: readonly Token[], comma: number): boolean {
  const before = wordAt(tokens, beforeAdverbs(tokens, comma));
  const isWhole = !modals.has(before) && !auxiliaries.has(before) && !copulas.has(before);
  const adverb = strengthening.test(wordAt(tokens, comma + 1)) ? comma + 2 : comma + 1;
  if (!isWhole || !leavingOpen.has(wordAt(tokens, adverb))) return false;
  // In court or, possibly, in the street.
  const isAside = /^(?:and|or)$/.test(before) && wordAt(tokens, adverb + 1) === ',';
  return beginsDetail(tokens, isAside ? adverb + 2 : adverb + 1);
}

/** In May, to a rival, because it must, a year later, permanently, this year; not 'he will'. */
function beginsDetail(tokens: readonly Token[], first: number): boolean {
  let at = first;
  while (isAdverb(wordAt(tokens, at)) && !prepositions.has(wordAt(tokens, at))) at++;
  if (isEndOrSign(tokens, at)) return at > first;
  const word = wordAt(tokens, at);
  return (
    prepositions.has(word) || determiners.has(word) || /^(?:to|this|these|next|later|.{2,}ing)$/.test(word)
  );
}

/** …, in which case prices will fall. */
function isInCase(tokens: readonly Token[], comma: number): boolean {
  return wordAt(tokens, comma + 2) === 'which' && prepositions.has(wordAt(tokens, comma + 1));
}

/** 'Is likely to move and will delete', 'will fall and, we believe, may not recover' say two things. */
function goesOnAnew(tokens: readonly Token[], at: number): boolean {
  const closing = wordAt(tokens, at) === ',' ? pairOf(tokens, at, ',') : undefined;
  const from = closing === undefined ? at : closing + 1;
  if (modals.has(wordAt(tokens, from))) return true;
  return /^(?:is|are)$/.test(wordAt(tokens, from)) && beginsVerb(tokens, from) !== undefined;
}

/** Where an aside ends that says something of its own: the code, likely to be passed in spring, [will raise costs]. */
function asideEnd(tokens: readonly Token[], comma: number): number | undefined {
  if (wordAt(tokens, comma) !== ',') return undefined;
  if (/^(?:which|who|whose)$/.test(wordAt(tokens, comma + 1))) return pairOf(tokens, comma, ',');
  let at = comma + 1;
  while (isAdverb(wordAt(tokens, at)) || /^(?:un|im)(?:likely|probable)$/.test(wordAt(tokens, at))) at++;
  const isDone = verbFormOf(wordAt(tokens, at)) === 'past' || /.{2}ed$/.test(wordAt(tokens, at));
  if (!isDone && (wordAt(tokens, at) !== 'to' || at === comma + 1)) return undefined;
  return closingComma(tokens, at);
}

/** The comma behind which the verb of the sentence follows. */
function closingComma(tokens: readonly Token[], at: number): number | undefined {
  const closing = pairOf(tokens, at, ',');
  return closing !== undefined && modals.has(wordAt(tokens, closing + 1)) ? closing : undefined;
}

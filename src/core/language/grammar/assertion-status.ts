import { isSign, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { reported } from './attribution';

/** Words that leave open whether what follows is so. */
const asking = new Set(['whether']);
/** Words that begin a condition or a time, which a sentence only supposes. */
const supposing = new Set('if unless until when whenever once assuming provided supposing lest'.split(' '));
/** Words that do the same together. */
const conditions = ['in case', 'as soon as', 'as long as', 'so long as', 'insofar as'];
/** Verbs that do the same at the beginning of a sentence: Should it become likely, … */
const inverted = new Set(['should', 'were', 'had']);
const closing = new Set([',', ';', ':', '—', '–', ')', '.']);

/** How a word stands in its sentence: said by its author or, as is reported, by others; asked or supposed. */
export type Standing = 'said' | 'reported' | 'asked' | 'supposed';

/**
 * How each token of a sentence stands. All of a question is asked; 'whether' asks, 'if', 'unless', 'when' and
 * their like suppose, up to the next comma or the end; what others say is reported. What is not said is neither
 * estimate nor hedge.
 */
export function assertionStatus(tokens: readonly Token[]): Standing[] {
  if (isQuestion(tokens)) return tokens.map(() => 'asked');
  const found: Standing[] = [];
  let standing: Standing = 'said';
  for (const [at, { word }] of tokens.entries()) {
    const begun = beginning(tokens, at);
    if (begun) standing = begun;
    else if (closing.has(word) || word === 'then') standing = 'said';
    found.push(standing);
  }
  for (const { first, end } of reported(tokens)) found.fill('reported', first, end);
  return found;
}

function isQuestion(tokens: readonly Token[]): boolean {
  for (let at = tokens.length - 1; at >= 0 && isSign(tokens[at]); at--)
    if (wordAt(tokens, at) === '?') return true;
  return false;
}

function beginning(tokens: readonly Token[], at: number): Standing | undefined {
  const word = wordAt(tokens, at);
  if (asking.has(word)) return 'asked';
  if (supposing.has(word) || (at === 0 && inverted.has(word))) return 'supposed';
  return conditions.some((words) => precede(tokens, at + 1, words)) ? 'supposed' : undefined;
}

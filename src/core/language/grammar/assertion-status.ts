import { isSign, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { reported } from './attribution';
import { opensClause } from './clauses';
import { continuesVerb, isFiniteVerb } from './finite-verbs';
import { openness } from './questions';

/** Words that leave open whether what follows is so. */
const asking = new Set(['whether']);
/** Words that begin a condition or a time, which a sentence only supposes. */
const supposing = new Set('if unless when whenever assuming provided supposing lest'.split(' '));
/** Several words that together begin a condition or a time. */
const conditions = ['in case', 'as soon as', 'as long as', 'so long as', 'insofar as'];
/** Verbs that begin a condition where they begin a sentence: Should it become likely, … */
const inverted = new Set(['should', 'were', 'had']);
const closing = new Set([',', ';', ':', '—', '–', ')', '.']);

/** How far around a word the verb of its sentence is looked for. */
const lookAround = 30;

/** How a word stands in its sentence: asserted by its author, reported of others, questioned, or part of a hypothesis. */
export type AssertionStatus = 'asserted' | 'reported' | 'questioned' | 'hypothetical';

/**
 * How each token of a sentence stands. All of a question is questioned; 'whether' questions, 'if', 'unless', 'when'
 * and their like suppose, up to the next comma or the end; what others say is reported. What is not asserted is
 * neither estimate nor hedge.
 */
export function assertionStatus(tokens: readonly Token[]): AssertionStatus[] {
  if (isQuestion(tokens)) return tokens.map(() => 'questioned');
  const found: AssertionStatus[] = [];
  let status: AssertionStatus = 'asserted';
  for (const [at, { word }] of tokens.entries()) {
    const begun = beginning(tokens, at);
    if (begun) status = begun;
    else if (closing.has(word) || word === 'then') status = 'asserted';
    found.push(status);
  }
  for (const [at, kind] of openness(tokens).entries()) if (kind === 'asked') found[at] = 'questioned';
  for (const { first, end } of reported(tokens)) found.fill('reported', first, end);
  return found;
}

function isQuestion(tokens: readonly Token[]): boolean {
  for (let at = tokens.length - 1; at >= 0 && isSign(tokens[at]); at--)
    if (wordAt(tokens, at) === '?') return true;
  return false;
}

function beginning(tokens: readonly Token[], at: number): AssertionStatus | undefined {
  const word = wordAt(tokens, at);
  if (asking.has(word)) return 'questioned';
  if (isTime(tokens, at)) return 'hypothetical';
  if (supposing.has(word) || (at === 0 && inverted.has(word))) return 'hypothetical';
  return conditions.some((words) => precede(tokens, at + 1, words)) ? 'hypothetical' : undefined;
}

/** 'Once' and 'until' with a clause; not 'once again', 'at once', 'until now'. */
function isTime(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (word !== 'once' && word !== 'until' && word !== 'till') return false;
  if (/^(?:at|for|than)$/.test(wordAt(tokens, at - 1)) || !opensClause(tokens, at + 1)) return false;
  return word !== 'once' || hasMainVerb(tokens, at);
}

/** Whether the sentence has a verb beside that of the clause: in 'a truce once far off is near' there is but one. */
function hasMainVerb(tokens: readonly Token[], at: number): boolean {
  let verbs = 0;
  for (let word = at - 1; word >= Math.max(0, at - lookAround); word--)
    if (isFiniteVerb(tokens, word)) return true;
  for (let word = at + 1; word < Math.min(tokens.length, at + lookAround); word++) {
    if (wordAt(tokens, word) === ',') return true;
    if (isFiniteVerb(tokens, word) && !continuesVerb(tokens, word)) verbs++;
  }
  return verbs !== 1;
}

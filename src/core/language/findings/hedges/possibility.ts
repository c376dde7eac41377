import { verbOfClause } from '../../grammar/clauses';
import { beforeAdverbs } from '../../grammar/finite-verbs';
import { copulas, determiners } from '../../lexicon/function-words';
import { judging, linking } from '../../lexicon/verbs';
import { wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';

/**
 * Possibly, perhaps, maybe, conceivably; not 'cannot possibly', nor of a number or a superlative: perhaps 300 dead, perhaps the
 * largest.
 */
export function readPossibly(tokens: readonly Token[], at: number): number | undefined {
  if (determiners.has(wordAt(tokens, at - 1)) && wordAt(tokens, at) === 'maybe') return undefined;
  const stressed = wordAt(tokens, at) === 'possibly' && wordAt(tokens, at - 1) === 'not';
  return stressed || isOfNumber(tokens, at) || isOfSuperlative(tokens, at) ? undefined : at;
}

function isOfSuperlative(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:the|its|his|her|their|our)$/.test(wordAt(tokens, at + 1)) &&
    /^(?:most|least|best|worst|.+est)$/.test(wordAt(tokens, at + 2))
  );
}

function isOfNumber(tokens: readonly Token[], at: number): boolean {
  const next = wordAt(tokens, at + 1);
  if (tokens[at + 1]?.kind === 'number' || /^(?:as|up|more|fewer|less|over)$/.test(next))
    return next !== 'as' || /^(?:many|few|much|little|high|low)$/.test(wordAt(tokens, at + 2));
  return (
    /^(?:two|three|four|five|six|seven|eight|nine|ten|a|dozens|hundreds|thousands|several)$/.test(next) &&
    (next !== 'a' || /^(?:dozen|hundred|thousand|few|third|quarter|half)$/.test(wordAt(tokens, at + 2)))
  );
}

/** It is possible that prices rise; not 'it is possible to leave', 'not possible'. */
export function readPossible(tokens: readonly Token[], at: number): number | undefined {
  const verb = beforeAdverbs(tokens, at);
  for (let word = verb + 1; word < at; word++) if (!stresses(wordAt(tokens, word))) return undefined;
  if (!isLink(tokens, verb)) return undefined;
  const next = wordAt(tokens, at + 1);
  if (next === 'that' || next === ',') return at;
  return next !== 'to' && next !== 'for' && verbOfClause(tokens, at + 1) !== undefined ? at : undefined;
}

/** It [is] possible; it may [be], it remains possible; we think it possible. */
function isLink(tokens: readonly Token[], verb: number): boolean {
  const word = wordAt(tokens, verb);
  if (word === 'it') return judging.has(wordAt(tokens, verb - 1));
  if (!copulas.has(word) && !linking.has(word)) return false;
  const subject = beforeAdverbs(tokens, verb);
  return wordAt(tokens, subject) === 'it' || wordAt(tokens, subject - 1) === 'it';
}

function stresses(word: string): boolean {
  return word !== 'not' && !/^(?:never|hardly|scarcely|barely|no|less|more|how)$/.test(word);
}

/** There is a possibility that; the possibility remains, exists. One of some size is an estimate. */
export function readPossibility(tokens: readonly Token[], at: number): number | undefined {
  const next = wordAt(tokens, at + 1);
  const exists = /^(?:remains?|exists?|remained|existed)$/.test(next);
  if (exists) return wordAt(tokens, at - 1) === 'the' ? at : undefined;
  if (next !== 'that' && next !== 'of' && next !== ',') return undefined;
  const article = articleBefore(tokens, at);
  if (article === undefined) return undefined;
  const verb = beforeAdverbs(tokens, article);
  const isThere = existing.test(wordAt(tokens, verb)) && hasThere(tokens, verb);
  return isThere || isHeld(tokens, article) ? at : undefined;
}

const existing = /^(?:is|was|remains|remained|exists|existed|be|been)$/;

/** A [further, distinct] possibility. */
function articleBefore(tokens: readonly Token[], noun: number): number | undefined {
  for (let at = noun - 1; at >= noun - 3; at--) {
    if (/^(?:an?|some|the|another|every)$/.test(wordAt(tokens, at))) return at;
    if (/^(?:no|little|slim|remote|realistic|strong|slight|high|low|equal|even)$/.test(wordAt(tokens, at)))
      return undefined;
  }
  return undefined;
}

function hasThere(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= verb - 4; at--) if (wordAt(tokens, at) === 'there') return true;
  return false;
}

/** We see a possibility that. */
function isHeld(tokens: readonly Token[], article: number): boolean {
  return (
    /^(?:see|note|acknowledge|recognise|recognize|leave)$/.test(wordAt(tokens, article - 1)) &&
    /^(?:we|i)$/.test(wordAt(tokens, article - 2))
  );
}

import { isEndOrSign, wordAt } from '../text/token-access';
import type { TokenRange } from '../text/token-range';
import type { Token } from '../text/tokens';
import { isAdverb } from './finite-verbs';

/** What begins a clause that grants something before the sentence says what counts. */
const granting = /^(?:while|although|though|whereas|albeit)$/;

/** How many words a clause that grants something may have. */
const longest = 40;

/** The clauses in front of a sentence that grant something: while the rule may be fair, [it is not enough]. */
export function conceded(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const begins = at === 0 || /^[;:—–]$/.test(wordAt(tokens, at - 1)) || isJoint(tokens, at);
    if (!begins || !(granting.test(wordAt(tokens, at)) || isDegree(tokens, at))) continue;
    const end = commaBehind(tokens, at);
    if (end !== undefined) found.push({ first: at, end });
    at = end ?? at;
  }
  return found;
}

/** Strong as it may seem, much as they may try. */
function isDegree(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word?.kind !== 'word' || wordAt(tokens, at + 1) !== 'as' || isAdverb(word.word)) return false;
  return !/^(?:as|such|just|so|even|only|insofar|inasmuch|and)$/.test(word.word);
}

/** And while, but although, even though. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  return /^(?:and|but|even)$/.test(wordAt(tokens, at - 1)) && isEndOrSign(tokens, at - 2);
}

function commaBehind(tokens: readonly Token[], at: number): number | undefined {
  for (let end = at + 1; end < Math.min(tokens.length, at + longest); end++) {
    if (wordAt(tokens, end) === ',') return end;
    if (/^[;:.]$/.test(wordAt(tokens, end))) return undefined;
  }
  return undefined;
}

import { pairOf } from '../../grammar/clauses';
import { follow, isEndOrSign, wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';

/** How far behind 'cannot' the verb may stand. */
const lookAhead = 16;

/** Cannot be ruled out or excluded, cannot entirely rule out, can hardly be ruled out, nor can it be ruled out. */
export function readRuledOut(tokens: readonly Token[], at: number): number | undefined {
  const denied = wordAt(tokens, at - 1) === 'nor' || hasDeniedSubject(tokens, at);
  let not = denied;
  for (let next = at + 1; next <= at + lookAhead; next++) {
    if (isEndOrSign(tokens, next)) {
      // An aside may stand within: cannot, on the evidence so far, be ruled out.
      const closing = wordAt(tokens, next) === ',' ? pairOf(tokens, next, ',') : undefined;
      if (closing === undefined || closing > at + lookAhead) return undefined;
      next = closing;
      continue;
    }
    const word = wordAt(tokens, next);
    if (/^(?:not|never|hardly)$/.test(word)) not = true;
    if (/^excluded?$/.test(word)) return not ? next : undefined;
    if (/^ruled?$/.test(word)) return not ? outBehind(tokens, next) : undefined;
    if (!denied && !/^(?:not|never|hardly|be|yet|ly|.+ly|also|now|at|present|still)$/.test(word))
      return undefined;
  }
  return undefined;
}

/** Neither can be ruled out; no one can rule it out. */
function hasDeniedSubject(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 8); before--) {
    if (isEndOrSign(tokens, before)) return false;
    if (/^(?:neither|nobody)$/.test(wordAt(tokens, before)) || follow(tokens, before, 'no one')) return true;
  }
  return false;
}

/** The 'out' of 'rule out', 'ruled entirely out'. */
function outBehind(tokens: readonly Token[], rule: number): number | undefined {
  for (let at = rule + 1; at <= rule + 2; at++) if (wordAt(tokens, at) === 'out') return at;
  return undefined;
}

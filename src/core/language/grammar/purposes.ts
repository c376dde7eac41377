import { precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/** How far before a verb its purpose clause may begin. */
const lookBehind = 16;

/** Whether a verb says what something is for: built so that all will hear it, wedged open in order that they might pass. */
export function isPurpose(tokens: readonly Token[], verb: number): boolean {
  for (
    let at = verb - 1;
    at >= Math.max(0, verb - lookBehind) && !/^[;:.—–,]$/.test(wordAt(tokens, at));
    at--
  ) {
    if (wordAt(tokens, at) === 'lest') return true;
    if (wordAt(tokens, at) !== 'that') continue;
    // 'So that' with a comma before it tells what follows from something.
    if (precede(tokens, at, 'in order')) return true;
    return wordAt(tokens, at - 1) === 'so' && wordAt(tokens, at - 2) !== ',';
  }
  return false;
}

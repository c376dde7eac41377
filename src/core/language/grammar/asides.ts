import { isSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/** How many words an aside may have. */
const longest = 8;

/**
 * Where a sentence goes on to the left of an aside that ends at a place: of 'is not, in our view, likely' the
 * place of 'not' for that of the second comma. The place itself where no aside ends.
 */
export function beforeAside(tokens: readonly Token[], at: number, most = longest): number {
  const closing = wordAt(tokens, at);
  if (!isSign(tokens[at]) || !/^[,)—–]$/.test(closing)) return at;
  const opening = closing === ')' ? '(' : closing;
  for (let before = at - 2; before >= Math.max(0, at - most - 1); before--)
    if (isSign(tokens[before])) return wordAt(tokens, before) === opening ? before - 1 : at;
  return at;
}

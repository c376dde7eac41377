import { words } from '../../util/words';
import { isSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/** Words that ask, and those that leave it open: whatever it may be. */
export const asking = /^(?:how|when|where|what|why|who|which|whether|whatever|whoever|whichever|however)$/;

/** Those that begin a heading or a concession; 'when' and 'where' begin a condition as well. */
const opening = /^(?:how|what|why|who|whatever|whoever|whichever|however)$/;

/** What stands before a question within a sentence: we do not know what, it is unclear who. */
export const known = words(
  'know knows known unknown clear unclear see seen sees decide decides decided ask asks asked',
  'question of on about over to in at for',
);

/** How many words before it are looked at: a question within a sentence is short. */
const longest = 8;

/** Whether a word stands in a question within a sentence, or in a heading that asks: what may come next. */
export function isAsked(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - longest); before--) {
    if (isSign(tokens[before])) return false;
    const word = wordAt(tokens, before);
    if (!asking.test(word)) continue;
    const isFirst = before === 0 || isSign(tokens[before - 1]);
    return isFirst ? opening.test(word) : known.has(wordAt(tokens, before - 1));
  }
  return false;
}

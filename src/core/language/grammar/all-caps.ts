import { wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/** How far around a word its sentence is looked at. */
const lookAround = 8;

/** The longest words that a heading may leave without a capital. */
const small = 3;

/**
 * Whether a verb with a capital stands in a heading, where others have one too: Moscow May Strike, KYIV WILL
 * NOT YIELD. Before what no verb is followed by (Theresa May resigned, Will Hurd Votes) it is a name.
 */
export function isShouted(tokens: readonly Token[], at: number): boolean {
  const beside = [tokens[at - 1], tokens[at + 1]];
  if (!beside.every((token) => token?.kind === 'word' && token.capital)) return false;
  if (/(?:[^s]s|ed)$/.test(wordAt(tokens, at + 1))) return false;
  return tokens
    .slice(Math.max(0, at - lookAround), at + lookAround + 1)
    .every(({ kind, capital, word }) => kind !== 'word' || capital || word.length <= small);
}

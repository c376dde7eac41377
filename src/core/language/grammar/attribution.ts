import { isSign } from '../text/token-access';
import type { TokenRange } from '../text/token-range';
import type { Token } from '../text/tokens';
import { govern } from './governed';
import { namesVoice, voiceRange } from './voices';

/**
 * The ranges of a sentence, in order of their beginnings, in which somebody else speaks or thinks without quotation
 * marks: 'the vendor says that …', 'the bank fears a cut', '…, officials said', 'according to the ministry, …'. What
 * is said there is no estimate, hedge or certainty of the note's author.
 */
export function reported(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  // What stands in a range that is known is known, however often it is told again: the time stays linear.
  let voiced = 0;
  let governed = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (isSign(tokens[at])) continue;
    if (at >= voiced && namesVoice(tokens, at)) {
      const range = voiceRange(tokens, at);
      voiced = range.end;
      found.push(range);
    } else if (at >= governed) {
      const range = govern(tokens, at);
      if (!range || range.end <= range.first) continue;
      governed = range.end;
      found.push(range);
    }
  }
  return found;
}

import type { Span } from '../../../text/span';
import { assertionStatus } from '../../grammar/assertion-status';
import { conceded } from '../../grammar/concessions';
import { openness } from '../../grammar/questions';
import { type Passage, passageOf } from '../../text/passage';
import type { Token } from '../../text/tokens';
import { readCould } from './could';
import { readMay, readMight } from './may-and-might';
import { readPossibility, readPossible, readPossibly } from './possibility';
import { readRuledOut } from './ruled-out';

/** Reads the hedge that begins at a word: its last token; undefined where the word is used otherwise. */
type Reader = (tokens: readonly Token[], at: number) => number | undefined;

const readers: Readonly<Record<string, Reader>> = {
  may: readMay,
  might: readMight,
  could: readCould,
  possibly: readPossibly,
  perhaps: readPossibly,
  maybe: readPossibly,
  conceivably: readPossibly,
  possible: readPossible,
  conceivable: readPossible,
  possibility: readPossibility,
  can: readRuledOut,
};

/**
 * The words of English prose that hedge and that no yardstick defines, in order and apart: may, might, could,
 * possibly, perhaps, it is possible that, cannot be ruled out (the rule `vague-likelihood`). Not what is quoted,
 * linked, asked, picked out, granted or supposed, and not what others hold; not the month, the noun 'might', what
 * could be done in the past, what is permitted, nor 'perhaps' before a number.
 */
export function hedges(prose: string | Passage): Span[] {
  const passage = passageOf(prose);
  if (!triggerWords.test(passage.text)) return [];
  return passage.sentences.flatMap(({ start, end, tokens }) =>
    triggerWords.test(passage.text.slice(start, end)) ? hedgesIn(tokens) : [],
  );
}

/** Without one of these nothing hedges. */
const triggerWords = /may|might|could|possib|perhaps|conceivab|rule|exclude/i;

function hedgesIn(tokens: readonly Token[]): Span[] {
  const found: Span[] = [];
  const isSaid = saidIn(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !isSaid[at] || !Object.hasOwn(readers, token.word)) continue;
    const last = readers[token.word]?.(tokens, at);
    if (last === undefined) continue;
    found.push({ start: token.start, end: tokens[last]?.end ?? token.end });
    at = last;
  }
  return found;
}

/** For each token whether the author says it, and neither asks nor grants it nor picks something out by it. */
function saidIn(tokens: readonly Token[]): boolean[] {
  const open = openness(tokens);
  const said = assertionStatus(tokens).map((status, at) => status === 'asserted' && !open[at]);
  for (const { first, end } of conceded(tokens)) said.fill(false, first, end);
  return said;
}

import { isAdverb } from '../../grammar/finite-verbs';
import { isPurpose } from '../../grammar/purposes';
import { pronouns } from '../../lexicon/function-words';
import { isEndOrSign, wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';
import { orNot } from './or-not';
import { hasPastTime } from './past-times';
import { readRuledOut } from './ruled-out';

const denying = new Set('not never no hardly scarcely barely'.split(' '));
const perceived = new Set('see hear feel smell tell afford seen heard felt smelt smelled'.split(' '));

/** How far before 'could' its subject or a time may begin. */
const lookBehind = 12;

/**
 * Could, but not of the past as far as words tell: as best it could, before they could act, residents could
 * hear, in those days a clerk could; and 'could not' and 'no one could', which deny a possibility or tell of what was
 * not possible, unless something cannot be ruled out.
 */
export function readCould(tokens: readonly Token[], at: number): number | undefined {
  const ruledOut = readRuledOut(tokens, at);
  if (ruledOut !== undefined) return ruledOut;
  const next = wordAt(tokens, at + 1);
  if (denying.has(next) || isPerceived(tokens, at) || isLast(tokens, at)) return undefined;
  if (tokens[at + 1]?.joined || hasNobodyBefore(tokens, at) || hasNothingBehind(tokens, at)) return undefined;
  return isPurpose(tokens, at) || isOfThePast(tokens, at) || hasPastTime(tokens, at)
    ? undefined
    : orNot(tokens, at);
}

/** Residents could still hear; the fire could be seen from afar: what was perceived was so. */
function isPerceived(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (next < at + 4 && (isAdverb(wordAt(tokens, next)) || wordAt(tokens, next) === 'be')) next++;
  return perceived.has(wordAt(tokens, next));
}

/** They did what they could: a verb before it says what was possible. */
function isLast(tokens: readonly Token[], at: number): boolean {
  return at + 1 >= tokens.length || /^[.;:)]$/.test(wordAt(tokens, at + 1));
}

/** Nobody could reach the village; nor could it; no cause could be found; nothing could be further from the truth. */
function hasNobodyBefore(tokens: readonly Token[], at: number): boolean {
  if (/^(?:nor|neither)$/.test(wordAt(tokens, at - 1))) return true;
  for (let before = at - 1; before >= Math.max(0, at - lookBehind); before--) {
    if (isEndOrSign(tokens, before)) return false;
    const begins =
      isEndOrSign(tokens, before - 1) || /^(?:and|but|that|because)$/.test(wordAt(tokens, before - 1));
    if (begins && wordAt(tokens, before) === 'not' && wordAt(tokens, before + 1) !== 'only') return true;
    const denies = /^(?:nobody|nothing|none|few|no|neither)$/.test(wordAt(tokens, before));
    if (denies && (begins || before === at - 1)) return wordAt(tokens, before + 1) !== 'doubt';
  }
  return false;
}

/** The panel could find no record; they could do little: what was not possible is told, and nothing left open. */
function hasNothingBehind(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:find|see|identify|establish|trace|get|reach|do|make|offer|detect|hear|give|obtain)$/.test(
      wordAt(tokens, at + 1),
    ) && /^(?:no|nothing|nobody|none|little)$/.test(wordAt(tokens, at + 2))
  );
}

/** As far as it could; so that they could; until troops could; did all it could. */
function isOfThePast(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    if (isEndOrSign(tokens, before)) return false;
    const word = wordAt(tokens, before);
    if (/^(?:before|until|than|all|everything)$/.test(word)) return true;
    if (word === 'as' && isMeasured(tokens, before, at)) return true;
  }
  return false;
}

const measure = /^(?:best|far|much|long|soon|many|fast|well|quickly)$/;

/** As best they could; as far as it could. */
function isMeasured(tokens: readonly Token[], as: number, at: number): boolean {
  if (as < at - 1 && measure.test(wordAt(tokens, as + 1))) return true;
  return pronouns.has(wordAt(tokens, as + 1)) && measure.test(wordAt(tokens, as - 1));
}

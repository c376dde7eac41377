import type { Span } from '../../text/span';
import { isShouted } from '../grammar/all-caps';
import { assertionStatus } from '../grammar/assertion-status';
import { isAsked } from '../grammar/questions';
import { isNoun } from '../grammar/will-and-might';
import { pronouns } from '../lexicon/function-words';
import { type Passage, passageOf } from '../text/passage';
import { follow, isEndOrSign, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/** Reads the hedge that begins at a word: its last token; undefined where the word is used otherwise. */
type Reader = (tokens: readonly Token[], at: number) => number | undefined;

const readers: Readonly<Record<string, Reader>> = {
  may: readMay,
  might: readMight,
  could: readCould,
  possibly: readPossibly,
  perhaps: readPossibly,
  can: readRuledOut,
};

/**
 * The words of English prose that hedge and that no yardstick defines, in order and apart: may, might, could,
 * possibly, perhaps, cannot be ruled out (the rule `vague-likelihood`). Not what is quoted, linked, asked or
 * supposed; not the month, the noun 'might', what could be done in the past, nor 'perhaps' before a number.
 */
export function hedges(prose: string | Passage): Span[] {
  const passage = passageOf(prose);
  if (!triggerWords.test(passage.text)) return [];
  return passage.sentences.flatMap(({ tokens }) => hedgesIn(tokens));
}

/** Without one of these nothing hedges. */
const triggerWords = /may|might|could|possibly|perhaps|rule|exclude/i;

function hedgesIn(tokens: readonly Token[]): Span[] {
  const found: Span[] = [];
  const status = assertionStatus(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || status[at] !== 'asserted' || !Object.hasOwn(readers, token.word)) continue;
    const last = readers[token.word]?.(tokens, at);
    if (last === undefined || isAsked(tokens, at)) continue;
    found.push({ start: token.start, end: tokens[last]?.end ?? token.end });
    at = last;
  }
  return found;
}

/** May, may or may not; not the month, not 'come what may'. */
function readMay(tokens: readonly Token[], at: number): number | undefined {
  if (isMonth(tokens, at)) return undefined;
  if (precede(tokens, at, 'come what') || precede(tokens, at, 'that as it')) return undefined;
  if (follow(tokens, at + 1, 'as well')) return undefined;
  return orNot(tokens, at);
}

/** With a capital it is the month or a name, but in a text all in capitals. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.capital) return token.end - token.start < 3 || !isShouted(tokens, at);
  return (
    tokens[at + 1]?.kind === 'number' || (tokens[at - 1]?.kind === 'number' && isEndOrSign(tokens, at + 1))
  );
}

/** May or may not, might or might not are one hedge. */
function orNot(tokens: readonly Token[], at: number): number {
  return follow(tokens, at + 1, `or ${wordAt(tokens, at)} not`) ? at + 3 : at;
}

function readMight(tokens: readonly Token[], at: number): number | undefined {
  // At the beginning of a statement no verb stands: might makes right.
  return at === 0 || isNoun(tokens, at) || follow(tokens, at + 1, 'as well') ? undefined : orNot(tokens, at);
}

const denying = new Set('not never no hardly scarcely barely'.split(' '));
const perceived = new Set('see hear feel smell tell afford'.split(' '));

/**
 * Could, but not of the past as far as words tell: as best it could, before they could act, residents could
 * hear; and 'could not', which denies a possibility or tells of what was not possible, unless something
 * cannot be ruled out.
 */
function readCould(tokens: readonly Token[], at: number): number | undefined {
  const ruledOut = readRuledOut(tokens, at);
  if (ruledOut !== undefined) return ruledOut;
  const next = wordAt(tokens, at + 1);
  if (denying.has(next) || perceived.has(next) || isLast(tokens, at)) return undefined;
  if (tokens[at + 1]?.joined || hasNobodyBefore(tokens, at)) return undefined;
  return isOfThePast(tokens, at) ? undefined : orNot(tokens, at);
}

/** They did what they could: a verb before it says what was possible. */
function isLast(tokens: readonly Token[], at: number): boolean {
  return at + 1 >= tokens.length || /^[.;:)]$/.test(wordAt(tokens, at + 1));
}

/** Nobody could reach the village; nothing could be further from the truth. */
function hasNobodyBefore(tokens: readonly Token[], at: number): boolean {
  return /^(?:nobody|nothing|none|few)$/.test(wordAt(tokens, at - 1)) || precede(tokens, at, 'no one');
}

/** As far as it could; so that they could; until troops could; did all it could. */
function isOfThePast(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    if (isEndOrSign(tokens, before)) return false;
    const word = wordAt(tokens, before);
    if (
      /^(?:before|until|than|all|everything)$/.test(word) ||
      (word === 'that' && wordAt(tokens, before - 1) === 'so')
    )
      return true;
    if (
      word === 'as' &&
      before < at - 1 &&
      /^(?:best|far|much|long|soon|many|fast|well|quickly)$/.test(wordAt(tokens, before + 1))
    )
      return true;
    if (
      word === 'as' &&
      pronouns.has(wordAt(tokens, before + 1)) &&
      /^(?:best|far|much|long|soon|many|fast|well|quickly)$/.test(wordAt(tokens, before - 1))
    )
      return true;
  }
  return false;
}

/**
 * Possibly, perhaps; not 'cannot possibly', nor of a number or a superlative: perhaps 300 dead, perhaps the
 * largest.
 */
function readPossibly(tokens: readonly Token[], at: number): number | undefined {
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

/** Cannot be ruled out or excluded, cannot entirely rule out, can hardly be ruled out, nor can it be ruled out. */
function readRuledOut(tokens: readonly Token[], at: number): number | undefined {
  const denied = wordAt(tokens, at - 1) === 'nor' || hasDeniedSubject(tokens, at);
  let not = denied;
  for (let next = at + 1; next <= at + 8 && !isEndOrSign(tokens, next); next++) {
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

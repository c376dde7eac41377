import { words } from '../../../util/words';
import { isAdverb } from '../../grammar/finite-verbs';
import { formsOf } from '../../lexicon/inflection';
import { isEndOrSign, precede, wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';
import { isScheduled } from './schedules';

/** How far around 'will' what qualifies it may stand. */
const lookAround = 16;

/** What authors say that they will do in or with their text. */
const exposition = words(
  'review revisit reassess update monitor watch report publish return turn discuss describe examine explain look outline',
  'set show address consider summarise summarize argue present deal list use refer call define treat begin start focus',
  'come explore assess analyse analyze trace continue note see cover provide offer follow track test compare close',
);

/** Parts of a text, and texts: the next section, this report. */
const texts = words(
  'section sections chapter chapters page pages paper note report annex appendix article brief briefing update',
  'assessment study paragraph paragraphs table part parts edition issue volume advisory bulletin',
);

/** Adverbs of habit: crews will often sell what they steal. */
const habitual = words(
  'often usually typically sometimes normally commonly frequently generally occasionally regularly routinely rarely',
  'seldom habitually customarily ordinarily mostly',
);

/** What much will depend on is not settled. */
const depending = formsOf('depend hinge');

/** Whether 'will' settles nothing that is to come: a plan of the text, a habit, a purpose, a wish, a scheduled event. */
export function settlesNothing(tokens: readonly Token[], will: number): boolean {
  const verb = verbBehind(tokens, will);
  if (depending.has(wordAt(tokens, verb)) || (wordAt(tokens, verb) === 'be' && isMatter(tokens, verb + 1)))
    return true;
  return (
    isPlan(tokens, will, verb) ||
    isHabit(tokens, will) ||
    isPurpose(tokens, will) ||
    isScheduled(tokens, will, verb)
  );
}

/** Will be contingent on, will be subject to. */
function isMatter(tokens: readonly Token[], at: number): boolean {
  return /^(?:contingent|dependent|conditional)$/.test(wordAt(tokens, at));
}

/** The verb that 'will' belongs to: will [also, not, largely] return. */
function verbBehind(tokens: readonly Token[], will: number): number {
  let at = will + 1;
  while (at < will + 5 && isAdverb(wordAt(tokens, at))) at++;
  return at;
}

/** We will turn to the ports; the next section will look at; this report will show. */
function isPlan(tokens: readonly Token[], will: number, verb: number): boolean {
  if (/^(?:we|i)$/.test(wordAt(tokens, will - 1)) && exposition.has(wordAt(tokens, verb)))
    return !isSight(tokens, verb);
  for (let at = will - 1; at >= Math.max(0, will - 6) && !isEndOrSign(tokens, at); at--)
    if (texts.has(wordAt(tokens, at)))
      return isOfThisText(tokens, at) && exposition.has(wordAt(tokens, verb));
  return false;
}

/** 'We will see more attacks' foresees them; 'as we will see' does not. */
function isSight(tokens: readonly Token[], verb: number): boolean {
  return (
    wordAt(tokens, verb) === 'see' &&
    !isEndOrSign(tokens, verb + 1) &&
    !/^(?:in|below|later)$/.test(wordAt(tokens, verb + 1))
  );
}

function isOfThisText(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= noun - 3; at--)
    if (
      /^(?:this|next|following|these|our|each|later|second|third|last|final|coming|present|remaining|first|further|separate)$/.test(
        wordAt(tokens, at),
      )
    )
      return true;
  return false;
}

/** Will often, will as a rule; typically, they will. */
function isHabit(tokens: readonly Token[], will: number): boolean {
  for (let at = will + 1; at <= will + 2; at++) if (habitual.has(wordAt(tokens, at))) return true;
  if (/^as$/.test(wordAt(tokens, will + 2)) && precede(tokens, will + 5, 'as a rule')) return true;
  for (let at = will - 1; at >= Math.max(0, will - lookAround); at--) {
    if (/^[;:.—–]$/.test(wordAt(tokens, at))) return false;
    if (habitual.has(wordAt(tokens, at)) && isEndOrSign(tokens, at - 1)) return true;
    if (at === will - 1 && habitual.has(wordAt(tokens, at))) return true;
  }
  return false;
}

/** Set up so that all offices will be able to search; in order that. */
function isPurpose(tokens: readonly Token[], will: number): boolean {
  for (
    let at = will - 1;
    at >= Math.max(0, will - lookAround) && !/^[;:.—–]$/.test(wordAt(tokens, at));
    at--
  ) {
    if (wordAt(tokens, at) !== 'that') continue;
    return wordAt(tokens, at - 1) === 'so' || precede(tokens, at, 'in order') || isWish(tokens, at - 1);
  }
  for (let at = will - 1; at >= Math.max(0, will - 8) && !isEndOrSign(tokens, at); at--)
    if (isWish(tokens, at)) return true;
  return false;
}

/** We hope that this will help; let us trust that. */
function isWish(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:hope|wish|trust|pray|hoping|hoped)$/.test(wordAt(tokens, verb)) &&
    /^(?:we|i|us|to|sincerely|and)$/.test(wordAt(tokens, verb - 1))
  );
}

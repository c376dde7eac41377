import { words } from '../../../util/words';
import { isAdverb } from '../../grammar/finite-verbs';
import { isPurpose } from '../../grammar/purposes';
import { wishedFrom } from '../../grammar/set-phrases';
import { headOf } from '../../grammar/speakers';
import { formsOf } from '../../lexicon/inflection';
import { follow, isEndOrSign, wordAt } from '../../text/token-access';
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
  'assessment study paragraph paragraphs table part parts edition issue volume advisory bulletin estimate publication',
  'remainder rest product newsletter survey review inquiry document overview summary issues volumes chapters guide series',
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
    isWished(tokens, will) ||
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

/** We will turn to the ports; the next section will look at; this report will show; chapter 6 will consider. */
function isPlan(tokens: readonly Token[], will: number, verb: number): boolean {
  if (/^(?:we|i)$/.test(wordAt(tokens, will - 1)))
    return exposition.has(wordAt(tokens, verb)) ? !isSight(tokens, verb) : hasPlaceInText(tokens, will);
  if (isOnThisText(tokens, verb)) return true;
  const last = will - 1;
  const isNumber = texts.has(wordAt(tokens, last - 1)) && isNumbered(tokens, last - 1);
  if (isNumber) return true;
  const noun = headOf(tokens, last);
  return texts.has(wordAt(tokens, noun))
    ? isOfThisText(tokens, noun)
    : isNumberedPart(tokens, noun) && isOfThisText(tokens, noun);
}

/** The agencies will update this advisory; the desk will revisit our note. */
function isOnThisText(tokens: readonly Token[], verb: number): boolean {
  return (
    exposition.has(wordAt(tokens, verb)) &&
    /^(?:this|our)$/.test(wordAt(tokens, verb + 1)) &&
    texts.has(wordAt(tokens, verb + 2))
  );
}

/** Later in this note, below, in the annex we will. */
function hasPlaceInText(tokens: readonly Token[], will: number): boolean {
  for (let at = Math.max(0, will - 8); at < will; at++)
    if (
      /^(?:in|at)$/.test(wordAt(tokens, at)) &&
      (texts.has(wordAt(tokens, at + 2)) || texts.has(wordAt(tokens, at + 3)))
    )
      return true;
  return false;
}

/** Chapter 6, Volume III, Part two. */
function isNumbered(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1];
  return (
    next?.kind === 'number' ||
    /^(?:[ivxlc]+|[a-h]|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(next?.word ?? '')
  );
}

/** Volume 3 [of this report]: a number or letter behind the name of a part. */
function isNumberedPart(tokens: readonly Token[], number: number): boolean {
  return texts.has(wordAt(tokens, number - 1)) && isNumbered(tokens, number - 1);
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
  if (/^(?:of|to|in)$/.test(wordAt(tokens, noun + 1)) && /^(?:this|our)$/.test(wordAt(tokens, noun + 2)))
    return texts.has(wordAt(tokens, noun + 3));
  for (let at = noun - 1; at >= noun - 3; at--)
    if (
      /^(?:this|next|following|these|our|later|coming|present|remaining|separate|tomorrow|today|week|month|'s|forthcoming|subsequent|annual)$/.test(
        wordAt(tokens, at),
      )
    )
      return true;
  return false;
}

/** Will often, will as a rule; typically, they will; each time the host restarts, it will. */
function isHabit(tokens: readonly Token[], will: number): boolean {
  if (habitual.has(wordAt(tokens, will - 1)) || follow(tokens, will + 1, 'as a rule')) return true;
  for (let at = will + 1; at <= will + 2; at++) if (habitual.has(wordAt(tokens, at))) return true;
  for (let at = will - 1; at >= Math.max(0, will - lookAround); at--) {
    if (/^[;:.—–]$/.test(wordAt(tokens, at))) return false;
    if (habitual.has(wordAt(tokens, at)) && isEndOrSign(tokens, at - 1)) return true;
    if (/^(?:each|every)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'time') return true;
    if (wordAt(tokens, at) === 'whenever' || (follow(tokens, at, 'as a rule') && at === 0)) return true;
  }
  return false;
}

/** We hope that this will help, we trust it will. */
function isWished(tokens: readonly Token[], will: number): boolean {
  for (
    let at = will - 1;
    at >= Math.max(0, will - lookAround) && !/^[;:.—–,]$/.test(wordAt(tokens, at));
    at--
  )
    if (isWish(tokens, at) || wishedFrom(tokens, at) === will - 1) return true;
  return false;
}

/** We hope that this will help; let us trust that. */
function isWish(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:hope|wish|trust|pray|hoping|hoped)$/.test(wordAt(tokens, verb)) &&
    /^(?:we|i|us|to|sincerely|and)$/.test(wordAt(tokens, verb - 1))
  );
}

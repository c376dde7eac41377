import { words } from '../../../util/words';
import { beginsVerb } from '../../grammar/clauses';
import { isAdverb, isFiniteVerb } from '../../grammar/finite-verbs';
import { determiners, isFunctionWord, months } from '../../lexicon/function-words';
import { formsOf } from '../../lexicon/inflection';
import { verbFormOf } from '../../lexicon/verbs';
import { follow, isEndOrSign, precede, wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';
import { isPastYear, isTimeOf, lately, longPast } from './past-years';
import { ruptures, trials, units } from './spells';

/** How far before 'could' a time of the past is looked for: a sentence may begin with a long one. */
const lookBefore = 30;

/** How far behind it. */
const lookBehind = 16;

/** How many words may stand before the verb of a clause. */
const longestSubject = 8;

/** Whether the sentence tells that what somebody could do is past: in the 1990s a clerk could; at the time, buyers could. */
export function hasPastTime(tokens: readonly Token[], could: number): boolean {
  if (
    isFrontedPast(tokens, frontOf(tokens, could), could) ||
    isPastSpell(tokens, could) ||
    isDone(tokens, could)
  )
    return true;
  const end = Math.min(tokens.length, could + lookBehind);
  for (let at = frontOf(tokens, could); at < end; at++) if (isPast(tokens, at, could)) return true;
  return false;
}

/** The pair could open every door, and did. */
function isDone(tokens: readonly Token[], could: number): boolean {
  for (let at = could + 1; at < could + lookBehind && !/^[;:—–.]$/.test(wordAt(tokens, at)); at++)
    if (wordAt(tokens, at) === 'and' && wordAt(tokens, beginsVerb(tokens, at + 1) ?? at) === 'did')
      return true;
  return false;
}

/** Words that tell of a past by themselves: until recently, in those days, at the time. */
function isPast(tokens: readonly Token[], at: number, could: number): boolean {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  if (isTimeOf(tokens, at, could, longPast)) return true;
  if (/^(?:those|that)$/.test(word) && (units.has(next) || pastTimes.test(next))) return true;
  if (/^(?:until|till)$/.test(word) && /^(?:recently|lately|last|yesterday)$/.test(next)) return true;
  return precede(tokens, at + 1, 'at the time') && next !== 'of';
}

const pastTimes = /^(?:time|era|evening|morning|afternoon)$/;

/** Where the part of the sentence begins that a verb stands in. */
function frontOf(tokens: readonly Token[], verb: number): number {
  let first = verb;
  while (first > Math.max(0, verb - lookBefore) && !/^[;:—–]$/.test(wordAt(tokens, first - 1))) first--;
  return /^(?:and|but|yet)$/.test(wordAt(tokens, first)) ? first + 1 : first;
}

/** Before the crash, …; under the old law, …; last year, …; for six weeks the actor could. */
function isFrontedPast(tokens: readonly Token[], first: number, could: number): boolean {
  const word = wordAt(tokens, first);
  const next = wordAt(tokens, first + 1);
  if (/^(?:before|until)$/.test(word) && determiners.has(next)) return endsInRupture(tokens, first + 2);
  if (
    /^(?:before|until)$/.test(word) &&
    /^(?:independence|partition|unification|reunification|liberation)$/.test(next)
  )
    return true;
  if (follow(tokens, first, 'in the old days') || isOnceYoung(tokens, first)) return true;
  if (word === 'under' && determiners.has(next))
    return /^(?:old|former|previous|earlier|then|late|ousted)$/.test(wordAt(tokens, first + 2));
  if (word === 'last') return units.has(next) || /^(?:spring|summer|autumn|winter)$/.test(next);
  if (/^(?:yesterday|formerly|previously|historically)$/.test(word) || follow(tokens, first, 'back then'))
    return true;
  if (/^(?:when|while|throughout)$/.test(word)) return isPastFront(tokens, first, could);
  if (word === 'in' && /^(?:his|her|their|its)$/.test(next))
    return /^(?:prime|youth|day|days|heyday|childhood)$/.test(wordAt(tokens, first + 2));
  if (follow(tokens, first, 'in the past')) return !units.has(wordAt(tokens, first + 3));
  const end = spellEnd(tokens, first);
  if (end === undefined) return false;
  if (wordAt(tokens, end) === 'ago') return true;
  return word === 'for'
    ? !goesOn(tokens, could) && !follow(tokens, end, 'to come')
    : isDatedSpell(tokens, end, could);
}

/** As a student he could. */
function isOnceYoung(tokens: readonly Token[], first: number): boolean {
  if (wordAt(tokens, first) !== 'as' || !/^an?$/.test(wordAt(tokens, first + 1))) return false;
  return /^(?:young|student|child|boy|girl|youth|teenager|recruit|cadet|apprentice|novice)$/.test(
    wordAt(tokens, first + 2),
  );
}

/** When the mine was open, a boy could; throughout the siege, farmers could; not 'when it burst, he could have fled'. */
function isPastFront(tokens: readonly Token[], first: number, could: number): boolean {
  if (wordAt(tokens, could + 1) === 'have') return false;
  if (wordAt(tokens, first) === 'throughout')
    return determiners.has(wordAt(tokens, first + 1)) && trials.has(wordAt(tokens, first + 2));
  for (let at = first + 2; at < could && wordAt(tokens, at) !== ','; at++)
    if (isFiniteVerb(tokens, at)) return isPastForm(wordAt(tokens, at));
  return false;
}

function isPastForm(word: string): boolean {
  return /^(?:was|were|had|did|.{2,}ed)$/.test(word) || verbFormOf(word) === 'past';
}

/** Before the [currency] crash: the noun stands last; not 'before the war council meets'. */
function endsInRupture(tokens: readonly Token[], noun: number): boolean {
  return [noun, noun + 1].some(
    (at) =>
      ruptures.has(wordAt(tokens, at)) &&
      (isEndOrSign(tokens, at + 1) || isFunctionWord(wordAt(tokens, at + 1))),
  );
}

/** Over six weeks in the spring, in 2021: a stretch that lies at a time. */
function isDatedSpell(tokens: readonly Token[], end: number, could: number): boolean {
  if (end >= could || !/^(?:in|of|from|between|until)$/.test(wordAt(tokens, end))) return false;
  const isThe = wordAt(tokens, end + 1) === 'the' || /^(?:early|late)$/.test(wordAt(tokens, end + 1));
  const time = wordAt(tokens, isThe ? end + 2 : end + 1);
  return (
    /^(?:spring|summer|autumn|winter|fall|run-up)$/.test(time) ||
    months.has(time) ||
    isPastYear(tokens, end + 1, lately)
  );
}

/** What lasts, or goes on, may do so for weeks to come. */
const lasting = formsOf(
  'last continue persist remain stay go take run hold keep be endure drag linger delay close rise fall need',
);

/** Whether the verb behind 'could' tells of what lasts. */
function goesOn(tokens: readonly Token[], could: number): boolean {
  let verb = could + 1;
  while (isAdverb(wordAt(tokens, verb))) verb++;
  return lasting.has(wordAt(tokens, verb));
}

/** Could read mail for six weeks in 2021; could read it for months before the password was changed. */
function isPastSpell(tokens: readonly Token[], could: number): boolean {
  if (goesOn(tokens, could)) return false;
  for (let at = could + 2; at < Math.min(tokens.length, could + lookBehind); at++) {
    if (/^[;:—–]$/.test(wordAt(tokens, at))) return false;
    const end = /^(?:for|over|during|throughout)$/.test(wordAt(tokens, at))
      ? spellEnd(tokens, at)
      : undefined;
    if (end !== undefined) return endedInPast(tokens, end) || hasPastYear(tokens, could);
  }
  return false;
}

/** For months [before the password was changed, until it was found]. */
function endedInPast(tokens: readonly Token[], end: number): boolean {
  const joint = wordAt(tokens, end) === ',' ? end + 1 : end;
  if (!/^(?:before|until|till|while|when|after)$/.test(wordAt(tokens, joint))) return false;
  for (let at = joint + 2; at < joint + longestSubject && !isEndOrSign(tokens, at); at++) {
    const word = wordAt(tokens, at);
    if (isPastForm(word)) return true;
    if (isFiniteVerb(tokens, at)) return false;
  }
  return false;
}

function hasPastYear(tokens: readonly Token[], could: number): boolean {
  const end = Math.min(tokens.length, could + lookBehind);
  for (let at = Math.max(0, could - lookBefore); at < end; at++) {
    if (at > could && /^[,;:—–]$/.test(wordAt(tokens, at))) return false;
    if (isTimeOf(tokens, at, could, lately)) return true;
  }
  return false;
}

/** The place behind a stretch of time: for [nearly] six weeks, over several months; not 'over the next six weeks'. */
function spellEnd(tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  if (/^(?:for|over|during|throughout|within)$/.test(wordAt(tokens, at))) at++;
  for (const from = at; at <= from + 4; at++) {
    const word = wordAt(tokens, at);
    if (units.has(word)) return at + 1;
    const counts = tokens[at]?.kind === 'number' || quantities.has(word);
    if (!counts) return undefined;
  }
  return undefined;
}

const quantities = words(
  'a an some several many few half last past nearly almost about around roughly at least more than two three four five six seven eight nine ten',
  'eleven twelve the first those these whole full',
);

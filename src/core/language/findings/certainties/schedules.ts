import { words } from '../../../util/words';
import { months } from '../../lexicon/function-words';
import { isEndOrSign, wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';

/** How far behind its verb the date may stand, and before it where the sentence begins with it. */
const lookAround = 20;

/** What is arranged beforehand, or falls due: the summit will take place, the licence will expire. */
const arranged = words(
  'expire lapse rule vote meet convene sit hear host publish release decide debate elect visit reconvene assemble',
  'present inaugurate swear chair deliver sign launch unveil ratify travel fly address announce review report mature',
  'gather stage mark play travel arrive depart retire attend commemorate celebrate observe consider question testify appear speak argue brief hold',
);
/** With 'be': will be held, will be sworn in. */
const arrangedFor = words(
  'held inaugurated sworn published released convened sentenced heard hosted launched unveiled opened signed delivered',
  'elected debated announced observed celebrated commemorated auctioned read tabled presented submitted decided closed reopened suspended',
);
/** What only events that somebody arranges do on a day: the talks will begin on Monday; an offensive is none. */
const beginning = words('begin start open close end resume conclude finish commence run last continue');

const events = words(
  'talk talks summit meeting conference session election elections vote referendum hearing hearings trial exercise exercises',
  'drill drills visit tour term mandate tenure ceremony auction tender consultation registration campaign voting polls',
  'negotiations round forum congress census school year window period support presidency licence lease contract moratorium',
  'inquiry review work construction course festival parade sale court parliament polling nominations enrolment',
);

const days = words('monday tuesday wednesday thursday friday saturday sunday tomorrow tonight today');
const spans = words('week month quarter year spring summer autumn winter fall weekend session');

/** Whether what will happen is only what is on the calendar: the court will rule on 3 May. */
export function isScheduled(tokens: readonly Token[], will: number, verb: number): boolean {
  if (!isArranged(tokens, will, verb)) return false;
  const first = Math.max(0, will - lookAround);
  for (let at = first; at < Math.min(tokens.length, verb + lookAround); at++)
    if (isDate(tokens, at)) return true;
  return false;
}

function isArranged(tokens: readonly Token[], will: number, verb: number): boolean {
  const word = wordAt(tokens, verb);
  const next = wordAt(tokens, verb + 1);
  if (word === 'be') return arrangedFor.has(next) || next === 'due';
  if (word === 'take') return /^(?:place|effect|office|over)$/.test(next);
  if (/^(?:enter|come)$/.test(word)) return /^(?:into|up)$/.test(next);
  if (word === 'go') return next === 'to' && /^(?:the|polls|court|trial)$/.test(wordAt(tokens, verb + 2));
  if (word === 'step' || word === 'hand') return true;
  if (beginning.has(word)) return hasEvent(tokens, will) || isOnDay(tokens, verb + 1);
  return arranged.has(word);
}

function hasEvent(tokens: readonly Token[], will: number): boolean {
  for (let at = will - 1; at >= Math.max(0, will - 8) && !isEndOrSign(tokens, at); at--)
    if (events.has(wordAt(tokens, at))) return true;
  return false;
}

/** On 3 May, on Monday, at noon: so exactly only what is arranged is known. */
function isOnDay(tokens: readonly Token[], on: number): boolean {
  const isDay = days.has(wordAt(tokens, on + 1)) || tokens[on + 1]?.kind === 'number';
  return wordAt(tokens, on) === 'on' && isDay;
}

/** On 3 May, in June, on Friday, next week, in 2025, at noon, at the end of the year. */
function isDate(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const before = wordAt(tokens, at - 1);
  if (months.has(word) && tokens[at]?.capital) return true;
  if (days.has(word)) return true;
  if (/^(?:19|20)\d\d$/.test(word)) return /^(?:in|by|of|until|from|for|and|to)$/.test(before);
  if (spans.has(word)) return /^(?:next|this|the|each|every|coming|following|in)$/.test(before);
  return /^(?:noon|midnight)$/.test(word);
}

import { prepositions } from '../lexicon/function-words';
import { formsOf, numbersOf } from '../lexicon/inflection';
import { isVoice } from '../lexicon/speech-verbs';
import { isEndOrSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { isAdverb } from './finite-verbs';

/** How far behind 'may not' its condition may stand. */
const lookAhead = 16;

/** What somebody needs who may. */
const consenting = numbersOf(
  'consent leave permission approval authorisation authorization permit assent licence license warrant visa pass clearance',
  'notice escort waiver signature certificate ticket passport order mandate invitation exemption dispensation accreditation',
);

/** What one does who consents. */
const granting = formsOf(
  'agree consent permit/permitted allow approve authorise authorize sign license licence accept assent order instruct pardon excuse exempt',
);

/** What befalls somebody, or depends on luck, is neither permitted nor forbidden. */
const befalling = formsOf(
  'survive succeed pass hold/held last recover win/won know/knew/known happen occur fail lose/lost suffer need want',
  'face die fall/fell rise/rose grow/grew become/became remain come/came end collapse default seem appear feel/felt',
  'realise realize notice understand/understood fear hope expect believe think/thought cause exceed contain mean/meant',
  'run/ran struggle depend prove turn miss result follow stall slip drift burst split worsen improve shrink',
);

/** Whether a verb tells of what one does by oneself, so that it can be permitted: sail, open; not be, have or survive. */
export function isDeed(verb: string): boolean {
  return verb !== 'be' && verb !== 'have' && !befalling.has(verb);
}

/** The consent, prior written approval: what somebody needs who may. */
export function consents(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at < first + 4 && !isEndOrSign(tokens, at); at++)
    if (consenting.has(wordAt(tokens, at))) return true;
  return false;
}

/** May not leave without a permit, may not be moved except with consent: what needs consent is forbidden without it. */
export function isForbidden(tokens: readonly Token[], may: number): boolean {
  if (wordAt(tokens, may + 1) !== 'not' || !isDeedBehind(tokens, may + 2)) return false;
  for (let at = may + 3; at < may + lookAhead && !/^[;:.—–]$/.test(wordAt(tokens, at)); at++) {
    const word = wordAt(tokens, at);
    if (word === 'without' && consents(tokens, at + 1)) return true;
    if (
      /^(?:with|by|under|on)$/.test(word) &&
      /^(?:except|save|other|but|than)$/.test(wordAt(tokens, at - 1))
    )
      return true;
    if (word === 'unless' && isGranted(tokens, at + 1)) return true;
  }
  return false;
}

/** Sail, be moved; not 'be safe'. */
function isDeedBehind(tokens: readonly Token[], first: number): boolean {
  let verb = first;
  while (isAdverb(wordAt(tokens, verb))) verb++;
  if (wordAt(tokens, verb) === 'be') return /.{2}(?:ed|en|ld|own)$/.test(wordAt(tokens, verb + 1));
  return isDeed(wordAt(tokens, verb)) || isDoneTo(tokens, verb);
}

/** Hold office, pass the gate; not 'hold out', 'pass without a vote'. */
function isDoneTo(tokens: readonly Token[], verb: number): boolean {
  const next = wordAt(tokens, verb + 1);
  if (!/^(?:hold|pass|run|turn)$/.test(wordAt(tokens, verb)) || isEndOrSign(tokens, verb + 1)) return false;
  return !prepositions.has(next) && !isAdverb(next) && !/^(?:out|up|off|over|down|away)$/.test(next);
}

/** Unless the family agrees, unless they have signed, unless ordered to: somebody consents. */
function isGranted(tokens: readonly Token[], first: number): boolean {
  let isSomebody = false;
  for (let at = first; at < first + 6 && !isEndOrSign(tokens, at); at++) {
    if (granting.has(wordAt(tokens, at))) return isSomebody || at === first;
    isSomebody ||= isVoice(wordAt(tokens, at)) || tokens[at]?.capital === true;
  }
  return false;
}

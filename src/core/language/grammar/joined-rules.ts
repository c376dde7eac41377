import { copulas, determiners, prepositions } from '../lexicon/function-words';
import { follow, isEndOrSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { beforeAdverbs, isAdverb } from './finite-verbs';
import { isDeed } from './forbidding';
import { classOf, headOf, type Speaker } from './speakers';

/** How far around 'may' the rule may stand that it is joined to. */
const lookAround = 24;

/** How many words a noun may have before it. */
const longestNoun = 5;

/** What only rules do to somebody: is not allowed to, are barred from. */
const ruled = /^(?:allowed|permitted|entitled|barred|forbidden|prohibited|banned|debarred)$/;

/** What rules and circumstances do. */
const bound = /^(?:required|obliged|authorised|authorized|excluded|exempt|exempted)$/;

/**
 * Whether 'may' permits because a rule on the same subject is joined to it: may open branches but are not allowed to
 * take deposits; may anchor here; they are barred from the inner bay; must register but may sleep ashore.
 */
export function isJoinedToRule(tokens: readonly Token[], may: number): boolean {
  // May, but need not, publish.
  if (follow(tokens, may + 1, ', but need not') || follow(tokens, may + 1, 'but need not')) return true;
  const verb = wordAt(tokens, behindAdverbs(tokens, may + 1));
  return isDeed(verb) && (hasRuleBehind(tokens, may) || hasRuleBefore(tokens, may));
}

function hasRuleBehind(tokens: readonly Token[], may: number): boolean {
  for (let at = may + 2; at < may + lookAround; at++) {
    const word = wordAt(tokens, at);
    if (/^(?:which|who|where|while|although|though|if|because|when|that|[.:—–])$/.test(word)) return false;
    if (!isJoint(tokens, at)) continue;
    const next = /^(?:they|it|he|she)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
    if (isRule(tokens, next, may)) return true;
  }
  return false;
}

/** And, but, a semicolon: a semicolon or a comma has a pronoun behind it. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (word === ';' || word === ',') return /^(?:they|it|he|she)$/.test(wordAt(tokens, at + 1));
  return /^(?:and|but|yet)$/.test(word);
}

/** Visitors are not allowed to film but may take notes. */
function hasRuleBefore(tokens: readonly Token[], may: number): boolean {
  let joint = beforeAdverbs(tokens, may);
  if (/^(?:they|it|he|she)$/.test(wordAt(tokens, joint))) joint--;
  if (!/^(?:and|but|yet|;)$/.test(wordAt(tokens, joint))) return false;
  for (
    let at = joint - 1;
    at >= Math.max(1, joint - lookAround) && !/^[;:.—–]$/.test(wordAt(tokens, at));
    at--
  )
    if (isRule(tokens, at, at)) return true;
  return false;
}

/** Whether a rule begins at a place: are not allowed to; must not and need not, of what a person is to do. */
function isRule(tokens: readonly Token[], at: number, subjectBefore: number): boolean {
  const word = wordAt(tokens, at);
  const next = behindAdverbs(tokens, at + 1);
  if (copulas.has(word) && /^(?:to|from)$/.test(wordAt(tokens, next + 1))) {
    const participle = wordAt(tokens, next);
    return (
      ruled.test(participle) || (bound.test(participle) && kindBefore(tokens, subjectBefore) !== undefined)
    );
  }
  if (/^(?:has|have|needs?)$/.test(word) && wordAt(tokens, next) === 'to')
    return isAnyOfKind(tokens, subjectBefore);
  return (
    /^(?:must|need|cannot|can)$/.test(word) && isDuty(tokens, at, next) && isAnyOfKind(tokens, subjectBefore)
  );
}

/** Must register, need not, cannot enter: what they themselves do. Without 'not', 'can' rules nothing. */
function isDuty(tokens: readonly Token[], modal: number, verb: number): boolean {
  const isDenied = wordAt(tokens, modal + 1) === 'not';
  return isDeed(wordAt(tokens, verb)) && (isDenied || wordAt(tokens, modal) === 'must');
}

/** Must, need and have to are said of things too: the pipe must hold. */
function isAnyOfKind(tokens: readonly Token[], modal: number): boolean {
  return kindBefore(tokens, modal) === 'person';
}

/** Of observers, or a branch, any is bound by a rule: what they are. What the ministry must do can be the author's view. */
function kindBefore(tokens: readonly Token[], modal: number): Speaker | undefined {
  const subject = beforeAdverbs(tokens, modal);
  if (isEndOrSign(tokens, subject)) return undefined;
  const head = headOf(tokens, subject);
  for (let at = head - 1; at >= head - longestNoun && !isEndOrSign(tokens, at); at--) {
    if (/^(?:the|this|these|its|their|his|her|'s)$/.test(wordAt(tokens, at))) return undefined;
    if (determiners.has(wordAt(tokens, at)) || prepositions.has(wordAt(tokens, at))) break;
  }
  const isName = tokens[head]?.capital === true && head > 0;
  const found = classOf(tokens, subject);
  return isName || found === 'thing' ? undefined : found;
}

function behindAdverbs(tokens: readonly Token[], first: number): number {
  let at = first;
  while (isAdverb(wordAt(tokens, at))) at++;
  return at;
}

import { type Yardstick, yardsticks } from '../../model/scales/yardsticks';
import type { Span } from '../../text/span';
import { words } from '../../util/words';
import { isShouted } from '../grammar/all-caps';
import { assertionStatus } from '../grammar/assertion-status';
import { asking, known } from '../grammar/questions';
import { isNoun } from '../grammar/will-and-might';
import { copulas } from '../lexicon/function-words';
import { linking } from '../lexicon/verbs';
import { estimates } from '../likelihood/estimates';
import { type Passage, passageOf, type Sentence } from '../text/passage';
import { isEndOrSign, precede, wordAt } from '../text/token-access';
import type { TokensBefore } from '../text/token-range';
import type { Token } from '../text/tokens';
import { anyWithin, within } from '../text/within';
import { hedges } from './hedges';

/** Any yardstick tells where estimates stand. */
const anyYardstick: Yardstick = yardsticks['icd-203'];

/** Verbs of those who speak for themselves: Lavrov says that the West will claim victory. */
const reporting = words(
  'say says said claims claimed claim announce announces announced pledge pledges pledged promise',
  'promises promised vows vowed vow warns warned warn threatens threatened threaten insists insisted',
  'insist hope hopes hoped fears feared fear predicts predicted predict argue argues argued declare',
  'declares declared asserts asserted assert told want wants wonders wondered wonder asks asked ask',
  'expects expected expect believe believes believed think thinks thought assumes assumed calculate',
  'calculates calculated',
);
/** Words behind which it is left open what will be: no guarantee that, a risk that. */
const leavingOpen = words(
  'according depend depends guarantee guarantees possibility danger risk risks prospect threat',
  'likelihood probability chance chances odds hope hopes fears concern concerns worry worries',
  'indication indications sign signs evidence proof reason reasons question unclear uncertain',
);
/** What shows that such a word is followed by what is open: signs that, and not 'Moscow signs the deal'. */
const leading = new Set(['that', 'of', 'whether', 'to', 'on', 'how', 'if', 'when']);

/**
 * The words that speak of the future as settled, in order and apart: will, won’t, undoubtedly, inevitably,
 * certain to, and bound to, sure to (the rule `bare-certainty`). Not where an estimate or a hedge of the same
 * clause leaves it open (will probably), where somebody else says it, nor what is quoted, linked, asked or
 * supposed; not the noun 'will', not the name.
 */
export function certainties(prose: string | Passage): Span[] {
  const passage = passageOf(prose);
  if (!triggerWords.test(passage.text)) return [];
  const soft = softened(passage);
  return passage.sentences.flatMap((sentence) => certaintiesIn(sentence, soft));
}

/** Without one of these nothing is spoken of as settled. */
const triggerWords = /will|['’]ll|won['’]t|undoubtedly|inevitably|certain|bound|sure/i;

/** What leaves open what is to come: hedges, and estimates that are less than certain. */
function softened(passage: Passage): Span[] {
  const open = estimates(passage, anyYardstick).filter(({ band }) => band.low < 98);
  const all = [...open, ...hedges(passage), ...linked(passage)];
  return all.sort((a, b) => a.start - b.start);
}

const openLabel = /\|[^\]]*(?:likel|probab|possib|chance|odds|\b(?:may|might|could|perhaps)\b)/i;

/** The label of a link is read by nobody else, but who links the word 'likely' to a claim leaves it open. */
function linked({ text, markup }: Passage): readonly Span[] {
  return markup.links.filter(({ start, end }) => openLabel.test(text.slice(start, end)));
}

function certaintiesIn({ start, end, tokens }: Sentence, all: readonly Span[]): Span[] {
  const soft = within(all, { start, end });
  const status = assertionStatus(tokens);
  return clauses(tokens).flatMap((clause) => {
    const from = tokens[clause.first]?.start ?? end;
    const to = tokens[clause.end - 1]?.end ?? start;
    if (anyWithin(soft, { start: from, end: to })) return [];
    return stated(tokens, clause)
      .filter((each) => status[each.at] === 'asserted')
      .map(({ span }) => span);
  });
}

/**
 * Parts of a sentence that say a thing each: between semicolons, colons, dashes, and commas with a
 * conjunction.
 */
function clauses(tokens: readonly Token[]): TokensBefore[] {
  const found: TokensBefore[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!endsClause(tokens, at)) continue;
    found.push({ first, end: at });
    first = at + 1;
  }
  found.push({ first, end: tokens.length });
  return found;
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (/^[;:—–]$/.test(word)) return true;
  return word === ',' && /^(?:and|but|while|whereas|although|though|yet|so)$/.test(wordAt(tokens, at + 1));
}

interface Stated {
  readonly at: number;
  readonly span: Span;
}

function stated(tokens: readonly Token[], { first, end }: TokensBefore): Stated[] {
  const found: Stated[] = [];
  let open = true;
  for (let at = first; at < end && open; at++) {
    const word = wordAt(tokens, at);
    // Behind who speaks or what is asked, nothing is the writer's word. A comma ends what is asked first.
    if (leavesOpen(tokens, at)) open = false;
    if (asking.test(word) && !isRelative(tokens, at)) at = skipAsked(tokens, at, end);
    const last = readCertainty(tokens, at);
    if (last === undefined || at >= end) continue;
    found.push({ at, span: { start: tokens[at]?.start ?? 0, end: tokens[last]?.end ?? 0 } });
    at = last;
  }
  return found;
}

/** Behind 'we say' it is the writer's own word. */
function leavesOpen(tokens: readonly Token[], at: number): boolean {
  const own = /^(?:we|i)$/.test(wordAt(tokens, at - 1));
  if (reporting.has(wordAt(tokens, at))) return !own;
  return leavingOpen.has(wordAt(tokens, at)) && leading.has(wordAt(tokens, at + 1));
}

/** 'The court, which will rule' tells more of what was named; 'who will rule is unknown' asks. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  if (at === 0 || !/^(?:who|which|where)$/.test(wordAt(tokens, at))) return false;
  return !known.has(wordAt(tokens, at - 1)) && !precede(tokens, at, 'question is');
}

function skipAsked(tokens: readonly Token[], at: number, end: number): number {
  let next = at;
  while (next < end && wordAt(tokens, next) !== ',') next++;
  return next;
}

function readCertainty(tokens: readonly Token[], at: number): number | undefined {
  switch (wordAt(tokens, at)) {
    case 'will':
      return isWill(tokens, at) ? withAdverb(tokens, at) : undefined;
    case 'undoubtedly':
    case 'inevitably':
      return at;
    case 'certain':
    case 'bound':
    case 'sure':
      return isCertainTo(tokens, at) ? at + 1 : undefined;
    default:
      return undefined;
  }
}

/** The verb: not the noun, and with a capital it is a name or begins a question. */
function isWill(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.capital && !isShouted(tokens, at)) return false;
  return !isNoun(tokens, at) && !settlesNothing(tokens, at);
}

/** What much will depend on is not settled, and 'we will review this' is a plan of the author. */
function settlesNothing(tokens: readonly Token[], at: number): boolean {
  const verb = wordAt(tokens, at + (/ly$|^also$/.test(wordAt(tokens, at + 1)) ? 2 : 1));
  if (/^(?:depend|hinge)$/.test(verb)) return true;
  const isOwn = /^(?:we|i)$/.test(wordAt(tokens, at - 1));
  return isOwn && /^(?:review|revisit|reassess|update|monitor|watch|report|publish|return)$/.test(verb);
}

/** Will undoubtedly, will inevitably are one certainty. */
function withAdverb(tokens: readonly Token[], at: number): number {
  return /^(?:undoubtedly|inevitably|not)$/.test(wordAt(tokens, at + 1)) ? at + 1 : at;
}

/** Is certain to; not 'be sure to', 'make certain to', 'bound to the treaty'. */
function isCertainTo(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at + 1) !== 'to') return false;
  let verb = at - 1;
  if (/^(?:now|also|still|then|therefore|absolutely|quite|all)$/.test(wordAt(tokens, verb))) verb--;
  const word = wordAt(tokens, verb);
  if (!copulas.has(word) && !linking.has(word)) return false;
  if (word === 'be' && isEndOrSign(tokens, verb - 1)) return false;
  const next = tokens[at + 2];
  return next?.kind === 'word' && !next.capital && !/^(?:the|a|an|its|their)$/.test(next.word);
}

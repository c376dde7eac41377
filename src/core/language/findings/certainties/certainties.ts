import { type Yardstick, yardsticks } from '../../../model/scales/yardsticks';
import type { Span } from '../../../text/span';
import { words } from '../../../util/words';
import { isShouted } from '../../grammar/all-caps';
import { assertionStatus } from '../../grammar/assertion-status';
import { beforeAdverbs } from '../../grammar/finite-verbs';
import { isObligation } from '../../grammar/permission';
import { isNoun } from '../../grammar/will-and-might';
import { copulas, determiners, prepositions } from '../../lexicon/function-words';
import { linking } from '../../lexicon/verbs';
import { estimates } from '../../likelihood/estimates';
import { type Passage, passageOf, type Sentence } from '../../text/passage';
import { isEndOrSign, wordAt } from '../../text/token-access';
import type { TokenRange } from '../../text/token-range';
import type { Token } from '../../text/tokens';
import { anyWithin, within } from '../../text/within';
import { hedges } from '../hedges/hedges';
import { openScopes } from './open-scopes';
import { settlesNothing } from './settles-nothing';
import { statementsOf } from './statements';

/** Any yardstick tells where estimates stand. */
const anyYardstick: Yardstick = yardsticks['icd-203'];

/**
 * The words that speak of the future as settled, in order and apart: will, won’t, shall, is going to, undoubtedly,
 * inevitably, certain to, and bound to, sure to (the rule `bare-certainty`). Not where an estimate or a hedge of the same
 * clause leaves it open (will probably), where somebody else says it, nor what is quoted, linked, asked or
 * supposed; not the noun 'will', not the name.
 */
export function certainties(prose: string | Passage): Span[] {
  const passage = passageOf(prose);
  if (!triggerWords.test(passage.text)) return [];
  const soft = softened(passage);
  return passage.sentences.flatMap((sentence) => certaintiesIn(sentence, soft));
}

/** How many words a statement may have that is softened by its first word. */
const longestStatement = 40;

/** Without one of these nothing is spoken of as settled. */
const triggerWords =
  /will|shall|shan['’]t|going to|['’]ll|won['’]t|undoubtedly|inevitabl|certain|bound|sure/i;

/** What leaves open what is to come: hedges, and estimates that are less than certain. */
function softened(passage: Passage): Span[] {
  const open = estimates(passage, anyYardstick).filter(({ band }) => band.low < 98);
  const all = [...open, ...hedges(passage), ...linked(passage)];
  return all.sort((a, b) => a.start - b.start);
}

const openLabel = /\|[^\]|]*(?:likel|probab|possib|chance|odds|\b(?:may|might|could|perhaps)\b)/i;

/** The label of a link is read by nobody else, but who links the word 'likely' to a claim leaves it open. */
function linked({ text, markup }: Passage): readonly Span[] {
  return markup.links.filter(({ start, end }) => openLabel.test(text.slice(start, end)));
}

function certaintiesIn({ start, end, tokens }: Sentence, all: readonly Span[]): Span[] {
  const soft = within(all, { start, end });
  const isStated = statedIn(tokens);
  return statementsOf(tokens).flatMap((clause) => {
    const from = tokens[clause.first]?.start ?? end;
    const to = tokens[clause.end - 1]?.end ?? start;
    const isOpen =
      anyWithin(soft, { start: from, end: to }) ||
      (isJoined(tokens, clause) && soft.some(({ start: at }) => at === openedAt(tokens, clause)));
    return isOpen ? [] : readIn(tokens, clause, isStated);
  });
}

/** Whether a part goes on with a verb of the part before: [perhaps it was sold] and will be moved. */
function isJoined(tokens: readonly Token[], { first }: TokenRange): boolean {
  return /^(?:and|but)$/.test(wordAt(tokens, first - 1)) && /^(?:will|shall)$/.test(wordAt(tokens, first));
}

/** Where the first word stands of the statement that a part goes on with. */
function openedAt(tokens: readonly Token[], { first }: TokenRange): number | undefined {
  let at = first - 1;
  while (at > 0 && first - at < longestStatement && !/^[;:—–]$/.test(wordAt(tokens, at - 1))) at--;
  return tokens[at]?.start;
}

/** For each token whether the author states it: neither asks it, nor leaves it open. */
function statedIn(tokens: readonly Token[]): boolean[] {
  const stated = assertionStatus(tokens).map((status) => status === 'asserted');
  for (const { first, end } of openScopes(tokens)) stated.fill(false, first, end);
  return stated;
}

function readIn(tokens: readonly Token[], { first, end }: TokenRange, isStated: readonly boolean[]): Span[] {
  const found: Span[] = [];
  for (let at = first; at < end; at++) {
    const last = isStated[at] ? readCertainty(tokens, at) : undefined;
    if (last === undefined) continue;
    found.push({ start: tokens[at]?.start ?? 0, end: tokens[last]?.end ?? 0 });
    at = last;
  }
  return found;
}

/** Reads the words at a place that speak of the future as settled: the last of them. */
function readCertainty(tokens: readonly Token[], at: number): number | undefined {
  switch (wordAt(tokens, at)) {
    case 'will':
    case 'shall':
      return isWill(tokens, at) ? withAdverb(tokens, at) : undefined;
    case 'going':
      return isGoingTo(tokens, at) ? at + 1 : undefined;
    case 'undoubtedly':
    case 'inevitably':
      return at;
    case 'inevitable':
      return isSaidOf(tokens, at) ? at : undefined;
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
  if (wordAt(tokens, at) === 'shall' && isObligation(tokens, at)) return false;
  if (tokens[at]?.capital && !isShouted(tokens, at)) return false;
  return !isNoun(tokens, at) && !settlesNothing(tokens, at);
}

/** Will undoubtedly, will inevitably are one certainty. */
function withAdverb(tokens: readonly Token[], at: number): number {
  return /^(?:undoubtedly|inevitably|not)$/.test(wordAt(tokens, at + 1)) ? at + 1 : at;
}

/** Are going to rise; not 'was going to', 'going to Geneva', 'going to the polls', 'going to war'. */
function isGoingTo(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at + 1) !== 'to' || !/^(?:is|are|am)$/.test(wordAt(tokens, beforeAdverbs(tokens, at))))
    return false;
  return isBareVerb(tokens, at + 2) && !places.has(wordAt(tokens, at + 2));
}

const places = words('war court press waste trial school market plan work church prison jail sea print bed');

/** Defeat is inevitable; not 'the inevitable defeat', 'not inevitable', 'all but inevitable'. */
function isSaidOf(tokens: readonly Token[], at: number): boolean {
  const verb = beforeAdverbs(tokens, at);
  for (let word = verb + 1; word < at; word++)
    if (
      /^(?:not|never|hardly|scarcely|barely|almost|nearly|virtually|practically)$/.test(wordAt(tokens, word))
    )
      return false;
  return copulas.has(wordAt(tokens, verb)) || linking.has(wordAt(tokens, verb));
}

/** Is certain to; not 'be sure to', 'make certain to', 'bound to the treaty'. */
function isCertainTo(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at + 1) !== 'to') return false;
  const verb = beforeAdverbs(tokens, /^(?:absolutely|quite|all)$/.test(wordAt(tokens, at - 1)) ? at - 1 : at);
  const word = wordAt(tokens, verb);
  if (!copulas.has(word) && !linking.has(word)) return false;
  if (word === 'be' && isEndOrSign(tokens, verb - 1)) return false;
  return isBareVerb(tokens, at + 2);
}

/** Whether a verb in its base form can stand at a place, and no name or noun with its article. */
function isBareVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.kind !== 'word' || next.capital || determiners.has(next.word)) return false;
  return !prepositions.has(next.word) && !/(?:[^s]s|ing)$/.test(next.word);
}

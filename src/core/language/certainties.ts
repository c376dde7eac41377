import { type Yardstick, yardsticks } from '../model/yardsticks';
import type { Span } from '../text/span';
import { estimates } from './estimates';
import { hedges } from './hedges';
import { isNoun } from './nominal';
import { type Passage, passageOf, type Sentence } from './passage';
import { standings } from './scopes';
import type { Token } from './tokens';
import { copulas, isEndOrSign, linking, wordAt } from './words';

/** Any yardstick tells where estimates stand. */
const anyYardstick: Yardstick = yardsticks['icd-203'];

/** Verbs of those who speak for themselves: Lavrov says that the West will claim victory. */
const reporting =
  /^(?:say|says|said|claim|claims|claimed|announce|announces|announced|pledge|pledges|pledged|promise|promises|promised|vow|vows|vowed|warn|warns|warned|threaten|threatens|threatened|insist|insists|insisted|hope|hopes|hoped|fear|fears|feared|according|predict|predicts|predicted|argue|argues|argued|declare|declares|declared|asserts?|asserted|told|wants?|wonders?|wondered|asks?|asked|depends?)$/;
const asking = /^(?:how|when|where|what|why|who|which|whatever|whoever)$/;

/**
 * The words that speak of the future as settled, in order and apart: will, won’t, undoubtedly, inevitably, certain to,
 * and bound to, sure to (the rule `bare-certainty`). Not where an estimate or a hedge of the same clause leaves it open (will
 * probably), where somebody else says it, nor what is quoted, linked, asked or supposed; not the noun 'will', not the name.
 */
export function certainties(prose: string | Passage): Span[] {
  const passage = passageOf(prose);
  const soft = softened(passage);
  return passage.sentences.flatMap((sentence) => certaintiesIn(sentence, soft));
}

/** What leaves open what is to come: hedges, and estimates that are less than certain. */
function softened(passage: Passage): Span[] {
  const open = estimates(passage, anyYardstick).filter(({ band }) => band.low < 98);
  return [...open, ...hedges(passage)].sort((a, b) => a.start - b.start);
}

interface Clause {
  readonly first: number;
  readonly end: number;
}

function certaintiesIn({ start, end, tokens }: Sentence, all: readonly Span[]): Span[] {
  const soft = within(all, { start, end });
  const standing = standings(tokens);
  return clauses(tokens).flatMap((clause) => {
    const from = tokens[clause.first]?.start ?? end;
    const to = tokens[clause.end - 1]?.end ?? start;
    if (within(soft, { start: from, end: to }).length > 0) return [];
    return stated(tokens, clause)
      .filter((each) => standing[each.at] === 'said')
      .map(({ span }) => span);
  });
}

/** The spans of an ordered list that begin within another, found without reading the others. */
function within(spans: readonly Span[], { start, end }: Span): Span[] {
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? end) < start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let at = low; at < spans.length; at++) {
    const each = spans[at];
    if (!each || each.start >= end) break;
    found.push(each);
  }
  return found;
}

/** Parts of a sentence that say a thing each: between semicolons, colons, dashes, and commas with a conjunction. */
function clauses(tokens: readonly Token[]): Clause[] {
  const found: Clause[] = [];
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

function stated(tokens: readonly Token[], { first, end }: Clause): Stated[] {
  const found: Stated[] = [];
  let open = true;
  for (let at = first; at < end && open; at++) {
    const word = wordAt(tokens, at);
    // Behind who speaks or what is asked, nothing is the writer's word. A comma ends what is asked first.
    if (reporting.test(word)) open = false;
    if (asking.test(word) && !isRelative(tokens, at)) at = skipAsked(tokens, at, end);
    const last = readCertainty(tokens, at);
    if (last === undefined || at >= end) continue;
    found.push({ at, span: { start: tokens[at]?.start ?? 0, end: tokens[last]?.end ?? 0 } });
    at = last;
  }
  return found;
}

/** Which, who behind a comma tell more of what was named. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  return /^(?:who|which|where)$/.test(wordAt(tokens, at)) && (at > 0 || isEndOrSign(tokens, at - 1));
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
  return !isNoun(tokens, at);
}

function isShouted(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true;
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

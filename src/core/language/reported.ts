import type { Token } from './tokens';
import { auxiliaries, copulas, isEndOrSign, isSign, prepositions, pronouns, wordAt, words } from './words';

/** A stretch of a sentence, from its first token to before `end`. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Verbs that tell what somebody said, with 'that': the ministry claims that. */
const speaking = words(
  'say says said claim claims claimed argue argues argued state states stated announce announces announced insist',
  'insists insisted allege alleges alleged assert asserts asserted maintain maintains maintained predict predicts',
  'predicted promise promises promised warn warns warned declare declares declared contend contends contended',
  'report reports reported told suggest suggests suggested deny denies denied boast boasts boasted',
);
/** Those that need no 'that': officials say the deal is dead. */
const saying = words('say says said');
/** Who speaks for the note: what they say is its own estimate. */
const own = words('we i our my this here evidence data findings results analysis assessment imagery');
/** What is said without a clause of its own: the ministry says nothing. */
const mute = words('nothing little so no yes it much more otherwise goodbye and or but that');
/** Whom 'according to' may name without a capital. */
const voices = words(
  'official officials officer officers ministry minister ministers spokesman spokeswoman spokesperson government',
  'governments military army police president vendor vendors company source sources media press analyst analysts',
  'expert experts observer observers newspaper newspapers agency agencies bank report reports author authors',
  'defector witness witnesses diplomat diplomats rumour rumours rumor rumors',
);

/** How many words behind its beginning a name or a voice is looked for. */
const longestName = 5;
/** How many words may stand between a verb and its subject, or the word 'that'. */
const near = 4;

/**
 * The stretches of a sentence in which somebody else speaks without quotation marks: 'the vendor says that …',
 * '…, officials said', 'according to the ministry, …'. What is said there is no estimate of the note's author.
 */
export function reported(tokens: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const stretch = isAccording(tokens, at) ? around(tokens, at) : speechAt(tokens, at);
    if (stretch) found.push(stretch);
  }
  return found;
}

function speechAt(tokens: readonly Token[], at: number): Stretch | undefined {
  if (!speaking.has(wordAt(tokens, at)) || !hasOtherSubject(tokens, at)) return undefined;
  if (isAside(tokens, at)) return around(tokens, at);
  const that = thatBehind(tokens, at);
  if (that !== undefined) return { first: that, end: endOfThat(tokens, that) };
  return saysClause(tokens, at) ? { first: at + 1, end: nextSign(tokens, at + 1) } : undefined;
}

/** Whether a verb is said of somebody else: not 'we say', 'to say', 'it can be said'. */
function hasOtherSubject(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  if (isEndOrSign(tokens, at - 1) || /^(?:to|that|this|it|us|me|let)$/.test(before)) return false;
  if (copulas.has(before) || /^(?:an?|the|no|every)$/.test(before)) return false;
  for (let subject = at - 1; subject >= at - near && !isEndOrSign(tokens, subject); subject--)
    if (own.has(wordAt(tokens, subject))) return false;
  return true;
}

/** 'Talks are likely, officials say.' */
function isAside(tokens: readonly Token[], at: number): boolean {
  if (!saying.has(wordAt(tokens, at)) || !isEndOrSign(tokens, at + 1)) return false;
  for (let comma = at - 1; comma >= Math.max(1, at - near - 2); comma--)
    if (isSign(tokens[comma])) return wordAt(tokens, comma) === ',' && wordAt(tokens, comma + 1) !== 'as';
  return false;
}

/** 'Told reporters on Monday that' leads to its 'that'. */
function thatBehind(tokens: readonly Token[], at: number): number | undefined {
  for (let next = at + 1; next <= at + near + 1 && !isEndOrSign(tokens, next); next++)
    if (wordAt(tokens, next) === 'that') return next;
  return undefined;
}

/** What follows 'that' goes on over commas, until the author takes over. */
function endOfThat(tokens: readonly Token[], that: number): number {
  for (let at = that; at < tokens.length; at++) {
    if (!isSign(tokens[at])) continue;
    if (wordAt(tokens, at) !== ',' || takesOver(tokens, at + 1)) return at;
  }
  return tokens.length;
}

function takesOver(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (/^(?:and|or)$/.test(word)) return wordAt(tokens, at + 1) !== 'that';
  return /^(?:but|so|yet|while|whereas|although|though|which|we|i|.{2,}ing)$/.test(word);
}

/** Without 'that', a clause must follow: not 'says nothing', 'said in May', 'what he says is likely'. */
function saysClause(tokens: readonly Token[], at: number): boolean {
  if (!saying.has(wordAt(tokens, at)) || isEndOrSign(tokens, at + 1)) return false;
  const next = wordAt(tokens, at + 1);
  if (copulas.has(next) || auxiliaries.has(next) || mute.has(next))
    return pronouns.has(next) && next === 'it';
  return !prepositions.has(next);
}

function nextSign(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !isSign(tokens[at])) at++;
  return at;
}

/** 'According to' somebody, and not to the evidence, our sources or a yardstick. */
function isAccording(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at) !== 'according' || wordAt(tokens, at + 1) !== 'to') return false;
  for (let name = at + 2; name <= at + 1 + longestName && !isEndOrSign(tokens, name); name++) {
    if (own.has(wordAt(tokens, name))) return false;
    if (tokens[name]?.capital || voices.has(wordAt(tokens, name))) return true;
  }
  return false;
}

const partings = /^[;:—–]$/;

/** The part between semicolons, colons and dashes, or before 'but', in which a voice is named. */
function around(tokens: readonly Token[], at: number): Stretch {
  let first = at;
  while (first > 0 && !parts(tokens, first - 1)) first--;
  let end = at;
  while (end < tokens.length && !parts(tokens, end)) end++;
  return { first, end };
}

function parts(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (partings.test(word)) return true;
  return word === ',' && /^(?:but|yet|while|whereas|although|though)$/.test(wordAt(tokens, at + 1));
}

import { words } from '../../util/words';
import { auxiliaries, copulas, prepositions, pronouns } from '../lexicon/function-words';
import { follow, isEndOrSign, isSign, wordAt } from '../text/token-access';
import type { TokensBefore } from '../text/token-range';
import type { Token } from '../text/tokens';

/** Verbs that tell what somebody said, with 'that': the ministry claims that. */
const speaking = words(
  'say says said claim claims claimed argue argues argued state states stated announce announces announced insist',
  'insists insisted allege alleges alleged assert asserts asserted maintain maintains maintained predict predicts',
  'predicted promise promises promised warn warns warned declare declares declared contend contends contended',
  'report reports reported told suggest suggests suggested deny denies denied boast boasts boasted wrote writes',
  'note notes noted add adds added forecast forecasts comment comments commented conclude concludes concluded',
  'testify testifies testified tweeted posted reiterates reiterated stress stresses stressed',
);
/** Those that are nouns as often: their 'that' stands directly behind them. */
const nouns = words(
  'state states claim claims report reports promise promises boast boasts note notes forecast forecasts comment',
  'comments stress stresses',
);
/** Those that need no 'that': officials say the deal is dead. */
const saying = words('say says said');
/** Nouns whose 'that' tells what is claimed or thought, and does not say it: the claim that war is likely. */
const claiming = words(
  'claim claims allegation allegations assertion assertions suggestion suggestions idea notion rumour rumours rumor',
  'rumors speculation argument theory belief fear fears hope hopes hint hints charge complaint warning warnings report',
  'reports statement statements promise pledge word',
);
/** What stands before the view of somebody: in the view of the union, in the union's words. */
const views = /^(?:view|opinion|eyes|words|estimation|judgement|judgment|assessment|telling)$/;
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
 * The ranges of a sentence in which somebody else speaks without quotation marks: 'the vendor says that …',
 * '…, officials said', 'according to the ministry, …'. What is said there is no estimate of the note's author.
 */
export function reported(tokens: readonly Token[]): TokensBefore[] {
  const found: TokensBefore[] = [];
  const ends = new Map<Bounds, number>();
  for (let at = 0; at < tokens.length; at++) {
    const told = toldAt(tokens, at);
    // What is named again within the same bounds is known, however often it is: the time stays linear.
    if (!told || told.at < (ends.get(told.bounds) ?? 0)) continue;
    const range = told.bounds(tokens, told.at);
    ends.set(told.bounds, range.end);
    found.push(range);
  }
  return found;
}

/** Finds what somebody tells from a place in it. */
type Bounds = (tokens: readonly Token[], at: number) => TokensBefore;

interface Told {
  readonly at: number;
  readonly bounds: Bounds;
}

function toldAt(tokens: readonly Token[], at: number): Told | undefined {
  if (namesVoice(tokens, at)) return { at, bounds: around };
  if (claims(tokens, at)) return { at: at + 1, bounds: behindThat };
  if (!speaking.has(wordAt(tokens, at)) || !hasOtherSubject(tokens, at)) return undefined;
  const that = thatBehind(tokens, at);
  if (that !== undefined) return { at: that, bounds: behindThat };
  return saysClause(tokens, at) ? { at: at + 1, bounds: toSign } : undefined;
}

/** Whether a word names the voice of the part of the sentence that it stands in. */
function namesVoice(tokens: readonly Token[], at: number): boolean {
  if (isAccording(tokens, at) || isInView(tokens, at)) return true;
  if (!saying.has(wordAt(tokens, at))) return false;
  return isInverted(tokens, at) || (hasOtherSubject(tokens, at) && isAside(tokens, at));
}

/** The claim that a strike is likely. */
function claims(tokens: readonly Token[], at: number): boolean {
  if (!claiming.has(wordAt(tokens, at)) || wordAt(tokens, at + 1) !== 'that') return false;
  for (let before = at - 1; before >= at - near && !isEndOrSign(tokens, before); before--)
    if (own.has(wordAt(tokens, before))) return false;
  return true;
}

/** Whether a verb is said of somebody else: not 'we say', 'to say', 'it can be said'. */
function hasOtherSubject(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  if (isEndOrSign(tokens, at - 1) || /^(?:to|that|this|us|me|let)$/.test(before)) return false;
  // A picture suggests something, but only a person or a body said it.
  if (before === 'it' && !/^(?:said|told|wrote|added|claimed|argued|warned)$/.test(wordAt(tokens, at)))
    return false;
  if (copulas.has(before) || /^(?:an?|the|no|every)$/.test(before)) return false;
  for (let subject = at - 1; subject >= at - near && !isEndOrSign(tokens, subject); subject--)
    if (own.has(wordAt(tokens, subject))) return false;
  return true;
}

/** 'Talks are likely, said the minister'; not 'they met, said little, and left'. */
function isInverted(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at - 1) !== ',' || !saying.has(wordAt(tokens, at))) return false;
  const isNamed = tokens[at + 1]?.capital || /^(?:an?|the|one)$/.test(wordAt(tokens, at + 1));
  if (!isNamed) return false;
  for (let end = at + 2; end <= at + longestName + 1; end++) if (isEndOrSign(tokens, end)) return true;
  return false;
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
  const last = nouns.has(wordAt(tokens, at)) ? at + 1 : at + near + 1;
  for (let next = at + 1; next <= last && !isEndOrSign(tokens, next); next++)
    if (wordAt(tokens, next) === 'that') return next;
  return undefined;
}

/** What follows 'that' goes on over commas, until the author takes over. */
function behindThat(tokens: readonly Token[], that: number): TokensBefore {
  let end = that;
  while (end < tokens.length && !endsThat(tokens, end)) end++;
  return { first: that, end };
}

function endsThat(tokens: readonly Token[], at: number): boolean {
  return isSign(tokens[at]) && (wordAt(tokens, at) !== ',' || takesOver(tokens, at + 1));
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
  return !prepositions.has(next) || isDated(tokens, at + 1);
}

/** 'Said on Tuesday it may leave' tells a clause behind the day; 'said in May' none. */
function isDated(tokens: readonly Token[], at: number): boolean {
  const day = tokens[at + 1];
  const subject = wordAt(tokens, at + 2);
  return (
    /^(?:on|in)$/.test(wordAt(tokens, at)) &&
    day?.capital === true &&
    /^(?:it|he|she|they|the)$/.test(subject)
  );
}

function toSign(tokens: readonly Token[], from: number): TokensBefore {
  let end = from;
  while (end < tokens.length && !isSign(tokens[end])) end++;
  return { first: from, end };
}

/** In the view of the union, in the union's words; not 'in our view', 'in view of the losses'. */
function isInView(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at) !== 'in') return false;
  for (let noun = at + 2; noun <= at + longestName && !isEndOrSign(tokens, noun); noun++) {
    if (own.has(wordAt(tokens, noun - 1))) return false;
    if (!views.test(wordAt(tokens, noun))) continue;
    if (wordAt(tokens, noun - 1) === "'s") return true;
    return (
      wordAt(tokens, noun - 1) === 'the' &&
      wordAt(tokens, noun + 1) === 'of' &&
      !own.has(wordAt(tokens, noun + 2))
    );
  }
  return false;
}

/** 'According to' somebody, and not to the evidence, our sources or a yardstick. */
function isAccording(tokens: readonly Token[], at: number): boolean {
  const isPer = wordAt(tokens, at) === 'per' && isEndOrSign(tokens, at - 1);
  if (!isPer && !follow(tokens, at, 'according to')) return false;
  const from = isPer ? at + 1 : at + 2;
  for (let name = from; name < from + longestName && !isEndOrSign(tokens, name); name++) {
    if (own.has(wordAt(tokens, name))) return false;
    if (tokens[name]?.capital || voices.has(wordAt(tokens, name))) return true;
  }
  return false;
}

const partings = /^[;:—–]$/;

/** The part between semicolons, colons and dashes, or before 'but', in which a voice is named. */
function around(tokens: readonly Token[], at: number): TokensBefore {
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

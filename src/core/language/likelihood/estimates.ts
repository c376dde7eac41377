import type { Band, Yardstick } from '../../model/scales/yardsticks';
import type { Span } from '../../text/span';
import { type AssertionStatus, assertionStatus } from '../grammar/assertion-status';
import { modals } from '../lexicon/function-words';
import { type Passage, passageOf, type Sentence } from '../text/passage';
import { wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { readAdjective } from './adjectives';
import { readAdverb } from './adverbs';
import { readChance } from './chances/chances';
import { beginsNumber, readCountedChance } from './counted-chances';
import { readIdiom } from './idioms';
import { percentageAt } from './percentages';
import { type Form, type Phrase, readingOf } from './phrase';

/** A phrase of running text that says how likely something is. The span is of the text. */
export interface Estimate extends Span {
  /** The percentages for which the words stand, in the yardstick or, where it lacks them, in general. */
  readonly band: Band;
  /**
   * Those of a second reading. 'Will probably not sign' can be said of the signing (20–45 %) or of its opposite
   * (55–80 %), and odds of two to one can be for or against.
   */
  readonly other?: Band;
  readonly form: Form;
  /** Whether a term is denied: its own band is then none of what is meant, not even its border. */
  readonly denied?: true;
  /** The words that may be a term, without a denial, and the names under which yardsticks may know them. */
  readonly term?: Span & { readonly names: readonly string[] };
}

/**
 * All estimative phrases of English prose, in order and apart. What is quoted, linked, asked, supposed (if it
 * is likely) or compared (more likely than) estimates nothing, nor does an adjective that only describes a
 * noun (a likely story).
 */
export function estimates(prose: string | Passage, yardstick: Yardstick): Estimate[] {
  const passage = passageOf(prose);
  if (!triggerWords.test(passage.text)) return [];
  return passage.sentences.flatMap((sentence) => estimatesIn(sentence, yardstick));
}

/** Those of one sentence of a text, for who looks at few of them. */
export function estimatesOf({ text }: Passage, sentence: Sentence, yardstick: Yardstick): Estimate[] {
  const mayEstimate = triggerWords.test(text.slice(sentence.start, sentence.end));
  return mayEstimate ? estimatesIn(sentence, yardstick) : [];
}

function estimatesIn(sentence: Sentence, yardstick: Yardstick): Estimate[] {
  const { tokens } = sentence;
  return phrasesIn(sentence).map((phrase) => estimateOf(tokens, phrase, yardstick));
}

/** Without one of these there is no estimate, as in most texts: they need not be taken apart. */
const triggerWords =
  /likel|probab|chance|odds|certain|doubt|possib|prospect|risk|bound|sure|toss|coin|shot|even|equal|fifty|50|confident|inevitab|conceivab|guaranteed|definite|conclusion|bet|per ?cent|%/i;

function estimateOf(tokens: readonly Token[], phrase: Phrase, yardstick: Yardstick): Estimate {
  const { first, last, form, term, denial } = phrase;
  return {
    ...spanOf(tokens, first, last),
    ...readingOf(phrase, yardstick),
    form,
    ...(denial === 'not' && { denied: true as const }),
    ...(term && { term: { ...spanOf(tokens, term.first, term.last), names: term.names } }),
  };
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** The estimative phrases of one sentence, in order and apart. */
function phrasesIn({ tokens }: Sentence): Phrase[] {
  const found: Phrase[] = [];
  const status = assertionStatus(tokens);
  for (let at = 0; at < tokens.length; at++) {
    if (isCounted(found.at(-1), at)) continue;
    const phrase = readAt(tokens, at);
    if (!phrase || isMentioned(tokens, phrase) || !isAsserted(tokens, phrase, status)) continue;
    const last = found.at(-1);
    if (last && phrase.first <= last.last) keepWider(found, last, phrase);
    else found.push(phrase);
  }
  return withBrackets(tokens, found);
}

/**
 * Whether a number has been read with its noun: of 'a 1% chance … is not negligible' the number is the
 * estimate.
 */
function isCounted(last: Phrase | undefined, at: number): boolean {
  return last?.form === 'number' && at <= last.last;
}

function readAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'sign' || token.kind === 'passed') return undefined;
  const idiom = readIdiom(tokens, at);
  if (idiom) return idiom;
  if (beginsNumber(token)) return readCountedChance(tokens, at);
  return readAdjective(tokens, at) ?? readAdverb(tokens, at) ?? readChance(tokens, at);
}

/**
 * A hypothesis is not asserted, unless 'will' or 'would' shows that the main clause goes on without a comma:
 * if talks fail Moscow will probably leave.
 */
function isAsserted(
  tokens: readonly Token[],
  { first, last, term }: Phrase,
  status: readonly AssertionStatus[],
): boolean {
  // A denial may stand in the clause before: nobody knows if it is likely.
  const how = status[term?.first ?? first];
  if (how !== 'hypothetical') return how === 'asserted';
  const besides = [wordAt(tokens, first - 1), wordAt(tokens, last + 1)];
  return besides.some((word) => modals.has(word) && (word === 'will' || word === 'would'));
}

/** The term likely is defined in the annex; the words almost certain stand for 95 %. */
function isMentioned(tokens: readonly Token[], { first }: Phrase): boolean {
  return /^(?:term|terms|word|words|phrase|expression|label)$/.test(wordAt(tokens, first - 1));
}

/** Of two phrases that overlap, the wider, and of those alike the first. */
function keepWider(found: Phrase[], last: Phrase, phrase: Phrase): void {
  if (phrase.last - phrase.first <= last.last - last.first) return;
  found.pop();
  const before = found.at(-1);
  if (!before || before.last < phrase.first) found.push(phrase);
  else found.push(last);
}

/** 'Likely (60–70 %)' and '60–70 % (likely)' are one estimate, of which the number is the more exact. */
function withBrackets(tokens: readonly Token[], phrases: readonly Phrase[]): Phrase[] {
  const found: Phrase[] = [];
  for (const phrase of phrases) {
    const last = found.at(-1);
    if (last && isInBrackets(tokens, last, phrase)) found[found.length - 1] = joined(tokens, last, phrase);
    else found.push(phrase);
  }
  return found.map((phrase) => withNumber(tokens, phrase));
}

function isInBrackets(tokens: readonly Token[], { last }: Phrase, phrase: Phrase): boolean {
  const from = last + 2;
  const sign = wordAt(tokens, last + 1);
  const opens = sign === '(' || (/^[—–]$/.test(sign) && phrase.form === 'number');
  return opens && phrase.first >= from && phrase.first <= from + 2;
}

function joined(tokens: readonly Token[], one: Phrase, other: Phrase): Phrase {
  const exact = other.form === 'number' && !one.denial ? other : one;
  const term = one.term ?? other.term;
  const last = wordAt(tokens, other.last + 1) === ')' ? other.last + 1 : other.last;
  return { ...exact, first: one.first, last, ...(term && { term }) };
}

/** Takes in the number that a phrase is explained by: very likely (80–95 %). */
function withNumber(tokens: readonly Token[], phrase: Phrase): Phrase {
  if (wordAt(tokens, phrase.last + 1) !== '(' || phrase.denial) return phrase;
  for (let at = phrase.last + 2; at <= phrase.last + 5; at++) {
    const quantity = percentageAt(tokens, at);
    if (!quantity) continue;
    if (wordAt(tokens, quantity.last + 1) !== ')') return phrase;
    return { ...phrase, last: quantity.last + 1, meaning: quantity.band, form: 'number' };
  }
  return phrase;
}

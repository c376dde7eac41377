import { certainties } from '../../../src/core/language/findings/certainties/certainties';
import { directQuotations } from '../../../src/core/language/findings/direct-quotations';
import { hedges } from '../../../src/core/language/findings/hedges/hedges';
import { reported } from '../../../src/core/language/grammar/attribution';
import { estimates } from '../../../src/core/language/likelihood/estimates';
import { passageOf } from '../../../src/core/language/text/passage';
import { yardsticks } from '../../../src/core/model/scales/yardsticks';
import type { Span } from '../../../src/core/text/span';
import type { ReportSentence } from './report-sentences';

/** How often a reader answers a question as people did: found by both, by the reader alone, by people alone. */
export interface Score {
  readonly both: number;
  readonly reader: number;
  readonly people: number;
}

/** What readers of English are asked of a sentence. */
export const questions = {
  'exactly one likelihood, right band': likelihood,
  'vague hedges': (sentence: ReportSentence) => words(sentence, hedges, sentence.hedges),
  'bare certainties': (sentence: ReportSentence) => words(sentence, certainties, sentence.certainties),
  "others' views": others,
} satisfies Record<string, (sentence: ReportSentence) => Score>;

export type Question = keyof typeof questions;

/** How often a reader answers a question as people did, over sentences. */
export function scoreOf(question: Question, sentences: readonly ReportSentence[]): Score {
  return sentences.map(questions[question]).reduce(
    (sum, each) => ({
      both: sum.both + each.both,
      reader: sum.reader + each.reader,
      people: sum.people + each.people,
    }),
    { both: 0, reader: 0, people: 0 },
  );
}

/** The share of the reader's answers that are right. */
export function precision({ both, reader }: Score): number {
  return both + reader === 0 ? 1 : both / (both + reader);
}

/** The share of what people found that the reader finds. */
export function recall({ both, people }: Score): number {
  return both + people === 0 ? 1 : both / (both + people);
}

function likelihood({ text, likelihoods }: ReportSentence): Score {
  const found = bandsIn(text);
  const isOne = likelihoods.length === 1;
  if (found.length !== 1) return { both: 0, reader: 0, people: isOne ? 1 : 0 };
  const isRight = isOne && likelihoods.some((band) => found[0]?.includes(band));
  return { both: isRight ? 1 : 0, reader: isRight ? 0 : 1, people: isRight || !isOne ? 0 : 1 };
}

/**
 * The bands of the likelihoods that are read in a text, each with its second reading. What is spoken of as settled
 * (bound to, inevitably) is asked under bare certainties.
 */
export function bandsIn(text: string): string[][] {
  return estimates(text, yardsticks['icd-203'])
    .filter(({ band }) => band.low < settled)
    .map(({ band, other }) => [band, ...(other ? [other] : [])].map(({ low, high }) => `${low}-${high}`));
}

/** From how many percent on words speak of something as settled. */
const settled = 98;

/** The words of a text that a reader finds. */
export function wordsIn(text: string, read: (text: string) => readonly Span[]): string[] {
  return read(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
}

function words(
  { text }: ReportSentence,
  read: (text: string) => readonly Span[],
  labelled: readonly string[],
): Score {
  const left = labelled.map((word) => word.toLowerCase());
  let reader = 0;
  for (const found of wordsIn(text, read)) {
    // One span can hold two words that people labelled: will undoubtedly.
    const covered = left.filter((label) => isIn(label, found) || isIn(found, label));
    if (covered.length === 0) reader++;
    for (const label of covered.slice(0, found.includes(' ') ? covered.length : 1))
      left.splice(left.indexOf(label), 1);
  }
  return { both: labelled.length - left.length, reader, people: left.length };
}

/** Whether all words of one phrase stand in another. */
function isIn(words: string, phrase: string): boolean {
  const all = phrase.split(/[\s,]+/);
  return words.split(' ').every((word) => all.includes(word));
}

/** A view of others is recognised where the reader finds it or quotes them, and takes nothing of it for the author's. */
function others(sentence: ReportSentence): Score {
  const isTold = tellsOthers(sentence.text) || directQuotations(sentence.text).length > 0;
  const isFound = isTold && isLeftToOthers(sentence);
  if (sentence.isOthers) return { both: isFound ? 1 : 0, reader: 0, people: isFound ? 0 : 1 };
  return { both: 0, reader: hidesLabelled(sentence) ? 1 : 0, people: 0 };
}

export function tellsOthers(text: string): boolean {
  return passageOf(text).sentences.some(({ tokens }) => reported(tokens).length > 0);
}

/** Whether nothing is read but what people took for the author's own. */
function isLeftToOthers(sentence: ReportSentence): boolean {
  const { text, likelihoods } = sentence;
  const isExtra =
    words(sentence, hedges, sentence.hedges).reader +
    words(sentence, certainties, sentence.certainties).reader;
  return isExtra === 0 && bandsIn(text).length <= likelihoods.length;
}

/** Whether something of the author's is taken for others'. */
function hidesLabelled(sentence: ReportSentence): boolean {
  const { text, likelihoods } = sentence;
  if (!tellsOthers(text)) return false;
  const isMissed =
    words(sentence, hedges, sentence.hedges).people +
    words(sentence, certainties, sentence.certainties).people;
  return isMissed > 0 || bandsIn(text).length < likelihoods.length;
}

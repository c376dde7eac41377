/**
 * The sentences that a briefing adds to the words of its author. How likely something is and how well that is
 * founded never stand in one sentence (ICD 203).
 */
import type { Confidence } from '../../model/scales/confidence';
import { bandOf } from '../../model/scales/likelihoods';
import { isPlainPercentage } from '../../model/scales/percentages';
import { findTerm, formatBand, type Yardstick } from '../../model/scales/yardsticks';
import { counted } from '../../text/counted';

export { counted };

/** Terms that are no adjectives, each in a sentence of its own. */
const sentencesOfTerms: Readonly<Record<string, string>> = {
  'almost no chance': 'We judge that there is almost no chance of this',
  remote: 'We judge the chance of this to be remote',
  'remote chance': 'We judge that there is a remote chance of this',
  'roughly even chance': 'We judge that there is a roughly even chance of this',
  'roughly even odds': 'We judge that there are roughly even odds of this',
  'even chance': 'We judge that there is an even chance of this',
  'chances about even': 'We judge the chances of this to be about even',
  'realistic possibility': 'We judge this to be a realistic possibility',
  'almost certainly not': 'We judge that this is almost certainly not so',
  'probably not': 'We judge that this is probably not so',
};

/** How likely the author takes something to be, in the words of a yardstick and in percent. */
export function likelihoodSentence(likelihood: string, yardstick: Yardstick): string {
  const written = oneLine(likelihood);
  if (findTerm(yardstick, written)) {
    const told = sentencesOfTerms[written.toLowerCase()] ?? `We judge this to be ${written.toLowerCase()}`;
    return `${told}${inPercent(written, yardstick)}.`;
  }
  const isInNumbers = /\d/.test(written);
  if (!isInNumbers) return `We judge this to be ${written}${inPercent(written, yardstick)}.`;
  return `We put the likelihood of this at ${likelihoodWords(written, yardstick)}.`;
}

/** A likelihood with its band where it does not show it: `likely (55–80 %)`, `60–75 %`. */
export function likelihoodWords(likelihood: string, yardstick: Yardstick): string {
  const written = oneLine(likelihood);
  const band = bandOf(written, yardstick);
  if (band && isPlainPercentage(written)) return formatBand(band);
  return `${written}${inPercent(written, yardstick)}`;
}

function inPercent(likelihood: string, yardstick: Yardstick): string {
  const band = bandOf(likelihood, yardstick);
  return band && !isPlainPercentage(likelihood) ? ` (${formatBand(band)})` : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `low to moderate` for a level between two. */
export function levelWords(confidence: Confidence): string {
  return confidence.replace('-', ' to ');
}

export function confidenceSentence(confidence: Confidence): string {
  return `Our confidence in this is ${levelWords(confidence)}.`;
}

const outcomeSentences = {
  true: 'It came true.',
  false: 'It did not come true.',
  void: 'Its condition was not met.',
} as const;

/** How a forecast turned out; nothing where that is not known. */
export function outcomeSentence(outcome: keyof typeof outcomeSentences | undefined): string {
  return outcome === undefined ? '' : outcomeSentences[outcome];
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerated(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** `judgement 2`, `judgements 1 and 3`. */
export function judgementNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b).map(String);
  return `judgement${sorted.length > 1 ? 's' : ''} ${enumerated(sorted)}`;
}

/** What there is to say of the sources of a briefing as a whole (ICD 206). */
export interface SourceBase {
  readonly total: number;
  /** How many there are of each kind and grade, the most frequent words first or in their own order. */
  readonly kinds: readonly Count[];
  readonly grades: readonly Count[];
  /** Those that repeat no other. */
  readonly origins: number;
  /** Those that lead to no such source, because they only repeat each other. */
  readonly circular: number;
  readonly recalled: number;
  /** How old they are; absent where none has a date. */
  readonly age?: SourceAge;
}

/** The dates of sources, as readers read them. */
export interface SourceAge {
  readonly oldest: string;
  readonly newest: string;
  readonly undated: number;
}

export interface Count {
  readonly of: string;
  readonly count: number;
}

export function sourceBaseSentences(base: SourceBase): readonly string[] {
  const { total, kinds, grades, recalled, age } = base;
  if (total === 0) return ['No source is cited.'];
  const tally = (counts: readonly Count[]) => enumerated(counts.map(({ of, count }) => `${count} ${of}`));
  return [
    `This brief rests on ${counted(total, 'source')}.`,
    `By kind: ${tally(kinds)}.`,
    `By reliability: ${tally(grades)}.`,
    ...originSentences(base),
    age ? ageSentence(age, total) : '',
    recalled > 0 ? `${counted(recalled, 'source has', 'sources have')} been retracted or superseded.` : '',
  ].filter(Boolean);
}

/** How many of the sources say something of their own. */
function originSentences({ origins, total, circular }: SourceBase): readonly string[] {
  return [
    origins < total
      ? `${counted(origins, 'of them is an independent origin', 'of them are independent origins')}; the others repeat what stands elsewhere.`
      : '',
    circular > 0
      ? `${counted(circular, 'source leads', 'sources lead')} back to no origin, because they only repeat each other.`
      : '',
  ];
}

function ageSentence({ oldest, newest, undated }: SourceAge, total: number): string {
  const dates = oldest === newest ? `of ${newest}` : `from ${oldest} (the oldest) to ${newest} (the newest)`;
  if (undated === 0) return total === 1 ? `It is ${dates}.` : `They are ${dates}.`;
  return `${counted(total - undated, 'is', 'are')} ${dates}; ${counted(undated, 'has', 'have')} no date.`;
}

/** What the matrix says in words. A page, a screen reader and a test read the same sentences. */
import { quotedInSentence, shortened } from '../../text/shorten';
import type { Say } from '../../util/say';
import { noteOf } from '../../workspace/note/note';
import { wordsOf } from '../shared/words';
import type { Hypothesis } from './rated-matrix';
import type { ChangedPair } from './sensitivity';
import { type Counted, type Uncounted, weightSigns } from './weights';

/** What stands behind the "?" of the matrix. */
export const whatInconsistencyIsNot: readonly string[] = [
  'Inconsistency adds up what speaks against a hypothesis: I counts 1 and II counts 2, each times the weight of its evidence.',
  'It is not a probability, and it names no winner. Support does not count, since most evidence supports several hypotheses.',
  'A low figure may only mean that little was looked for. A high one may rest on a single item: see what changes the order.',
];

export const reasonsNotToCount: Readonly<Record<Uncounted, string>> = {
  elsewhere: 'It stands in another note, whose own matrix counts it.',
  malformed: 'It does not count, because its text is malformed.',
  attributed: 'It does not count, because somebody else asserts it.',
  watching: 'It does not count, because it is only watched for so far.',
  scheduled: 'It does not count, because it is still to come.',
  'not-observed': 'It does not count, because it was not observed.',
  unclear: 'It does not count, because its status cannot be read.',
};

/** How much evidence counts, or why it does not, as a sentence. */
export function weightSentence({ weight, uncounted }: Counted, say: Say): string {
  if (uncounted) return say(reasonsNotToCount[uncounted]);
  const sign = weightSigns[weight];
  if (weight === 'strong') return say('It weighs {0}, because its credibility is 1 or 2.', sign);
  if (weight === 'weak') return say('It weighs {0}, because its credibility is 4 or 5.', sign);
  return say('It weighs {0}.', sign);
}

/** How two hypotheses would stand to each other, as a sentence. */
export function changeSentence({ one, other, now, then }: ChangedPair, say: Say): string {
  if (then === 0) return say('{0} and {1} would be level.', inQuotes(one), inQuotes(other));
  const [less, more] = then < 0 ? [one, other] : [other, one];
  const names = [inQuotes(less), inQuotes(more)] as const;
  return now === 0
    ? say('{0} would have less against it than {1}; now they are level.', ...names)
    : say('{0} would have less against it than {1}; now it has more.', ...names);
}

function inQuotes(hypothesis: Hypothesis): string {
  return quotedInSentence(shortened(wordsOf(noteOf(hypothesis), hypothesis.title), 60));
}

/** A figure of inconsistency, as rules write it. */
export function inconsistencyFigure(score: number): string {
  return score.toFixed(2);
}

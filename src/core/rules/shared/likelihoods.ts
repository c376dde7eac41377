import { widenedBand } from '../../model/scales/bands';
import { bandOf } from '../../model/scales/likelihoods';
import { isPlainPercentage, parsePercentage } from '../../model/scales/percentages';
import { type Band, formatBand, type Yardstick } from '../../model/scales/yardsticks';
import type { EffectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { noteOf } from '../../workspace/note/note';

// How likelihoods are held against each other. Each note has its own yardstick, so that a band is never read without one.

/** The band to calculate with; undefined for what is no likelihood in the note that gives it. */
export function widenedBandOf({ text, by }: EffectiveLikelihood): Band | undefined {
  return widenedBand(text.value, noteOf(by).yardstick);
}

/** A likelihood as a message shows it: with its band, unless it is one itself. */
export function shownLikelihood(likelihood: string, yardstick: Yardstick): string {
  const band = bandOf(likelihood, yardstick);
  return band && !isPlainPercentage(likelihood) ? `“${likelihood}” (${formatBand(band)})` : `“${likelihood}”`;
}

/** Whether two likelihoods can be one; what is none denies nothing. A percentage between two terms fits both. */
export function canBeOne(one: EffectiveLikelihood, other: EffectiveLikelihood): boolean {
  const [a, b] = [bandBeside(one, other), bandBeside(other, one)];
  return !a || !b || overlap(a, b);
}

/** Terms are held against each other as they are defined. */
function bandBeside(likelihood: EffectiveLikelihood, other: EffectiveLikelihood): Band | undefined {
  const isBesideNumber = parsePercentage(other.text.value) !== undefined;
  return isBesideNumber
    ? widenedBandOf(likelihood)
    : bandOf(likelihood.text.value, noteOf(likelihood.by).yardstick);
}

/** Inclusive: a value on a border fits both neighbours. */
export function overlap(one: Band, other: Band): boolean {
  return one.low <= other.high && other.low <= one.high;
}

/** In more than a border: 'not likely' ends where 'likely' begins. A single percentage may stand there. */
export function overlapWithin(one: Band, other: Band): boolean {
  if (other.low === other.high) return overlap(one, other);
  return one.low < other.high && other.low < one.high;
}

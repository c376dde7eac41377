import { type Estimate, estimates } from '../../language';
import type { Entry, EntryOf } from '../../model/entries/entry';
import type { Prose } from '../../model/fields/values';
import { widenedBand } from '../../model/scales/bands';
import { bandOf } from '../../model/scales/likelihoods';
import { isPlainPercentage, parsePercentage } from '../../model/scales/percentages';
import { type Band, formatBand, type Yardstick } from '../../model/scales/yardsticks';
import { at, type Rule } from '../rule';
import type { Passages } from '../shared/passages';
import { placeIn, quoted } from '../shared/prose';

/** ICD 203, standard 2: a product says one thing about how likely something is. */
export const likelihoodMismatch: Rule = {
  code: 'likelihood-mismatch',
  severity: 'warning',
  summary: 'The text says another likelihood than the field.',
  reads: 'entry',
  *check({ entries }, { yardstick }, { passages }) {
    for (const entry of entries) {
      const stated = statedLikelihood(entry, yardstick, passages);
      const { likelihood } = isWeighed(entry) ? entry.values : {};
      if (!stated || !likelihood || entry.broken) continue;
      const { prose, estimate } = stated;
      const band = bandOf(likelihood.value, yardstick);
      if (!band || agree(estimate, likelihood.value, yardstick)) continue;
      const field = isPlainPercentage(likelihood.value)
        ? `“${likelihood.value}”`
        : `“${likelihood.value}” (${formatBand(band)})`;
      yield {
        at: at(entry.chunk, likelihood),
        message: `The text says ${quoted(prose, estimate)} (${formatBand(estimate.band)}), and this says ${field}. Change the one that you do not mean.`,
        related: [{ at: placeIn(entry.chunk, prose, estimate), message: 'What the text says.' }],
      };
    }
  },
};

function isWeighed(entry: Entry): entry is EntryOf<'claim'> | EntryOf<'hypothesis'> {
  return entry.kind === 'claim' || entry.kind === 'hypothesis';
}

/** The one estimative phrase in the text of an entry; undefined where there is none, or more than one. */
export function statedLikelihood(
  entry: Entry,
  yardstick: Yardstick,
  passages: Passages,
): { readonly prose: Prose; readonly estimate: Estimate } | undefined {
  const prose = entry.prose.find(({ field }) => field === 'text');
  const [estimate, second] = prose ? estimates(passages.of(prose), yardstick) : [];
  return prose && estimate && !second ? { prose, estimate } : undefined;
}

/** Whether words can mean a likelihood. A percentage between two terms of a yardstick fits both. */
function agree({ band: meant, other, denied }: Estimate, likelihood: string, yardstick: Yardstick): boolean {
  const band = bandOf(likelihood, yardstick);
  if (!band || (denied ? overlapWithin(meant, band) : overlap(meant, band))) return true;
  if (other && overlap(other, band)) return true;
  const percentage = parsePercentage(likelihood);
  return percentage !== undefined && overlap(widened(meant, yardstick), percentage);
}

/** Inclusive: a value on a border fits both neighbours. */
function overlap(one: Band, other: Band): boolean {
  return one.low <= other.high && other.low <= one.high;
}

/** In more than a border: 'not likely' ends where 'likely' begins. A single percentage may stand there. */
function overlapWithin(one: Band, other: Band): boolean {
  if (other.low === other.high) return overlap(one, other);
  return one.low < other.high && other.low < one.high;
}

function widened(band: Band, yardstick: Yardstick): Band {
  const [name] = yardstick.terms.find(({ low, high }) => low === band.low && high === band.high)?.names ?? [];
  return (name && widenedBand(name, yardstick)) || band;
}

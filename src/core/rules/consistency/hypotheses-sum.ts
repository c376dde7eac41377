import { type EntryOf, isUnfinished } from '../../model/entries/entry';
import { total, widenedBand } from '../../model/scales/bands';
import { type Band, formatBand, rounded, type Yardstick } from '../../model/scales/yardsticks';
import type { Note } from '../../workspace/note/note';
import { at, type RelatedPlace, type Rule } from '../rule';

/** Hypotheses exclude each other and cover the question: their probabilities add up to one. */
export const hypothesesSum: Rule = {
  code: 'hypotheses-sum',
  severity: 'warning',
  summary: 'The likelihoods of the hypotheses cannot add up to 100 %.',
  reads: 'entry',
  *checkTop(note) {
    const key = note.contents.key('hypotheses');
    const weighed = weighedHypotheses(note);
    if (!key || !weighed) return;
    const bands = weighed.map(({ band }) => band);
    const sum = addUp(bands);
    if (sum === 'to one') return;
    const message =
      sum === 'to more'
        ? `The likelihoods of these hypotheses add up to at least ${rounded(total(bands.map(atLeast)))} %, and hypotheses exclude each other. Lower some of them.`
        : `The likelihoods of these hypotheses add up to at most ${rounded(total(bands.map(atMost)))} %, and hypotheses cover the question between them. Raise some of them, or add the one that is missing.`;
    yield { at: at(key.chunk, key.key), message, related: weighed.map(({ place }) => place) };
  },
};

/** The hypotheses of a note with their bands; undefined where not each has one, or fewer than two are there. */
export function weighedHypotheses(note: Note): readonly Weighed[] | undefined {
  const { hypotheses } = note.contents;
  const weighed = hypotheses.flatMap((hypothesis) => weigh(hypothesis, note.yardstick) ?? []);
  const isWhole = weighed.length >= 2 && weighed.length === hypotheses.length;
  return isWhole && !isDoubtful(note) ? weighed : undefined;
}

/** Whether values within some bands can add up to 100 %. */
export function addUp(bands: readonly Band[]): 'to one' | 'to more' | 'to less' {
  if (total(bands.map(atLeast)) > 100) return 'to more';
  return total(bands.map(atMost)) < 100 ? 'to less' : 'to one';
}

/** A single percentage is rounded: it stands for half a point more or less. */
const rounding = 0.5;

function atLeast({ low, high }: Band): number {
  return low === high ? Math.max(0, low - rounding) : low;
}

function atMost({ low, high }: Band): number {
  return low === high ? Math.min(100, high + rounding) : high;
}

export interface Weighed {
  readonly hypothesis: EntryOf<'hypothesis'>;
  readonly band: Band;
  readonly place: RelatedPlace;
}

/** Undefined where nothing says how likely a hypothesis is, or nobody can read it. */
function weigh(hypothesis: EntryOf<'hypothesis'>, yardstick: Yardstick): Weighed | undefined {
  const { chunk, values } = hypothesis;
  const { likelihood } = values;
  const band = likelihood && !isUnfinished(hypothesis) ? widenedBand(likelihood.value, yardstick) : undefined;
  return (
    likelihood &&
    band && {
      hypothesis,
      band,
      place: { at: at(chunk, likelihood), message: `Counts as ${formatBand(band)}.` },
    }
  );
}

/** Whether there may be more hypotheses than can be read, or fewer than are written. */
function isDoubtful(note: Note): boolean {
  const ids = new Set(note.contents.hypotheses.map(({ id }) => id));
  return ids.size < note.contents.hypotheses.length || note.contents.hasMalformed('hypotheses');
}

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
    const { hypotheses } = note.contents;
    const { yardstick } = note;
    const weighed = hypotheses.flatMap((hypothesis) => weigh(hypothesis, yardstick) ?? []);
    if (!key || weighed.length < 2 || weighed.length < hypotheses.length || isDoubtful(note)) return;
    const low = total(weighed.map(({ band }) => atLeast(band)));
    const high = total(weighed.map(({ band }) => atMost(band)));
    if (low <= 100 && high >= 100) return;
    const message =
      low > 100
        ? `The likelihoods of these hypotheses add up to at least ${rounded(low)} %, and hypotheses exclude each other. Lower some of them.`
        : `The likelihoods of these hypotheses add up to at most ${rounded(high)} %, and hypotheses cover the question between them. Raise some of them, or add the one that is missing.`;
    yield { at: at(key.chunk, key.key), message, related: weighed.map(({ place }) => place) };
  },
};

/** A single percentage is rounded: it stands for half a point more or less. */
const rounding = 0.5;

function atLeast({ low, high }: Band): number {
  return low === high ? Math.max(0, low - rounding) : low;
}

function atMost({ low, high }: Band): number {
  return low === high ? Math.min(100, high + rounding) : high;
}

interface Weighed {
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
    band && { band, place: { at: at(chunk, likelihood), message: `Counts as ${formatBand(band)}.` } }
  );
}

/** Whether there may be more hypotheses than can be read, or fewer than are written. */
function isDoubtful(note: Note): boolean {
  const ids = new Set(note.contents.hypotheses.map(({ id }) => id));
  return ids.size < note.contents.hypotheses.length || note.contents.hasMalformed('hypotheses');
}

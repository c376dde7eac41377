import { total, widenedBand } from '../../model/bands';
import type { Note } from '../../workspace/note';
import { at, type Rule } from '../rule';

/** Hypotheses exclude each other and cover the question: their probabilities add up to one. */
export const hypothesesSum: Rule = {
  code: 'hypotheses-sum',
  severity: 'warning',
  summary: 'The likelihoods of the hypotheses cannot add up to 100 %.',
  scope: 'entry',
  *checkTop(note) {
    const key = note.keyNamed('hypotheses');
    const { hypotheses } = note;
    const bands = hypotheses.flatMap(({ values, broken }) => {
      const band = values.likelihood && widenedBand(values.likelihood.value, note.yardstick);
      return band && !broken ? [band] : [];
    });
    if (!key || bands.length < 2 || bands.length < hypotheses.length || isDoubtful(note)) return;
    const low = total(bands.map((band) => band.low));
    const high = total(bands.map((band) => band.high));
    if (low <= 100 && high >= 100) return;
    const message =
      low > 100
        ? `The likelihoods of these hypotheses add up to at least ${low} %, and hypotheses exclude each other. Lower some of them.`
        : `The likelihoods of these hypotheses add up to at most ${high} %, and hypotheses cover the question between them. Raise some of them, or add the one that is missing.`;
    yield { at: at(key.chunk, key.key), message };
  },
};

/** Whether there may be more hypotheses than can be read, or fewer than are written. */
function isDoubtful(note: Note): boolean {
  const ids = new Set(note.hypotheses.map(({ id }) => id));
  return ids.size < note.hypotheses.length || note.isMalformed('hypotheses');
}

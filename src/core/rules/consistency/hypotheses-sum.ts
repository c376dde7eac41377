import { widenedBand } from '../../model/bands';
import { at, type Rule } from '../rule';

/** Hypotheses exclude each other and cover the question: their probabilities add up to one. */
export const hypothesesSum: Rule = {
  code: 'hypotheses-sum',
  severity: 'warning',
  summary: 'The likelihoods of the hypotheses cannot add up to 100 %.',
  scope: 'entry',
  *checkTop(note) {
    const key = note.keys.find(({ name }) => name === 'hypotheses');
    const { hypotheses } = note;
    const bands = hypotheses.flatMap(({ values, broken }) => {
      const band = values.likelihood && widenedBand(values.likelihood.value, note.yardstick);
      return band && !broken ? [band] : [];
    });
    if (!key || note.isMalformed('hypotheses') || bands.length < 2 || bands.length < hypotheses.length)
      return;
    const low = bands.reduce((sum, band) => sum + band.low, 0);
    const high = bands.reduce((sum, band) => sum + band.high, 0);
    if (low <= 100 && high >= 100) return;
    const what =
      low > 100
        ? `These likelihoods add up to ${low} % at the least. They exclude each other, so that some are too high.`
        : `These likelihoods add up to ${high} % at the most. Between them they cover the question, so that some are too low, or a hypothesis is missing.`;
    yield { at: at(key.chunk, key.key), message: what };
  },
};

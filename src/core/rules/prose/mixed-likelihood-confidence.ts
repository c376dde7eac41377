import { mixedSentences } from '../../language';
import type { Rule } from '../rule';
import { assertedProse } from '../shared/asserted-prose';
import { findingOn, quoted } from '../shared/prose';

/** ICD 203, standard 2: a sentence that gives both lets the reader take one for the other. */
export const mixedLikelihoodConfidence: Rule = {
  code: 'mixed-likelihood-confidence',
  severity: 'info',
  summary: 'One sentence states both a likelihood and a level of confidence.',
  reads: 'entry',
  readsEnglish: true,
  *check(facts, { yardstick }, { passages }) {
    for (const prose of assertedProse(facts)) {
      const mixed = mixedSentences(passages.of(prose), yardstick);
      const [first] = mixed;
      if (!first) continue;
      const message = `One sentence says both how likely it is (${quoted(prose, first.estimate)}) and how sure you are (${quoted(prose, first.confidence)}), and readers take one for the other. Say them in two sentences, or the confidence in its field.`;
      yield findingOn(
        facts.chunk,
        prose,
        message,
        mixed.flatMap(({ estimate, confidence }) => [estimate, confidence]),
      );
    }
  },
};

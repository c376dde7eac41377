import { mixedSentences } from '../../language';
import { type Span, span } from '../../text/span';
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
    for (const prose of assertedProse(facts))
      for (const { estimate, confidence } of mixedSentences(passages.of(prose), yardstick)) {
        const message = `One sentence says both how likely it is (${quoted(prose, estimate)}) and how sure you are (${quoted(prose, confidence)}), and readers take one for the other. Say them in two sentences, or the confidence in its field.`;
        yield findingOn(facts.chunk, prose, around(estimate, confidence), message);
      }
  },
};

function around(one: Span, other: Span): Span {
  return span(Math.min(one.start, other.start), Math.max(one.end, other.end));
}

import { hedges } from '../../language';
import type { Rule } from '../rule';
import { unweighedProse } from '../shared/asserted-prose';
import { findingsByCure, listed } from '../shared/prose';

/** ICD 203, standard 2: what could happen is left open by nothing; how likely it is, is the analyst's answer. */
export const vagueLikelihood: Rule = {
  code: 'vague-likelihood',
  severity: 'info',
  summary: 'A judgement or the bottom line hedges with words that no yardstick defines.',
  reads: 'likelihoods',
  readsEnglish: true,
  *check(facts, { yardstick }, { passages }) {
    for (const prose of unweighedProse(facts)) {
      const terms = yardstick.terms.map(({ names }) => names[0]).join(', ');
      const advice = prose.field === 'text' ? 'Give the claim a likelihood, or say in the text' : 'Say';
      yield* findingsByCure(facts.chunk, prose, hedges(passages.of(prose)), (words) => {
        return `${listed(words)} can mean anything between hardly and surely. ${advice} how likely it is: ${terms}.`;
      });
    }
  },
};

import { hedges } from '../../language';
import type { Rule } from '../rule';
import { unweighedProse } from '../shared/asserted-prose';
import { findingOn, listed, quoted } from '../shared/prose';

/** ICD 203, standard 2: what could happen is left open by nothing; how likely it is, is the analyst's answer. */
export const vagueLikelihood: Rule = {
  code: 'vague-likelihood',
  severity: 'info',
  summary: 'A judgement or the bottom line hedges with words that no yardstick defines.',
  reads: 'likelihoods',
  readsEnglish: true,
  *check(facts, { yardstick }, { passages }) {
    for (const prose of unweighedProse(facts)) {
      const found = hedges(passages.of(prose));
      if (found.length === 0) continue;
      const words = listed(found.map((span) => quoted(prose, span)));
      const terms = yardstick.terms.map(({ names }) => names[0]).join(', ');
      const advice = prose.field === 'text' ? 'Give the claim a likelihood, or say in the text' : 'Say';
      const message = `${words} can mean anything between hardly and surely. ${advice} how likely it is: ${terms}.`;
      yield findingOn(facts.chunk, prose, message, found);
    }
  },
};

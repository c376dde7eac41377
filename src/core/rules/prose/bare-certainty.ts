import { certainties } from '../../language';
import { isGiven } from '../../model/entries/entry';
import type { Rule } from '../rule';
import { unweighedProse } from '../shared/asserted-prose';
import { findingsByCure, listed } from '../shared/prose';

/** ICD 203, standard 2; R. Heuer: what is to come is uncertain, and a judgement on it says how much. */
export const bareCertainty: Rule = {
  code: 'bare-certainty',
  severity: 'info',
  summary: 'A judgement or the bottom line speaks of the future as settled.',
  reads: 'likelihoods',
  readsEnglish: true,
  *check(facts, _, { passages }) {
    for (const prose of unweighedProse(facts, (claim) => isGiven(claim, 'if'))) {
      const advice =
        prose.field === 'text'
          ? 'Give the claim a likelihood, or name in if on what it depends.'
          : 'Say how likely it is, or on what it depends.';
      yield* findingsByCure(facts.chunk, prose, certainties(passages.of(prose)), (words) => {
        return `${listed(words)} ${words.length > 1 ? 'speak' : 'speaks'} of the future as settled. ${advice}`;
      });
    }
  },
};

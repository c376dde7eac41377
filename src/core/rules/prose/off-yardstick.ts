import { type ForeignTerm, foreignTerms } from '../../language';
import { formatBand, type Yardstick } from '../../model/scales/yardsticks';
import type { Rule } from '../rule';
import { ownProse } from '../shared/asserted-prose';
import { findingOn, listed, quoted } from '../shared/prose';

/** ICD 203, standard 2; PHIA: one product keeps to one scale of words, or they mean different things in it. */
export const offYardstick: Rule = {
  code: 'off-yardstick',
  severity: 'info',
  summary: 'Prose uses a term of another yardstick than the note’s.',
  reads: 'entry',
  readsEnglish: true,
  *check(facts, { yardstick }, { passages }) {
    for (const prose of ownProse(facts))
      for (const term of foreignTerms(passages.of(prose), yardstick))
        yield findingOn(facts.chunk, prose, term, messageOn(quoted(prose, term), term, yardstick));
  },
};

function messageOn(words: string, { of, nearest }: ForeignTerm, { id }: Yardstick): string {
  return `${words} is a term of ${listed(of)}, and the yardstick of this note is ${id}. Say “${nearest.names[0]}” (${formatBand(nearest)}), which is nearest.`;
}

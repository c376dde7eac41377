import { type ForeignTerm, foreignTerms } from '../../language';
import { formatBand } from '../../model/scales/yardsticks';
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
    for (const prose of ownProse(facts)) {
      const found = foreignTerms(passages.of(prose), yardstick);
      const [first] = found;
      if (!first) continue;
      const sentences = new Set(found.map((term) => sentence(quoted(prose, term), term)));
      const message = `${[...sentences].join(' ')} The yardstick of this note is ${yardstick.id}.`;
      yield findingOn(facts.chunk, prose, message, found);
    }
  },
};

function sentence(words: string, { of, nearest }: ForeignTerm): string {
  const scales = listed(of);
  return `${words} is a term of ${scales}. The nearest term here is “${nearest.names[0]}” (${formatBand(nearest)}).`;
}

import { referencesIn } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import { at, type Rule } from '../rule';
import { type Claim, claimsIn } from '../shared/claims';
import { named, namedApart } from '../shared/wording';

/** ICD 203, standard 6: an argument must be clear, and one item cannot speak for and against the same claim. */
export const supportsAndContradicts: Rule = {
  code: 'supports-and-contradicts',
  severity: 'error',
  summary: 'An entry is named both for and against the same claim.',
  reads: 'neighbours',
  about: ['claim'],
  *check(facts, note) {
    for (const claim of claimsIn(facts)) {
      for (const [first, later] of pairsIn(claim)) {
        const item = note.scope.find(later.id);
        const [one, whole] = item ? namedApart(item, claim) : [`“${later.id}”`, named(claim)];
        yield {
          at: at(claim.chunk, later),
          message: `${one} is named for ${whole} and against it. Keep it on one side; if it speaks for both, split it into two entries.`,
          related: [{ at: at(claim.chunk, first), message: `It is named in ${first.field} here.` }],
          about: later.id,
          ...(item && { names: [item] }),
        };
      }
    }
  },
};

/** The first item of each side with an id, by place. */
function pairsIn(claim: Claim): [Reference, Reference][] {
  const forIt = referencesIn(claim, 'supported-by');
  const against = referencesIn(claim, 'contradicted-by');
  const ids = new Set(forIt.map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const one = forIt.find((item) => item.id === id);
    const other = against.find((item) => item.id === id);
    if (!one || !other) return [];
    return [one.start < other.start ? [one, other] : [other, one]];
  });
}

import { isGiven } from '../../model/entries/entry';
import { at, type Rule } from '../rule';
import { claimsIn } from '../shared/claims';
import { named } from '../shared/wording';

/** ICD 206: a reader must be able to find where a thing was said. */
export const unsourcedClaim: Rule = {
  code: 'unsourced-claim',
  severity: 'warning',
  summary: 'A claim of somebody else without a source: nobody can check that it was said.',
  reads: 'neighbours',
  about: ['claim'],
  *check(facts, note) {
    for (const claim of claimsIn(facts)) {
      if (isGiven(claim, 'sources') || !isGiven(claim, 'by')) continue;
      const voices = (claim.values.by ?? []).map(({ id }) => {
        const actor = note.scope.find(id);
        return actor?.kind === 'actor' ? (actor.values.name?.value ?? id) : id;
      });
      const voice = voices.join(' and ') || 'its voice';
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: () =>
          `Nobody can check that ${voice} said ${named(claim)}. Name in sources where it is stated.`,
      };
    }
  },
};

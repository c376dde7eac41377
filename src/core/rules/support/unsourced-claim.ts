import { isGiven } from '../../model/entries/entry';
import type { Note } from '../../workspace/note/note';
import { at, type Rule } from '../rule';
import { type Claim, claimsIn } from '../shared/claims';
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
      const voice = voicesOf(claim, note).join(' and ') || 'its voice';
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: () =>
          `Nobody can check that ${voice} said ${named(claim)}. Name in sources where it is stated.`,
      };
    }
  },
};

function voicesOf(claim: Claim, note: Note): readonly string[] {
  return (claim.values.by ?? []).map(({ id }) => {
    const actor = note.scope.find(id);
    return actor?.kind === 'actor' ? (actor.values.name?.value ?? id) : id;
  });
}

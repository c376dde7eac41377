import { isGiven } from '../../model/entries/entry';
import type { Note } from '../../workspace/note/note';
import { occurrencesIn } from '../../workspace/symbols/references';
import { at, type Rule } from '../rule';
import { type Claim, isKey, kindOf, ownClaimsIn } from '../shared/claims';
import { named } from '../shared/wording';

/** ICD 203, standard 4: alternatives are analysed where a judgement matters. */
export const noAlternative: Rule = {
  code: 'no-alternative',
  severity: 'info',
  summary: 'A key judgement that nothing is held against, in a note without hypotheses.',
  reads: 'support',
  about: ['claim'],
  *check(facts, note) {
    if (note.scope.hasHypotheses) return;
    for (const claim of ownClaimsIn(facts)) {
      if (!isKey(claim) || kindOf(claim) !== 'judgement' || isOpposed(claim, note)) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: () =>
          `Nothing is held against the key judgement ${named(claim)}. Name evidence in contradicted-by or a rival claim in contradicts, or weigh it among hypotheses.`,
      };
    }
  },
};

/** Exclusion holds in both directions, so that another claim may name this one. */
function isOpposed(claim: Claim, note: Note): boolean {
  if (isGiven(claim, 'contradicted-by') || isGiven(claim, 'contradicts')) return true;
  for (const facts of note.symbols.referrers(claim.id))
    for (const { reference } of occurrencesIn(facts))
      if (reference.id === claim.id && reference.field === 'contradicts') return true;
  return false;
}

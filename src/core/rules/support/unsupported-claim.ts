import { isGiven } from '../../model/entries/entry';
import { at, type Rule } from '../rule';
import { type Claim, isAssessed, kindOf, ownClaimsIn } from '../shared/claims';
import { named } from '../shared/wording';

/** ICD 203, standard 3: what rests on evidence is told apart from what is assumed. */
export const unsupportedClaim: Rule = {
  code: 'unsupported-claim',
  severity: 'warning',
  summary: 'A claim that is no assumption, with neither support nor sources.',
  reads: 'entry',
  about: ['claim'],
  *check(facts) {
    for (const claim of ownClaimsIn(facts)) {
      // A kind that cannot be read is reported as that, and might be an assumption.
      const kind = kindOf(claim);
      if (!kind || kind === 'assumption' || isSupported(claim)) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: () =>
          `Nothing supports the ${kind} ${named(claim)}. Name what it rests on in supported-by or sources${isAssessed(claim) ? ', or mark it as an assumption' : ''}.`,
      };
    }
  },
};

function isSupported(claim: Claim): boolean {
  return isGiven(claim, 'supported-by') || isGiven(claim, 'sources');
}

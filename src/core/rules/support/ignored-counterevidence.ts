import { evidenceAgainst } from '../../workspace/argument/evidence';
import { at, type Rule } from '../rule';
import { claimsIn, isAssessed } from '../shared/claims';
import { namedApart } from '../shared/wording';

/** ICD 203, standards 4 and 6: contrary information is weighed, and lowers the confidence. */
export const ignoredCounterevidence: Rule = {
  code: 'ignored-counterevidence',
  severity: 'warning',
  summary: 'High confidence although usable evidence speaks against the claim.',
  reads: 'support',
  about: ['claim'],
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      const confidence = claim.summary.confidence === 'high' ? claim.values.confidence : undefined;
      if (!confidence || !isAssessed(claim)) continue;
      const usable = evidenceAgainst(claim).leaves.filter(({ isUsable }) => isUsable);
      const [first] = usable;
      if (!first) continue;
      const [here, against] = namedApart(claim, first.entry);
      const others = usable.length > 1 ? ` and ${usable.length - 1} more` : '';
      yield {
        at: at(claim.chunk, confidence),
        message: `Confidence in ${here} is high although ${against}${others} speaks against it. Lower the confidence, or grade the evidence against it as what it is worth.`,
        related: usable.map(({ entry }) => ({
          at: at(entry.chunk, entry.idSpan),
          message: 'Usable evidence against the claim.',
        })),
      };
    }
  },
};

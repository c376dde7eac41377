import { isGiven } from '../../model/entries/entry';
import { at, type Rule } from '../rule';
import { isAssessed, isKey, ownClaimsIn } from '../shared/claims';
import { named } from '../shared/wording';

/** ICD 203, standard 2: key judgements say how confident the analyst is, apart from how likely they are. */
export const missingConfidence: Rule = {
  code: 'missing-confidence',
  severity: 'info',
  summary: 'A key claim without confidence.',
  reads: 'entry',
  about: ['claim'],
  *check(facts) {
    for (const claim of ownClaimsIn(facts)) {
      if (!isKey(claim) || !isAssessed(claim) || isGiven(claim, 'confidence')) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: () =>
          `Nothing says how well the key claim ${named(claim)} is founded. Give it a confidence: low, moderate or high.`,
      };
    }
  },
};

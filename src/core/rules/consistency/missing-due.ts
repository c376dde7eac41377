import { isGiven } from '../../model/entries/entry';
import { at, type Rule } from '../rule';
import { kindOf, ownClaimsIn } from '../shared/claims';
import { named } from '../shared/wording';

/** Tetlock: a forecast without a date can never turn out to be wrong. */
export const missingDue: Rule = {
  code: 'missing-due',
  severity: 'info',
  summary: 'A forecast without a date by which it is settled, and without a condition.',
  reads: 'entry',
  about: ['claim'],
  *check(facts) {
    for (const claim of ownClaimsIn(facts)) {
      if (kindOf(claim) !== 'forecast' || isGiven(claim, 'due') || isGiven(claim, 'if')) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: () =>
          `Nobody can tell when the forecast ${named(claim)} turns out to be true or false. Give the date in due, or the condition in if.`,
      };
    }
  },
};

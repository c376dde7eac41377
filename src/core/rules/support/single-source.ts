import { leavesOf } from '../../workspace/argument/evidence';
import type { Source } from '../../workspace/argument/source-origins';
import { at, type Rule } from '../rule';
import { type Claim, isAssessed, isKey, kindOf, ownClaimsIn } from '../shared/claims';
import { named } from '../shared/wording';
import { sustainedConfidence } from './overconfident';

/** ICD 206, and the confidence levels of JP 2-0: what has one origin is not corroborated, however often it is told. */
export const singleSource: Rule = {
  code: 'single-source',
  severity: 'info',
  summary: 'A key claim, or one of high confidence, of which all evidence has one and the same origin.',
  reads: 'support',
  about: ['claim'],
  *check(facts) {
    for (const claim of ownClaimsIn(facts)) {
      if (!isWeighty(claim)) continue;
      const origin = onlyOriginOf(claim);
      if (!origin) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: () =>
          `All evidence for the ${isKey(claim) ? 'key claim' : 'claim of high confidence'} ${named(claim)} comes from ${named(origin)} in the end. Look for a second, independent source; where there is none, let the text say so, and silence this here.`,
        related: [{ at: at(origin.chunk, origin.idSpan), message: 'The only origin of its evidence.' }],
      };
    }
  },
};

/** One alarm is enough where `overconfident` says already that the evidence does not bear the confidence. */
function isWeighty(claim: Claim): boolean {
  const { confidence } = claim.summary;
  const isExempt = !isAssessed(claim) || kindOf(claim) === 'assumption';
  if (confidence === 'high') return isExempt ? isKey(claim) || isAssessed(claim) : false;
  return isKey(claim) && (isExempt || confidence !== 'moderate' || sustainedConfidence(claim) !== 'low');
}

/** The origin that every leaf has, and no leaf another; undefined where there may be more than can be seen. */
function onlyOriginOf(claim: Claim): Source | undefined {
  let only: Source | undefined;
  for (const leaf of leavesOf(claim)) {
    const [origin, second] = leaf?.origins ?? [];
    if (!origin || second || (only && only !== origin)) return undefined;
    only = origin;
  }
  return only;
}

import type { Text } from '../../model/fields/values';
import { type Confidence, lowerLevel, type WeighedConfidence } from '../../model/scales/confidence';
import { allOrigins, type Evidence, evidenceFor, leavesOf } from '../../workspace/argument/evidence';
import { isAttributed } from '../../workspace/argument/support-graph';
import { at, type Finding, type Rule } from '../rule';
import { type Claim, claimsIn, isAssessed, kindOf } from '../shared/claims';
import { named } from '../shared/wording';

/** JP 2-0 and ODNI: high confidence takes several good sources, moderate confidence some corroboration. */
export const overconfident: Rule = {
  code: 'overconfident',
  severity: 'warning',
  summary: 'A claim with more confidence than its evidence sustains.',
  reads: 'support',
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      // Most claims need not be looked at any further.
      if (claim.summary.confidence === undefined || claim.summary.confidence === 'low') continue;
      if (isAttributed(claim) || !isAssessed(claim) || kindOf(claim) === 'assumption') continue;
      const { confidence } = claim.values;
      if (confidence) yield* whyTooMuch(claim, confidence);
    }
  },
};

/** The highest confidence that the evidence of a claim sustains. */
export function sustainedConfidence(claim: Claim): WeighedConfidence {
  const evidence = evidenceFor(claim);
  if (isSolid(evidence)) return 'high';
  return isUsable(evidence) ? 'moderate' : 'low';
}

function* whyTooMuch(claim: Claim, confidence: Text & { readonly value: Confidence }): Generator<Finding> {
  const place = at(claim.chunk, confidence);
  if (lowerLevel(confidence.value) === 'moderate') {
    if (!maySustainModerate(claim)) yield { at: place, message: () => tooModerate(claim) };
    return;
  }
  const evidence = evidenceFor(claim);
  if (evidence.isUncertain || isSolid(evidence)) return;
  const [origin] = solidOrigins(evidence);
  const has = origin ? `all of it here comes from ${named(origin)}` : 'there is none';
  const level = isUsable(evidence) ? 'moderate' : 'low';
  yield {
    at: place,
    message: `High confidence in ${named(claim)} takes solid evidence from two origins (of credibility 1 or 2, with a source of grade A or B), and ${has}. Grade the evidence, add some, or lower the confidence to ${level}.`,
    ...(origin && {
      related: [{ at: at(origin.chunk, origin.idSpan), message: 'The only origin of solid evidence.' }],
    }),
  };
}

function tooModerate(claim: Claim): string {
  return `Moderate confidence in ${named(claim)} takes one usable piece of evidence: an indicator of credibility 1 to 3 with a source of grade A, B or C, or a claim that such a source states. Grade the evidence, add some, or lower the confidence to low.`;
}

/** Whether there is usable evidence, or may be in what cannot be read. */
function maySustainModerate(claim: Claim): boolean {
  for (const leaf of leavesOf(claim)) if (!leaf || leaf.isUsable) return true;
  return false;
}

function isSolid(evidence: Evidence): boolean {
  return solidOrigins(evidence).size >= 2;
}

function solidOrigins({ leaves, isUncertain }: Evidence): ReturnType<typeof allOrigins> {
  return allOrigins({ leaves: leaves.filter(({ isSolid }) => isSolid), isUncertain });
}

function isUsable({ leaves }: Evidence): boolean {
  return leaves.some((leaf) => leaf.isUsable);
}

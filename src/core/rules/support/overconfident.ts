import type { Confidence } from '../../model/confidence';
import { allOrigins, type Evidence, evidenceFor, leavesOf } from '../../workspace/evidence';
import { isAttributed } from '../../workspace/support';
import { type Claim, claimsIn } from '../claims';
import { at, type Rule } from '../rule';

/** JP 2-0 and ODNI: high confidence takes several good sources, moderate confidence some corroboration. */
export const overconfident: Rule = {
  code: 'overconfident',
  severity: 'warning',
  summary: 'A claim with more confidence than its evidence sustains.',
  scope: 'support',
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      // Most claims need not be looked at any further.
      if (claim.digest.confidence === undefined || claim.digest.confidence === 'low') continue;
      if (isAttributed(claim)) continue;
      const { confidence } = claim.values;
      const message = confidence && whyTooMuch(claim, confidence.value);
      if (message) yield { at: at(claim.chunk, confidence), message };
    }
  },
};

/** The highest confidence that the evidence of a claim sustains. */
export function sustainedConfidence(claim: Claim): Confidence {
  const evidence = evidenceFor(claim);
  if (isSolid(evidence)) return 'high';
  return isUsable(evidence) ? 'moderate' : 'low';
}

function whyTooMuch(claim: Claim, confidence: Confidence): string | undefined {
  if (confidence === 'moderate') return maySustainModerate(claim) ? undefined : tooModerate;
  const evidence = evidenceFor(claim);
  if (evidence.isUncertain || isSolid(evidence)) return undefined;
  const found = solidOrigins(evidence).size;
  const has = found === 0 ? 'there is none' : 'all of it here comes from one';
  const level = isUsable(evidence) ? 'moderate' : 'low';
  return `High confidence takes solid evidence from two origins or more, and ${has}. Solid is an indicator of credibility 1 or 2 with a source of grade A or B. Grade the evidence, add some, or lower the confidence to ${level}.`;
}

const tooModerate =
  'Moderate confidence takes at least one usable piece of evidence: an indicator of credibility 1 to 3 with a source of grade A, B or C, or a claim that such a source states. Grade the evidence, add some, or lower the confidence to low.';

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

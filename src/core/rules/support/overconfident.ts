import type { Confidence } from '../../model/confidence';
import { isGiven } from '../../model/entry';
import { allOrigins, type Evidence, evidenceFor } from '../../workspace/evidence';
import { type Claim, kindOf, ownClaimsIn } from '../claims';
import { at, type Rule } from '../rule';

/** JP 2-0 and ODNI: high confidence takes several good sources, moderate confidence some corroboration. */
export const overconfident: Rule = {
  code: 'overconfident',
  severity: 'warning',
  summary: 'A claim with more confidence than its evidence sustains.',
  scope: 'support',
  *check(facts) {
    for (const claim of ownClaimsIn(facts)) {
      const { confidence } = claim.values;
      if (!confidence || confidence.value === 'low' || isBareAssumption(claim)) continue;
      const message = whyTooMuch(confidence.value, evidenceFor(claim));
      if (message) yield { at: at(claim.chunk, confidence), message };
    }
  },
};

/** What is taken as given says in its confidence how sure the analyst is of it, and no evidence is claimed. */
function isBareAssumption(claim: Claim): boolean {
  return kindOf(claim) === 'assumption' && !isGiven(claim, 'supported-by') && !isGiven(claim, 'sources');
}

/** The highest confidence that the evidence of a claim sustains. */
export function sustainedConfidence(claim: Claim): Confidence {
  const evidence = evidenceFor(claim);
  if (isSolid(evidence)) return 'high';
  return isUsable(evidence) ? 'moderate' : 'low';
}

function whyTooMuch(confidence: Confidence, evidence: Evidence): string | undefined {
  if (evidence.isUncertain) return undefined;
  if (confidence === 'moderate' && !isUsable(evidence))
    return 'Moderate confidence takes at least one usable piece of evidence: an indicator of credibility 1 to 3 with a source of grade A, B or C, or a claim that such a source states. Grade the evidence, add some, or lower the confidence to low.';
  if (confidence !== 'high' || isSolid(evidence)) return undefined;
  const found = solidOrigins(evidence).size;
  const has = found === 0 ? 'there is none' : 'all of it here comes from one';
  const level = isUsable(evidence) ? 'moderate' : 'low';
  return `High confidence takes solid evidence from two origins or more, and ${has}. Solid is an indicator of credibility 1 or 2 with a source of grade A or B. Grade the evidence, add some, or lower the confidence to ${level}.`;
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

import { type EntryOf, isGiven } from '../../model/entry';
import { isAttributed } from '../../workspace/support';
import { at, type Rule } from '../rule';

/** ICD 203, standard 3: what rests on evidence is told apart from what is assumed. */
export const unsupportedClaim: Rule = {
  code: 'unsupported-claim',
  severity: 'warning',
  summary: 'A fact, judgement or forecast with neither support nor sources.',
  scope: 'entry',
  *check({ entries }) {
    for (const claim of entries) {
      if (claim.kind !== 'claim' || claim.broken || isAttributed(claim) || !needsSupport(claim)) continue;
      if (isGiven(claim, 'supported-by') || isGiven(claim, 'sources')) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: `Nothing supports this ${kindOf(claim)}. Name what it rests on in supported-by or sources, or mark it as an assumption.`,
      };
    }
  },
};

/** A kind that cannot be read is reported as that, and might be an assumption. */
function needsSupport(claim: EntryOf<'claim'>): boolean {
  if (!claim.values.kind && isGiven(claim, 'kind')) return false;
  return kindOf(claim) !== 'assumption';
}

function kindOf(claim: EntryOf<'claim'>): string {
  return claim.values.kind?.value ?? 'judgement';
}

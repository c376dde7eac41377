import type { EntryOf } from '../../model/entry';
import { hasSources, isAttributed } from '../../workspace/support';
import type { Rule } from '../rule';

/** ICD 203, standard 3: what rests on evidence is told apart from what is assumed. */
export const unsupportedClaim: Rule = {
  code: 'unsupported-claim',
  severity: 'warning',
  summary: 'A fact, judgement or forecast with neither support nor sources.',
  scope: 'entry',
  *check(note) {
    for (const claim of note.ofKind('claim')) {
      if (claim.broken || isAttributed(claim) || !needsSupport(claim)) continue;
      if (isGiven(claim, 'supported-by') || hasSources(claim) || isGiven(claim, 'sources')) continue;
      yield {
        span: note.place(claim.chunk, claim.idSpan),
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

/** Whether something is written there, even if it could not be read. */
function isGiven(claim: EntryOf<'claim'>, field: string): boolean {
  return claim.fields.get(field)?.value !== undefined;
}

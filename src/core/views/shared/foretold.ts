import type { EntryOf } from '../../model/entries/entry';
import { kindOf } from '../../rules/shared/claims';

/** Whether a claim is a forecast, or a judgement with a date by which it is settled like one. */
export function isForetold(claim: EntryOf<'claim'>): boolean {
  const kind = kindOf(claim);
  return kind === 'forecast' || (kind === 'judgement' && claim.summary.due === true);
}

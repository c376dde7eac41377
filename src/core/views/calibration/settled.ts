import type { Entry, EntryOf } from '../../model/entries/entry';
import type { YardstickId } from '../../model/scales/yardsticks';
import { isAttributed } from '../../workspace/argument/support-graph';
import { noteOf } from '../../workspace/note/note';
import { isForetold } from '../shared/foretold';
import { historyOf } from './history';
import { type ForecastPart, partsOf } from './parts';

/** A forecast of the note's author of which it is known how it turned out. */
export interface Settled {
  readonly outcome: 'true' | 'false' | 'void';
  /** What it said, and for which share of its time; empty where it never gave a likelihood. */
  readonly parts: readonly ForecastPart[];
  readonly yardstick: YardstickId;
}

/** An entry as a settled forecast. What others foretold is theirs, and says nothing of how well the author judges. */
export function settledBy(entry: Entry): Settled[] {
  if (entry.kind !== 'claim' || entry.broken || !isOwnAndSettled(entry)) return [];
  const outcome = entry.values.outcome?.value;
  if (!outcome) return [];
  const parts = outcome === 'void' ? [] : partsOf(historyOf(entry));
  return [{ outcome, parts, yardstick: noteOf(entry).yardstick.id }];
}

/** Found in the summary, so that the values of all other claims are not read. */
function isOwnAndSettled(claim: EntryOf<'claim'>): boolean {
  return claim.summary.outcome !== undefined && isForetold(claim) && !isAttributed(claim);
}

import type { Entry } from '../../model/entries/entry';
import { isGiven } from '../../model/entries/entry';
import type { DateText } from '../../model/fields/values';
import { at, type Rule } from '../rule';
import { kindOf } from '../shared/claims';
import { hasPassed } from '../shared/dates';
import { named } from '../shared/wording';

/** Tetlock: forecasts are scored when they are settled, or nothing is learned from them. */
export const overdue: Rule = {
  code: 'overdue',
  severity: 'warning',
  summary: 'A forecast or a watched indicator whose date has passed.',
  reads: 'entry',
  *check({ entries }, _note, { today }) {
    if (today === undefined) return;
    for (const entry of entries) {
      const date = openUntil(entry);
      if (!date || !hasPassed(date, today)) continue;
      const what =
        entry.kind === 'claim'
          ? `The forecast ${named(entry)} is due, and nothing says how it turned out. Say so in outcome: true, false or void.`
          : `The time to watch for ${named(entry)} has passed. Say in status whether it was observed or not-observed, or watch on with a later date.`;
      yield { at: at(entry.chunk, date), message: what };
    }
  },
};

/** The date by which an entry waits for something; undefined where it waits for nothing. */
function openUntil(entry: Entry): DateText | undefined {
  if (entry.broken) return undefined;
  if (entry.kind === 'indicator')
    return entry.values.status?.value === 'watching' ? entry.values.until : undefined;
  if (entry.kind !== 'claim' || kindOf(entry) !== 'forecast') return undefined;
  return isGiven(entry, 'outcome') || isGiven(entry, 'if') ? undefined : entry.values.due;
}

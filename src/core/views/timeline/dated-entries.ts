import type { ViewContext } from '../shared/view-context';
import { madeOf } from '../shared/view-memory';
import { type DatedEntry, datesOf } from './dated-items';
import type { TimelineRequest } from './timeline-request';

/** All dates of a note's entries, the earliest first; what is of one day stands as in the text. */
export function datedEntries(
  context: ViewContext,
  { kinds }: Pick<TimelineRequest, 'kinds'>,
): readonly DatedEntry[] {
  const wanted = kinds && new Set(kinds);
  const dated: DatedEntry[] = [];
  for (const entry of context.note.contents.entries)
    if (!wanted || wanted.has(entry.kind)) dated.push(...madeOf(context, entry, datesOf));
  return byDay(dated);
}

/** More dates than any note has. */
const mostDates = 2 ** 24;

/**
 * Dates by their days, those of one day as they stood. Day and place are sorted as one number, which takes a fraction
 * of the time that comparing does: a large note has tens of thousands of dates.
 */
function byDay(dated: readonly DatedEntry[]): readonly DatedEntry[] {
  const ranks = Float64Array.from(dated, ({ day }, at) => day * mostDates + at).sort();
  const sorted: DatedEntry[] = [];
  for (const rank of ranks) {
    const each = dated[rank - Math.floor(rank / mostDates) * mostDates];
    if (each) sorted.push(each);
  }
  return sorted;
}

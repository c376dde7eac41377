import { type EntryKey, entryKey } from '../../edits/entry-key';
import { occurrencesOf } from '../../edits/referrers';
import type { Entry } from '../../model/entries/entry';
import { parseDate } from '../../model/fields/dates';
import type { Kind } from '../../model/sections';
import type { Note } from '../../workspace/note/note';

/** An entry in which nothing is open any more. */
export interface Settled {
  readonly entry: EntryKey;
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  /** The word that settled it: how a forecast turned out, or the status of an indicator or a gap. */
  readonly by: string;
}

/**
 * What is settled on a day, and nothing that stays refers to: forecasts with an outcome, indicators that were not
 * observed in their time, and closed gaps. What rates hypotheses still weighs, and stays.
 */
export function settledIn(note: Note, day: string): readonly Settled[] {
  const settled = note.contents.entries.flatMap((entry) => {
    const by = settledBy(entry, day);
    return by === undefined || !isOnlyOne(note, entry) ? [] : [{ entry, by }];
  });
  const unused = new Set(unusedAmong(note, new Set(settled.map(({ entry }) => entry))));
  return settled
    .filter(({ entry }) => unused.has(entry))
    .map(({ entry, by }) => {
      const { id, title, kind } = entry;
      return { entry: entryKey(note, entry), id, title: title.replace(/\s+/g, ' ').trim(), kind, by };
    });
}

/** The greatest part of some entries to which nothing else refers: what does may itself be among them. */
export function unusedAmong(note: Note, entries: ReadonlySet<Entry>): readonly Entry[] {
  const left = new Set(entries);
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const entry of left)
      if (occurrencesOf(note, entry).some((use) => !use.entry || !left.has(use.entry))) left.delete(entry);
  }
  return [...left];
}

/** Of two entries with one id nobody can tell which is referred to. */
function isOnlyOne({ symbols }: Note, { id }: Entry): boolean {
  return symbols.definitions(id).length === 1;
}

function settledBy(entry: Entry, day: string): string | undefined {
  switch (entry.kind) {
    case 'claim': {
      const { outcome, consistency } = entry.values;
      return entry.summary.kind === 'forecast' && !consistency ? outcome?.value : undefined;
    }
    case 'indicator': {
      const { status, until, date, consistency } = entry.values;
      const last = parseDate((until ?? date)?.value ?? '')?.to;
      const isOver = status?.value === 'not-observed' && (last === undefined || last < day);
      return isOver && !consistency ? status.value : undefined;
    }
    case 'gap':
      return entry.values.status?.value === 'closed' ? 'closed' : undefined;
    default:
      return undefined;
  }
}

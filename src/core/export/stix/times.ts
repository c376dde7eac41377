import type { Note } from '../../workspace/note/note';

/** When the objects of a note were first made and last changed, in UTC to the millisecond. */
export interface Times {
  readonly created: string;
  readonly modified: string;
}

/**
 * The times of a note: it was changed at its `date`, else on the day of the export, and made at the earliest date in
 * `was` that is not after this. A note that is told anew with a later date and its former likelihoods keeps the time at
 * which it was made, as STIX demands of a later version.
 */
export function timesOf({ contents }: Note, today: string): Times {
  const interval = contents.values.date?.interval;
  const modified = interval?.to ?? interval?.from ?? today;
  const weighed = contents.entries.flatMap((entry) =>
    entry.kind === 'claim' || entry.kind === 'hypothesis'
      ? (entry.values.was ?? []).flatMap(({ key }) => key.interval.from ?? [])
      : [],
  );
  const created = [modified, ...weighed].sort()[0] ?? modified;
  return { created: timestamp(created), modified: timestamp(modified) };
}

/** The begin of a day, which has the form `YYYY-MM-DD`. */
function timestamp(day: string): string {
  return `${day}T00:00:00.000Z`;
}

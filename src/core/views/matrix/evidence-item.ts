import type { Entry, EntryOf } from '../../model/entries/entry';
import { isReadInFull, referencesIn } from '../../model/entries/entry';
import type { DateText } from '../../model/fields/values';
import type { ConsistencyRating } from '../../model/scales/consistency';

/** What can be held against hypotheses. */
export type MatrixEvidence = EntryOf<'claim'> | EntryOf<'indicator'>;

/** What an entry says of hypotheses, by itself: two lists side by side, as a large matrix has very many. */
export interface Ratings {
  readonly ids: readonly string[];
  readonly ratings: readonly ConsistencyRating[];
  /** The first possible day of the date by which it is sorted; empty where it has none. */
  readonly day: string;
  /** That date as written. */
  readonly date: string;
}

export function isMatrixEvidence(entry: Entry): entry is MatrixEvidence {
  return entry.kind === 'claim' || entry.kind === 'indicator';
}

/** Whether an entry names hypotheses to rate, be the ratings legible or not. */
export function hasRatings(entry: Entry): boolean {
  return entry.references.some(({ field }) => field === 'consistency');
}

/** Whether evidence that rates nothing could: a judgement on a hypothesis is no evidence for it, nor is advice. */
export function couldBeRated(entry: MatrixEvidence): boolean {
  if (entry.broken || entry.kind === 'indicator') return !entry.broken;
  const { kind } = entry.summary;
  return (
    kind !== 'implication' && kind !== 'recommendation' && referencesIn(entry, 'hypothesis').length === 0
  );
}

/** Reads the ratings of an entry. It asks for nothing but the entry, so that it may be kept with it. */
export function ratingsOf(entry: Entry): Ratings {
  if (!isMatrixEvidence(entry)) return { ids: [], ratings: [], day: '', date: '' };
  const pairs = entry.values.consistency ?? [];
  const date = dateOf(entry);
  return {
    ids: pairs.map(({ key }) => key.id),
    ratings: pairs.map(({ value }) => value.value),
    day: date?.interval.from ?? date?.interval.to ?? '',
    date: date?.value ?? '',
  };
}

/** Whether a rating of a hypothesis stands in an entry that nobody can read. */
export function hasIllegible(entry: Entry, id: string): boolean {
  return (
    !isReadInFull(entry, 'consistency') &&
    referencesIn(entry, 'consistency').some((reference) => reference.id === id)
  );
}

function dateOf(entry: MatrixEvidence): DateText | undefined {
  if (entry.kind === 'claim') return entry.values['as-of'];
  return entry.values.date ?? entry.values.until;
}

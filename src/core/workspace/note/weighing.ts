/** How entries of notes weigh hypotheses: by a judgement on one, and by ratings of how they bear on it. */
import type { Entry } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import type { ConsistencyRating } from '../../model/scales/consistency';
import type { Kind } from '../../model/sections';
import type { Place } from '../reading/place';
import type { Occurrence } from '../symbols/references';
import { type Note, noteOf } from './note';
import { entriesNaming } from './relations';

/** The kind of what is weighed. */
export const weighedKind: Kind = 'hypothesis';

export interface Rating {
  readonly entry: Entry;
  readonly rating: ConsistencyRating;
}

/** What speaks against a hypothesis decides between them, so that it comes first; the strongest of each side leads. */
const order: readonly ConsistencyRating[] = ['II', 'I', 'CC', 'C', 'N', 'NA'];

/** The entries that rate a hypothesis, with their ratings: those against it, those for it, then the others. */
export function ratingsOf(note: Note, hypothesis: Entry): readonly Rating[] {
  const ratings = entriesNaming(note, 'consistency', hypothesis).flatMap((entry): Rating[] => {
    if (entry.kind !== 'claim' && entry.kind !== 'indicator') return [];
    const rated = entry.values.consistency?.find(({ key }) => key.id === hypothesis.id);
    return rated ? [{ entry, rating: rated.value.value }] : [];
  });
  return ratings.sort((one, other) => order.indexOf(one.rating) - order.indexOf(other.rating));
}

/** On which side a rating stands. */
export const sideOfRating = {
  CC: 'for',
  C: 'for',
  N: 'neutral',
  I: 'against',
  II: 'against',
  NA: 'not applicable',
} as const satisfies Record<ConsistencyRating, string>;

/** One entry that weighs another, seen from either of them. */
export interface HypothesisWeighing {
  /** The one at the other end. */
  readonly entry: Entry | undefined;
  /** Absent for the judgement on a hypothesis. */
  readonly rating?: ConsistencyRating;
  /** Where it is named. */
  readonly place: Place;
}

/** What weighs a hypothesis in a note: the judgements on it, then its ratings. */
export function weighingsOf(note: Note, hypothesis: Entry): readonly HypothesisWeighing[] {
  if (hypothesis.kind !== weighedKind) return [];
  const uses = note.symbols.references(hypothesis.id);
  const inField = (field: string) => uses.filter(({ reference }) => reference.field === field);
  const judgements = inField('hypothesis').map((use) => ({ entry: use.entry, place: placeOf(use) }));
  const places = new Map(inField('consistency').map((use) => [use.entry, placeOf(use)]));
  const ratings = ratingsOf(note, hypothesis).flatMap(({ entry, rating }): HypothesisWeighing[] => {
    const place = places.get(entry);
    return place ? [{ entry, rating, place }] : [];
  });
  return [...judgements, ...ratings];
}

/** The hypotheses that an entry judges or rates. */
export function weighedBy(entry: Entry): readonly HypothesisWeighing[] {
  if (entry.kind !== 'claim' && entry.kind !== 'indicator') return [];
  const { scope } = noteOf(entry);
  const weighing = (named: Reference): HypothesisWeighing => ({
    entry: scope.find(named.id),
    place: { chunk: entry.chunk, span: named },
  });
  const judged = entry.references.filter(({ field }) => field === 'hypothesis');
  const rated = entry.values.consistency ?? [];
  return [
    ...judged.map(weighing),
    ...rated.map(({ key, value }) => ({ ...weighing(key), rating: value.value })),
  ];
}

function placeOf({ chunk, reference }: Occurrence): Place {
  return { chunk, span: reference };
}

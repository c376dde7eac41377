/** What rates what in a note and in those that it includes: the matrix before anything is chosen of it for a page. */
import type { EntryOf } from '../../model/entries/entry';
import type { ConsistencyRating } from '../../model/scales/consistency';
import { type Note, noteOf } from '../../workspace/note/note';
import { byPosition } from '../../workspace/reading/place';
import type { ViewContext } from '../shared/view-context';
import { madeOf } from '../shared/view-memory';
import { diagnosticityOf } from './diagnosticity';
import {
  couldBeRated,
  hasRatings,
  isMatrixEvidence,
  type MatrixEvidence,
  type Ratings,
  ratingsOf,
} from './evidence-item';

export type Hypothesis = EntryOf<'hypothesis'>;

/** Evidence with what it says of the hypotheses of the matrix. */
export interface RatedItem {
  readonly entry: MatrixEvidence;
  readonly said: Ratings;
  readonly diagnosticity: number;
}

export interface RatedMatrix {
  readonly hypotheses: readonly Hypothesis[];
  /** Where each hypothesis stands among them, by its id. */
  readonly places: ReadonlyMap<string, number>;
  /** Evidence that rates one of them, the note's own first, in the order of the texts. */
  readonly rated: readonly RatedItem[];
}

export function ratedMatrix(context: ViewContext): RatedMatrix {
  const hypotheses = hypothesesSeen(context.note);
  const places = new Map(hypotheses.map(({ id }, at) => [id, at]));
  const rated = evidenceRating(context.note, hypotheses).flatMap((entry) => {
    const item = itemOf(context, entry, places);
    return item.ratesAny ? [item] : [];
  });
  return { hypotheses, places, rated };
}

/** Evidence of the note that rates none of the hypotheses, and could. */
export function unratedItems(context: ViewContext, { places, rated }: RatedMatrix): RatedItem[] {
  const known = new Set<MatrixEvidence>(rated.map(({ entry }) => entry));
  return context.note.contents.entries.flatMap((entry) =>
    isMatrixEvidence(entry) && !known.has(entry) && couldBeRated(entry)
      ? [itemOf(context, entry, places)]
      : [],
  );
}

/** The hypotheses that ratings can lead to: of several with one id only the first, which is the one that is meant. */
function hypothesesSeen({ contents, scope }: Note): Hypothesis[] {
  const all = [contents, ...scope.included.map((note) => note.contents)].flatMap((each) => each.hypotheses);
  return all.filter((each) => scope.find(each.id) === each);
}

function evidenceRating(note: Note, hypotheses: readonly Hypothesis[]): MatrixEvidence[] {
  const own = note.contents.entries.filter((entry) => hasRatings(entry)).filter(isMatrixEvidence);
  return hypotheses.length === 0 ? [] : [...own, ...ratingElsewhere(note, hypotheses)];
}

/** Evidence of included notes in which an id means the same hypothesis as here. */
function ratingElsewhere(note: Note, hypotheses: readonly Hypothesis[]): MatrixEvidence[] {
  return note.scope.included.flatMap((home) => {
    const shared = hypotheses.filter((each) => home.scope.find(each.id) === each);
    const chunks = new Set(shared.flatMap(({ id }) => [...home.symbols.referrers(id)]));
    const entries = [...chunks].flatMap((facts) => facts.entries).filter(isMatrixEvidence);
    return entries.filter(hasRatings).sort(byPosition);
  });
}

interface FoundItem extends RatedItem {
  readonly ratesAny: boolean;
}

function itemOf(context: ViewContext, entry: MatrixEvidence, places: ReadonlyMap<string, number>): FoundItem {
  const said = madeOf(context, entry, ratingsOf);
  const counting: ConsistencyRating[] = said.ratings.filter((_, at) => places.has(said.ids[at] ?? ''));
  const isNamed = counting.length > 0 || entry.references.some((each) => isRating(each, places));
  return { entry, said, diagnosticity: diagnosticityOf(counting), ratesAny: isNamed };
}

function isRating(
  { field, id }: { readonly field: string; readonly id: string },
  places: ReadonlyMap<string, number>,
): boolean {
  return field === 'consistency' && places.has(id);
}

/** What an item says of one hypothesis. */
export function ratingIn({ said }: RatedItem, id: string): ConsistencyRating | undefined {
  return said.ratings[said.ids.indexOf(id)];
}

/** Whether evidence can be edited from the note. */
export function isOwn(note: Note, { entry }: RatedItem): boolean {
  return noteOf(entry) === note;
}

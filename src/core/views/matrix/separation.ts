import type { ConsistencyRating } from '../../model/scales/consistency';
import type { Note } from '../../workspace/note/note';
import { ratingPoints } from './diagnosticity';
import { type Hypothesis, type RatedItem, type RatedMatrix, ratingIn } from './rated-matrix';
import { countedIn, weightFigures } from './weights';

/** An item that bears on two hypotheses in different directions. */
export interface Separating {
  readonly item: RatedItem;
  readonly ratings: readonly [ConsistencyRating, ConsistencyRating];
  /** How many steps of the scale lie between the ratings, times the weight of the item. */
  readonly strength: number;
}

/** What tells two hypotheses apart, the strongest first. */
export interface Separation {
  readonly known: readonly Separating[];
  /** Indicators that are watched for or scheduled, and would. */
  readonly awaited: readonly Separating[];
  /** How many items would tell them apart that do not count for another reason. */
  readonly uncounted: number;
}

export function separationOf(
  note: Note,
  { rated }: RatedMatrix,
  one: Hypothesis,
  other: Hypothesis,
): Separation {
  const found = { known: [] as Separating[], awaited: [] as Separating[], uncounted: 0 };
  for (const item of rated) {
    const ratings = [ratingIn(item, one.id), ratingIn(item, other.id)] as const;
    if (!ratings[0] || !ratings[1] || !isOpposed(ratings[0], ratings[1])) continue;
    const counted = countedIn(note, item.entry);
    const strength =
      stepsBetween(ratings[0], ratings[1]) * (counted.weight ? weightFigures[counted.weight] : 1);
    const separating = { item, ratings: [ratings[0], ratings[1]] as const, strength };
    if (counted.weight) found.known.push(separating);
    else if (counted.uncounted === 'watching' || counted.uncounted === 'scheduled')
      found.awaited.push(separating);
    else found.uncounted++;
  }
  found.known.sort(byStrength);
  found.awaited.sort(byStrength);
  return found;
}

function byStrength(one: Separating, other: Separating): number {
  return other.strength - one.strength;
}

/** Whether ratings differ in direction: for, against or neither. What does not apply has none. */
function isOpposed(one: ConsistencyRating, other: ConsistencyRating): boolean {
  if (one === 'NA' || other === 'NA') return false;
  return Math.sign(ratingPoints[one]) !== Math.sign(ratingPoints[other]);
}

function stepsBetween(one: ConsistencyRating, other: ConsistencyRating): number {
  return Math.abs(ratingPoints[one] - ratingPoints[other]);
}

import {
  addedTo,
  type EvidenceWeight,
  pointsAgainst,
  scoreOfCounts,
} from '../../workspace/argument/ach-matrix';
import type { Note } from '../../workspace/note/note';
import type { Hypothesis, RatedItem, RatedMatrix } from './rated-matrix';
import { countedIn, weightFigures } from './weights';

/** Two hypotheses that stand to each other in another way than before, by what speaks against them. */
export interface ChangedPair {
  readonly one: Hypothesis;
  readonly other: Hypothesis;
  /** Whether the one has less against it than the other (-1), as much (0) or more (1). */
  readonly now: number;
  readonly then: number;
}

/** An item without which the hypotheses stand in another order. */
export interface Decisive {
  readonly item: RatedItem;
  readonly changes: readonly ChangedPair[];
}

/** Of more hypotheses than anybody weighs against each other, none is looked at: it would cost their square. */
export const mostWeighed = 100;

/**
 * Heuer's step of sensitivity: the single items that would change the order of the hypotheses by inconsistency if
 * they were wrong, and so were taken out. Those that change most of it stand first.
 */
export function decisiveItems(note: Note, { hypotheses, places, rated }: RatedMatrix): Decisive[] {
  if (hypotheses.length > mostWeighed) return [];
  const order = new OrderOfHypotheses(note, hypotheses, places);
  const decisive = rated.flatMap((item) => {
    const changes = order.without(item);
    return changes.length > 0 ? [{ item, changes }] : [];
  });
  return decisive.sort((a, b) => b.changes.length - a.changes.length);
}

/** The hypotheses by what speaks against them as it is. */
class OrderOfHypotheses {
  private readonly scores: readonly number[];
  /** How far each may fall without meeting another: nothing where it is level with one. */
  private readonly rooms: readonly number[];

  constructor(
    private readonly note: Note,
    private readonly hypotheses: readonly Hypothesis[],
    private readonly places: ReadonlyMap<string, number>,
  ) {
    this.scores = hypotheses.map(({ id }) => note.matrix.scoreOf(id));
    this.rooms = roomsBelow(this.scores);
  }

  /** What changes without an item; nothing at once where no score falls as far as that of another. */
  without(item: RatedItem): ChangedPair[] {
    const { weight } = countedIn(this.note, item.entry);
    return weight && this.mayChange(item, weight) ? this.changedPairs(this.scoresWithout(item, weight)) : [];
  }

  /** Where it says no, nothing changes; a little room is left for how numbers are rounded. */
  private mayChange({ said: { ids, ratings } }: RatedItem, weight: EvidenceWeight): boolean {
    return ratings.some((rating, at) => {
      const points = pointsAgainst(rating);
      const place = points === 0 ? undefined : this.places.get(ids[at] ?? '');
      const room = place === undefined ? undefined : this.rooms[place];
      return room !== undefined && points * weightFigures[weight] > room - 1e-6;
    });
  }

  /** The scores as they would be. */
  private scoresWithout({ said }: RatedItem, weight: EvidenceWeight): readonly number[] {
    const after = [...this.scores];
    said.ids.forEach((id, at) => {
      const points = pointsAgainst(said.ratings[at] ?? 'N');
      const place = points === 0 ? undefined : this.places.get(id);
      if (place === undefined) return;
      after[place] = scoreOfCounts(addedTo(this.note.matrix.countsOf(id), weight, -points));
    });
    return after;
  }

  /** Plain loops, as they run for much of the evidence of a large note. */
  private changedPairs(after: readonly number[]): ChangedPair[] {
    const { hypotheses, scores } = this;
    const changed: ChangedPair[] = [];
    for (const [first, one] of hypotheses.entries()) {
      for (let second = first + 1; second < hypotheses.length; second++) {
        const now = order(scores, first, second);
        const then = order(after, first, second);
        const other = hypotheses[second];
        if (now !== then && other) changed.push({ one, other, now, then });
      }
    }
    return changed;
  }
}

function order(scores: readonly number[], first: number, second: number): number {
  return Math.sign((scores[first] ?? 0) - (scores[second] ?? 0));
}

/** How far each number may fall until it meets the next lower one: nothing where another is level with it. */
function roomsBelow(scores: readonly number[]): readonly number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const rooms = new Map<number, number>();
  sorted.forEach((score, at) => {
    const room = score - (sorted[at - 1] ?? Number.NEGATIVE_INFINITY);
    rooms.set(score, Math.min(room, rooms.get(score) ?? Number.POSITIVE_INFINITY));
  });
  return scores.map((score) => rooms.get(score) ?? 0);
}

import { cellOf, type Extent, extentOf, isWide, type Place } from './geometry';
import type { Hierarchy } from './hierarchy';

/**
 * Places for the nodes of a picture that is known in part. What is known stays where it is, as long as evidence stands
 * below what it is for; what is new, and what may not stay, takes the free cell that is nearest to its neighbours.
 *
 * @param remembered where nodes stood last, those that have gone since included: they come back to their place
 */
export function placesBeside(
  hierarchy: Hierarchy,
  remembered: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const placing = new Placing(hierarchy, remembered);
  for (const node of hierarchy.order) placing.settle(node);
  return placing.places;
}

/** The rows that a node may stand in, inclusive. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

class Placing {
  readonly places = new Map<string, Place>();
  private readonly free = new FreeCells();

  constructor(
    private readonly hierarchy: Hierarchy,
    private readonly remembered: ReadonlyMap<string, Place>,
  ) {
    for (const node of hierarchy.order) {
      const place = remembered.get(node);
      if (place && this.free.isFree(place)) this.put(node, place);
    }
  }

  /** Leaves a node where it is, or finds it a place; all that stands above it is settled. */
  settle(node: string): void {
    const above = this.hierarchy.above(node).flatMap((high) => this.places.get(high) ?? []);
    const floor = Math.max(-Infinity, ...above.map(({ row }) => row));
    const place = this.places.get(node);
    if (place && place.row > floor) return;
    if (place) this.free.release(place);
    this.places.delete(node);
    const below = this.hierarchy.below(node).flatMap((low) => this.places.get(low) ?? []);
    const rows = this.rowsBetween(floor, below);
    this.put(node, this.free.nearest(rows, this.wanted(node, rows, [...above, ...below])));
  }

  private put(node: string, place: Place): void {
    this.places.set(node, place);
    this.free.take(place);
  }

  /** Where there is no room above what stands below, that has to move in its turn. */
  private rowsBetween(floor: number, below: readonly Place[]): Rows {
    const ceiling = Math.min(Infinity, ...below.map(({ row }) => row));
    const { firstRow, lastRow } = this.free.extent;
    const first = floor === -Infinity ? Math.min(firstRow - 1, ceiling - 1) : floor + 1;
    const last = ceiling - 1 >= first ? ceiling - 1 : Infinity;
    return { first, last: Math.min(last, Math.max(first, lastRow + 1)) };
  }

  private wanted(node: string, { first, last }: Rows, neighbours: readonly Place[]): Place {
    const known = this.remembered.get(node);
    const hasAbove = this.hierarchy.above(node).length > 0;
    const row = hasAbove ? first : neighbours.length > 0 ? last : this.free.extent.lastRow;
    if (neighbours.length === 0) return known ?? { row, column: this.free.extent.firstColumn };
    const sum = neighbours.reduce((total, { column }) => total + column, 0);
    return { row, column: sum / neighbours.length };
  }
}

/** A step to another row costs more than one to the side, so that evidence stays beside its kind. */
const rowCost = 1.5;
/** What a new column costs where the picture is wide already: rather a place further off than that. */
const widening = 3;

class FreeCells {
  private readonly taken = new Set<number>();
  private found: Extent | undefined;
  private readonly all: Place[] = [];

  get extent(): Extent {
    this.found ??= extentOf(this.all);
    return this.found;
  }

  isFree(place: Place): boolean {
    return !this.taken.has(cellOf(place));
  }

  take(place: Place): void {
    this.taken.add(cellOf(place));
    this.all.push(place);
    this.found = undefined;
  }

  release(place: Place): void {
    this.taken.delete(cellOf(place));
  }

  /** The free cell in some rows that is nearest to a place; there is always one at either side of all others. */
  nearest({ first, last }: Rows, wanted: Place): Place {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.extent;
    const isFull = isWide(lastColumn - firstColumn + 2, lastRow - firstRow + 1);
    let best: Place = { row: first, column: lastColumn + 1 };
    let least = Infinity;
    for (let row = first; row <= last; row++)
      for (let column = firstColumn - 1; column <= lastColumn + 1; column++) {
        if (!this.isFree({ row, column })) continue;
        const isBeyond = column < firstColumn || column > lastColumn;
        const cost =
          Math.abs(column - wanted.column) +
          rowCost * Math.abs(row - wanted.row) +
          (isBeyond && isFull ? widening : 0);
        if (cost < least) [best, least] = [{ row, column }, cost];
      }
    return best;
  }
}

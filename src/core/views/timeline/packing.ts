/** Stretches in lanes, so that none overlaps another. What finds no lane is counted where it begins. */

/** Where things begin and how much room they take, side by side: a large note has tens of thousands of them. */
export interface Stretches {
  readonly starts: Float64Array;
  readonly rooms: Float64Array;
}

/** The lane of each, in the order in which they come; -1 where all lanes are taken. */
export function laneOfEach({ starts, rooms }: Stretches, count: number): Int16Array {
  const lanes = new Lanes(count);
  return Int16Array.from(starts, (start, at) => lanes.take(start, rooms[at] ?? 0));
}

/** How many lanes are taken, or one more than a number where that is too few. */
export function lanesNeeded({ starts, rooms }: Stretches, most: number): number {
  const lanes = new Lanes(most);
  let needed = 0;
  for (const [at, start] of starts.entries()) {
    const lane = lanes.take(start, rooms[at] ?? 0);
    if (lane === -1) return most + 1;
    needed = Math.max(needed, lane + 1);
  }
  return needed;
}

/** Lanes, each with the end of what stands last in it. */
class Lanes {
  private readonly ends: Float64Array;

  constructor(count: number) {
    this.ends = new Float64Array(Math.max(0, count)).fill(Number.NEGATIVE_INFINITY);
  }

  /** Puts something into the first lane that is free. */
  take(start: number, room: number): number {
    for (let lane = 0; lane < this.ends.length; lane++) {
      if ((this.ends[lane] ?? 0) > start) continue;
      this.ends[lane] = start + room;
      return lane;
    }
    return -1;
  }
}

/** Shares lanes among those that need some: none gets more than it needs, and what is left goes to the others. */
export function sharedLanes(needed: readonly number[], lanes: number): readonly number[] {
  const shares: number[] = needed.map((need) => (need > 0 ? 1 : 0));
  let left = lanes - shares.reduce<number>((sum, share) => sum + share, 0);
  while (left > 0) {
    const hungry = shares.flatMap((share, at) => (share < (needed[at] ?? 0) ? [at] : []));
    if (hungry.length === 0) break;
    for (const at of hungry.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
    left -= Math.min(left, hungry.length);
  }
  return shares;
}

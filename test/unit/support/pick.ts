import fc from 'fast-check';

/** Random choices of one run of a property, so that a writer of random notes reads as plain code. */
export interface Pick {
  /** A number from 0 up to, and without, the limit. */
  below(limit: number): number;
  one<T>(items: readonly T[]): T;
  /** True in so many of a hundred cases; false where the run is made smaller. */
  chance(percent: number): boolean;
}

const choices = fc.array(fc.nat({ max: 0xffff }), { maxLength: 1500, size: 'max' });

/**
 * An arbitrary of whatever can be made by choices. They are drawn beforehand, and where they run out, the
 * first possibility is chosen: so a failing case is made smaller by leaving choices away.
 */
export function picked<T>(make: (pick: Pick) => T): fc.Arbitrary<T> {
  return choices.map((drawn) => {
    let at = 0;
    const below = (limit: number): number => (drawn[at++] ?? 0) % limit;
    return make({
      below,
      one: <I>(items: readonly I[]): I => items[below(items.length)] as I,
      chance: (percent) => below(100) >= 100 - percent,
    });
  });
}

/** Random choices without end, for what goes on longer than choices can be drawn beforehand. */
export function endless(seed: number): Pick {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    one: <I>(items: readonly I[]): I => items[below(items.length)] as I,
    chance: (percent) => below(100) >= 100 - percent,
  };
}

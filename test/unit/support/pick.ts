import fc from 'fast-check';

/** Random choices of one run of a property, so that a writer of random notes reads as plain code. */
export interface Pick {
  /** A number from 0 up to, and without, the limit. */
  below(limit: number): number;
  one<T>(items: readonly T[]): T;
  /** True in so many of a hundred cases; false where the run is made smaller. */
  chance(percent: number): boolean;
}

const upTo = (max: number): fc.Arbitrary<number> => fc.nat({ max });

/** An arbitrary of whatever can be made by choices. */
export function picked<T>(make: (pick: Pick) => T): fc.Arbitrary<T> {
  return fc.gen().map((value) => {
    const below = (limit: number): number => value(upTo, limit - 1);
    return make({
      below,
      one: <I>(items: readonly I[]): I => items[below(items.length)] as I,
      chance: (percent) => below(100) >= 100 - percent,
    });
  });
}

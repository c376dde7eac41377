/**
 * Random numbers that are the same in every run with the same seed, on every machine (mulberry32, public
 * domain, by Tommy Ettinger). Fast and even enough for texts; not for secrets.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to one less than the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** True in this share of the cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }

  /** Picks by weight: the shares need not add up to anything in particular. */
  weighted<T extends string>(shares: Readonly<Record<T, number>>): T {
    const entries = Object.entries<number>(shares) as [T, number][];
    let left = this.next() * entries.reduce((sum, [, share]) => sum + share, 0);
    for (const [item, share] of entries) {
      left -= share;
      if (left < 0) return item;
    }
    throw new RangeError('There is nothing to pick from.');
  }
}

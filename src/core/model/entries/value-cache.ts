import type { Chunk } from '../../yaml/chunks/chunk';

/** What can let go of its values, and read them again. */
interface Holder {
  readonly chunk: Chunk;
  release(): void;
}

/** How many entries of a note have their values at hand while it is read, and how many in between. */
const mostAtHand = 20_000;
const fewAtHand = 4;

/** The entries of a note that were read last. */
class Recent {
  private entries: Holder[] = [];

  add(entry: Holder): void {
    this.entries.push(entry);
    if (this.entries.length > mostAtHand) this.keep(mostAtHand / 2);
  }

  /** Lets the entries go of their values, but for those that were read last. */
  keep(count: number): void {
    const surplus = this.entries.length - count;
    if (surplus <= 0) return;
    for (let at = 0; at < surplus; at++) this.entries[at]?.release();
    this.entries = this.entries.slice(surplus);
  }
}

/** By what the chunks of the note belong to, so that a note that is gone leaves nothing behind. */
const recent = new WeakMap<object, Recent>();

export function remember(entry: Holder): void {
  const owner = entry.chunk.block?.owner;
  if (!owner) return;
  const known = recent.get(owner) ?? new Recent();
  recent.set(owner, known);
  known.add(entry);
}

/** Gives memory back after the entries of a note were read. `owner` is what its chunks belong to. */
export function releaseValues(owner: object): void {
  recent.get(owner)?.keep(fewAtHand);
}

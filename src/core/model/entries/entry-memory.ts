import { Recent, type Releasable } from '../../util/recent';
import type { Chunk } from '../../yaml/chunks/chunk';
import { ChunkMemory } from '../../yaml/chunks/chunk-memory';
import type { SummaryOfKind } from '../kinds/schemas';
import type { Kind } from '../sections';

/** How many entries of a note have their values at hand while it is read, and how many in between. */
const mostAtHand = 20_000;
const fewAtHand = 4;

/**
 * What a note keeps of its entries that can be read again, and what many of them have in common. It belongs to
 * the note: nobody else lets go of anything, and a note that is gone leaves nothing behind.
 */
export class EntryMemory extends ChunkMemory {
  private readonly entries = new Recent(mostAtHand);
  /** One for each combination of words, as there are few of these and many entries. */
  private readonly summaries: { readonly [K in Kind]: SummaryOfKind[K][] } = {
    source: [],
    actor: [],
    hypothesis: [],
    claim: [],
    indicator: [],
    gap: [],
  };

  /** Takes note of an entry whose values were read. */
  didRead(entry: Releasable): void {
    this.entries.add(entry);
  }

  override letGo(): void {
    super.letGo();
    this.entries.keep(fewAtHand);
  }

  /** The summaries that its entries of a kind have in common. They are gone through, as they are few. */
  summariesOf<K extends Kind>(kind: K): SummaryOfKind[K][] {
    return this.summaries[kind];
  }
}

/** The memory of the note that a chunk is of; undefined while it is in none. */
export function memoryOf({ owner }: Chunk): EntryMemory | undefined {
  return owner?.memory instanceof EntryMemory ? owner.memory : undefined;
}

import type { Entry } from '../../model/entries/entry';
import type { ChunkFacts } from '../reading/chunk-facts';

/** What is known of whether the support of entries ends in something. */
export interface Grounds {
  /** Whether an entry is known to be grounded, or known not to be. */
  groundOf(entry: Entry): boolean | undefined;
  settle(entry: Entry, isGrounded: boolean): void;
}

/** Leads from ids to the entries that define them, and to the chunks that refer to them. */
export interface Lookup {
  readonly support: Grounds;
  /** Changes whenever ids may lead to other notes than before. */
  readonly generation: number;
  /** The entry that an id names; where it is defined twice, the first. The note's own before an included one. */
  find(id: string): Entry | undefined;
  /** The entry of the note itself that an id names; where it is defined twice, the first. */
  findOwn(id: string): Entry | undefined;
  /** All definitions of an id, in the order of the text. */
  definitions(id: string): readonly Entry[];
  referrersOf(id: string): Iterable<ChunkFacts>;
}

/** The note that an entry is of. */
export function ownerOf({ chunk }: Entry): Lookup | undefined {
  return chunk.block?.owner as Lookup | undefined;
}

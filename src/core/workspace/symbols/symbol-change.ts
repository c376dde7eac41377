import type { ChunkFacts } from '../reading/chunk-facts';

/** What an edit changed in the symbol table of a note. */
export interface SymbolChange {
  readonly removed: readonly ChunkFacts[];
  readonly added: readonly ChunkFacts[];
  /** Ids of which a definition came, went or changed. */
  readonly defined: ReadonlySet<string>;
  /**
   * Ids that were not there before, are not there any more, name an entry of another kind, or a finished one, or
   * may lead to another one, as they are or were defined several times.
   */
  readonly appeared: ReadonlySet<string>;
  /** Ids that some chunk names now and did not before, or the other way round. */
  readonly named: ReadonlySet<string>;
  /** Chunks that stayed as they are, but whose prose mentions other actors now. */
  readonly remarked: ReadonlySet<ChunkFacts>;
  /** The first words of names that mean others now. */
  readonly words: readonly string[];
  /** Whether one chunk only says in other words what it said before. */
  readonly reworded: boolean;
}

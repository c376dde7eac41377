import type { ChunkFacts } from '../reading/chunk-facts';

/** What an edit changed in the symbol table of a note: the part of a `NoteChange` that is about ids and names. */
export interface SymbolChange {
  /** Whether one chunk only says in other words what it said before, or anything else came of the edit. */
  readonly kind: 'reworded' | 'edited';
  readonly chunks: ChangedChunks;
  readonly ids: ChangedSymbols;
  /** The first words of the names of actors that came, went or lead to other actors. */
  readonly renamedFirstWords: readonly string[];
}

export interface ChangedChunks {
  readonly removed: readonly ChunkFacts[];
  readonly added: readonly ChunkFacts[];
  /** Those that stayed as they are, but whose prose mentions other actors now. */
  readonly rementioned: ReadonlySet<ChunkFacts>;
}

/** Ids, by what became of them. */
export interface ChangedSymbols {
  /** Those of which a definition came, went or changed, if only in its words or its place. */
  readonly redefined: ReadonlySet<string>;
  /**
   * Those that were not there before, are not there any more, name an entry of another kind, or a finished one, or
   * may lead to another one, as they are or were defined several times.
   */
  readonly appearedOrGone: ReadonlySet<string>;
  /** Those that some chunk refers to or mentions now and did not before, or the other way round. */
  readonly rereferenced: ReadonlySet<string>;
}

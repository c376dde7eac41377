import type { Entry } from '../../model/entries/entry';
import type { Chunk, ChunkOwner } from '../../yaml/chunks/chunk';
import type { ChunkMemory } from '../../yaml/chunks/chunk-memory';
import type { SymbolTable } from '../symbols/symbol-table';

/** What is known of whether the support of entries ends in something. */
export interface Grounds {
  /** Whether an entry is known to be grounded, or known not to be. */
  groundOf(entry: Entry): boolean | undefined;
  /** Keeps an answer for as long as it holds. */
  keepGround(entry: Entry, isGrounded: boolean): void;
  /** Where the evidence of an entry is known to begin: at the first that rests on more than one other. */
  beginningOf(entry: Entry): Beginning | undefined;
  keepBeginning(entry: Entry, beginning: Beginning): void;
}

/** An entry whose evidence another has, too, which rests on nothing else; `nowhere` where claims only rest on each other. */
export type Beginning = Entry | 'nowhere';

/** Leads from the ids of a note to entries, its own or those of notes that it sees. */
export interface Lookup {
  /** Grows whenever ids may lead to other notes than before. */
  readonly generation: number;
  /** The entry that an id names; where it is defined twice, the first. The note's own before an included one. */
  find(id: string): Entry | undefined;
}

/**
 * A note as arguments know it, which go from one note to another: each note says itself what its ids name. It is
 * a class, so that what owns a chunk can be told to be one.
 */
export abstract class ArgumentNote implements ChunkOwner {
  abstract readonly memory: ChunkMemory;
  abstract readonly symbols: SymbolTable;
  abstract readonly scope: Lookup;
  abstract readonly support: Grounds;
}

/** The note that an entry is of. */
export function ownerOf({ chunk }: { readonly chunk: Chunk }): ArgumentNote {
  if (chunk.owner instanceof ArgumentNote) return chunk.owner;
  throw new Error('An entry was asked for its note that is in none.');
}

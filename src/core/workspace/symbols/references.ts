import type { Entry } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import { MultiMap } from '../../util/multi-map';
import { none } from '../../util/none';
import type { Chunk } from '../../yaml/chunks/chunk';
import type { ChunkFacts } from '../reading/chunk-facts';
import type { ListenerSlot } from './symbol-listener';

/** A reference with the entry that it stands in, or none for one in a top-level field. */
export interface Occurrence {
  readonly reference: Reference;
  readonly chunk: Chunk;
  readonly entry?: Entry;
}

/** The references in a chunk, those of its top-level fields first. */
export function* occurrencesIn({ chunk, references, entries }: ChunkFacts): Generator<Occurrence> {
  for (const reference of references) yield { reference, chunk };
  for (const entry of entries) for (const reference of entry.references) yield { reference, chunk, entry };
}

/** The ids to which a chunk refers, each as often as it does. */
export function* idsReferredToIn(facts: ChunkFacts): Generator<string> {
  for (const { id } of facts.references) yield id;
  for (const { references } of facts.entries) for (const { id } of references) yield id;
}

/** Which chunks of a note refer to an id, and which malformed ones may. */
export class References {
  private readonly referrers = new MultiMap<string, ChunkFacts>();
  /** What malformed chunks may name. */
  private readonly possible = new Map<ChunkFacts, ReadonlySet<string>>();
  private readonly possibleReferrers = new MultiMap<string, ChunkFacts>();

  constructor(private readonly listeners: ListenerSlot) {}

  /** The ids that are referred to. */
  get ids(): Iterable<string> {
    return this.referrers.keys();
  }

  /** The ids that malformed chunks may name. */
  get possibleIds(): Iterable<string> {
    return this.possibleReferrers.keys();
  }

  referrersOf(id: string): Iterable<ChunkFacts> {
    return this.referrers.get(id);
  }

  refersTo(facts: ChunkFacts, id: string): boolean {
    return this.referrers.includes(id, facts);
  }

  count(id: string): number {
    return this.referrers.count(id);
  }

  has(id: string): boolean {
    return this.referrers.has(id);
  }

  hasPossible(id: string): boolean {
    return this.possibleReferrers.has(id);
  }

  possibleIn(facts: ChunkFacts): Iterable<string> {
    return this.possible.get(facts) ?? none;
  }

  add(facts: ChunkFacts): void {
    for (const id of idsReferredToIn(facts)) {
      this.tellFirst(id);
      this.referrers.add(id, facts);
    }
  }

  delete(facts: ChunkFacts): void {
    for (const id of idsReferredToIn(facts)) {
      this.referrers.delete(id, facts);
      this.tellLast(id);
    }
  }

  /** Puts a chunk in the place of another that refers to the same ids. */
  replace(before: ChunkFacts, after: ChunkFacts): void {
    for (const id of new Set(idsReferredToIn(after))) this.referrers.replace(id, before, after);
  }

  setPossible(facts: ChunkFacts, ids: ReadonlySet<string> | undefined): void {
    for (const id of this.possibleIn(facts)) {
      this.possibleReferrers.delete(id, facts);
      this.tellLast(id);
    }
    this.possible.delete(facts);
    if (!ids) return;
    this.possible.set(facts, ids);
    for (const id of ids) {
      this.tellFirst(id);
      this.possibleReferrers.add(id, facts);
    }
  }

  private tellFirst(id: string): void {
    const { current } = this.listeners;
    if (current && !this.isNamed(id)) current.onUse(id, true);
  }

  private tellLast(id: string): void {
    const { current } = this.listeners;
    if (current && !this.isNamed(id)) current.onUse(id, false);
  }

  private isNamed(id: string): boolean {
    return this.referrers.has(id) || this.possibleReferrers.has(id);
  }
}

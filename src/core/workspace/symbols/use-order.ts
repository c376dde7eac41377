import type { Kind } from '../../model/sections';

/** An id with how many chunks refer to it. */
export interface UsedId {
  readonly id: string;
  readonly count: number;
}

/** What it is made of: what stands in the note now. */
interface Uses {
  kindOf(id: string): Kind | undefined;
  countOf(id: string): number;
}

/** The ids that are referred to, by the kind of what they lead to and by how many chunks refer to them. */
export class UseOrder {
  /** At each count the ids that have it; those that nobody refers to are left out. */
  private readonly ids = new Map<Kind, (Set<string> | undefined)[]>();

  constructor(
    private readonly uses: Uses,
    ids: Iterable<string>,
  ) {
    this.add(ids);
  }

  /**
   * Takes ids out before their uses change; `add` puts them back behind that. What they led to cannot be told any
   * more, as what is gone has no place: they are looked for among all kinds.
   */
  delete(ids: Iterable<string>): void {
    for (const id of ids) {
      const count = this.uses.countOf(id);
      for (const counts of this.ids.values()) counts[count]?.delete(id);
    }
  }

  add(ids: Iterable<string>): void {
    for (const id of ids) {
      const [kind, count] = [this.uses.kindOf(id), this.uses.countOf(id)];
      if (!kind || count === 0) continue;
      const counts = this.ids.get(kind) ?? [];
      this.ids.set(kind, counts);
      counts[count] ??= new Set();
      counts[count].add(id);
    }
  }

  /** Those that lead to entries of some kinds, the most used first. */
  *ofKinds(kinds: readonly Kind[]): Generator<UsedId> {
    const all = kinds.flatMap((kind) => [this.ids.get(kind) ?? []]);
    const most = Math.max(0, ...all.map(({ length }) => length - 1));
    for (let count = most; count > 0; count--)
      for (const counts of all) for (const id of counts[count] ?? []) yield { id, count };
  }
}

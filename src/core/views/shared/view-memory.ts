import type { Entry } from '../../model/entries/entry';
import { Kept } from '../../util/kept';

/**
 * What parts made of single entries, kept by who shows them again after each edit: it costs a part the entries that
 * the edit has touched. What is kept says nothing that another entry could change.
 */
export class ViewMemory {
  /** The last picture of the Map. */
  map?: PictureMemory;
  private readonly byMaker = new Map<object, Kept<Entry, object>>();

  of<T extends object>(entry: Entry, make: (entry: Entry) => T): T {
    const kept = this.byMaker.get(make) ?? new Kept<Entry, object>();
    this.byMaker.set(make, kept);
    // What is kept for a maker was made by it.
    return kept.of(entry, make) as T;
  }
}

/** What a part makes of a single entry, from what was kept where somebody keeps it. */
export function madeOf<T extends object>(
  { memory }: { readonly memory?: ViewMemory | undefined },
  entry: Entry,
  make: (entry: Entry) => T,
): T {
  return memory ? memory.of(entry, make) : make(entry);
}

/** Where the nodes of a picture stood, so that the next one leaves them there. */
export interface PictureMemory {
  /** What it was a picture of. */
  readonly of: string;
  readonly places: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** The keys of edges that lead downward, since they close a circle. */
  readonly reversed: ReadonlySet<string>;
}

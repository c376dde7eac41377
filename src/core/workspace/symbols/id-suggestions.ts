import type { Kind } from '../../model/sections';
import type { KnownWords } from '../../util/nearest';

/** The ids to choose from, of which a note may see some only, and what was suggested. Both hold for as long as no id comes or goes. */
export class Suggestions {
  private readonly made = new Map<string, string | undefined>();

  constructor(
    private readonly words: KnownWords,
    /** What they were taken by; see `IncludeView.idsRevision`. */
    readonly revision: number | undefined,
  ) {}

  /** The id that a writer most likely meant, among those of entries of some kinds. */
  nearest(
    id: string,
    kinds: readonly Kind[] | undefined,
    kindsOf: (id: string) => ReadonlySet<Kind> | undefined,
  ): string | undefined {
    const key = `${kinds ?? ''} ${id}`;
    if (!this.made.has(key)) {
      const isOfKind = (known: string): boolean => {
        const found = kindsOf(known);
        return found !== undefined && (!kinds || kinds.some((kind) => found.has(kind)));
      };
      this.made.set(key, this.words.nearest(id, isOfKind));
    }
    return this.made.get(key);
  }
}

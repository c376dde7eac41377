import type { Kind } from '../../model/sections';
import { KnownWords } from '../../util/nearest';

/** The ids of a note to choose from, and what was suggested. Both hold for as long as no id comes or goes. */
export class Suggestions {
  private readonly words: KnownWords;
  private readonly made = new Map<string, string | undefined>();

  constructor(ids: Iterable<string>) {
    this.words = new KnownWords(ids);
  }

  /** The id that a writer most likely meant, among those of entries of some kinds. */
  nearest(
    id: string,
    kinds: readonly Kind[] | undefined,
    kindsOf: (id: string) => ReadonlySet<Kind>,
  ): string | undefined {
    const key = `${kinds ?? ''} ${id}`;
    if (!this.made.has(key)) {
      const isOfKind = (known: string) => {
        const found = kindsOf(known);
        return kinds ? kinds.some((kind) => found.has(kind)) : found.size > 0;
      };
      this.made.set(key, this.words.nearest(id, isOfKind));
    }
    return this.made.get(key);
  }
}

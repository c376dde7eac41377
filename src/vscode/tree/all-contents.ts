import { type Contents, contentsOf } from '../../core';
import type { DrawnNotes } from './drawn-notes';

/** So long notes are looked through at once, in milliseconds, before whoever waits gets a turn. */
const slice = 10;

/** The contents of notes, as far as a filter leaves them: kept until a note says something else. */
export class AllContents {
  private readonly known = new Map<string, Contents>();
  private run = 0;

  constructor(
    private readonly drawn: Pick<DrawnNotes, 'of' | 'searched'>,
    readonly filter: string,
  ) {}

  /** The contents of a note, made now if they were not before; undefined where nobody has read it yet. */
  of(uri: string): Contents | undefined {
    const known = this.known.get(uri);
    if (known) return known;
    const context = this.drawn.searched(uri);
    const made = context && contentsOf(context, this.filter);
    if (made) this.known.set(uri, made);
    return made;
  }

  /** Those that were made before. */
  knownOf(uri: string): Contents | undefined {
    return this.known.get(uri);
  }

  /** The note says something else now, or is gone. Returns whether other entries are in its lists, or in another order. */
  update(uri: string): boolean {
    const before = this.known.get(uri);
    if (!before) return false;
    this.known.delete(uri);
    return !isSame(before, this.of(uri));
  }

  /**
   * Looks through all notes that are known, the first ones at once and the others in turns with whoever waits.
   * @param tell is told after each turn whether it was the last one
   */
  async fill(uris: readonly string[], tell: (isDone: boolean) => void): Promise<void> {
    const run = ++this.run;
    let since = performance.now();
    for (const uri of uris) {
      this.of(uri);
      if (performance.now() - since < slice) continue;
      tell(false);
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.run) return;
      since = performance.now();
    }
    tell(true);
  }

  /** Nobody wants to see these any more. */
  stop(): void {
    this.run++;
  }
}

function isSame(one: Contents, other: Contents | undefined): boolean {
  return (
    one.lists.length === other?.lists.length &&
    one.lists.every(({ name, total, keys }, at) => {
      const list = other.lists[at];
      return (
        list?.name === name &&
        list.total === total &&
        list.keys.length === keys.length &&
        list.keys.every((key, place) => key === keys[place])
      );
    })
  );
}

import type { Entry } from '../../../model/entries/entry';
import type { Kind } from '../../../model/sections';
import type { Note } from '../../../workspace/note/note';
import { byPosition } from '../../../workspace/reading/place';

/** What is wanted of the entries of a note. */
export interface BestWanted {
  /** The line at which one is to be named. */
  readonly line: number;
  readonly kinds: readonly Kind[];
  readonly count: number;
  isCandidate(entry: Entry): boolean;
}

/** How near an entry is to a line, from 1 down. */
export function nearness({ chunk }: Entry, line: number): number {
  return 1 / (1 + Math.abs(chunk.line - line) / 40);
}

/** How much an entry is used to which so many chunks refer, from 0 up, below 1. */
export function useOf(count: number): number {
  return count / (count + 3);
}

/** So many entries are looked at before it is asked again whether there can be better ones. */
const stride = 100;

/**
 * Among others, the entries of a note for which nearness and use together are the greatest, in the order of the
 * text. The nearest and the most used are gone through side by side, until none that was not seen can be as good
 * as so many that were: far and little used entries, which are most of a long note, are never looked at.
 */
export function bestEntries(note: Note, wanted: BestWanted): Entry[] {
  const seen = new Seen(note, wanted);
  const near = note.contents.entriesAround(wanted.line, wanted.kinds)[Symbol.iterator]();
  const used = note.symbols.mostUsed(wanted.kinds)[Symbol.iterator]();
  let most = 2;
  do
    for (let step = 0; step < stride; step++) {
      const next = near.next();
      // All are.
      if (next.done) return seen.inOrder;
      const nextUsed = used.next();
      const { id, count } = nextUsed.done ? { id: undefined, count: 0 } : nextUsed.value;
      seen.add(next.value);
      seen.add(id === undefined ? undefined : note.symbols.definition(id));
      most = nearness(next.value, wanted.line) + useOf(count);
    }
  while (!seen.hasEnoughAbove(most));
  return seen.inOrder;
}

class Seen {
  private readonly ranks = new Map<Entry, number>();

  constructor(
    private readonly note: Note,
    private readonly wanted: BestWanted,
  ) {}

  add(entry: Entry | undefined): void {
    if (!entry || this.ranks.has(entry) || !this.wanted.isCandidate(entry)) return;
    const use = useOf(this.note.symbols.referrerCount(entry.id));
    this.ranks.set(entry, nearness(entry, this.wanted.line) + use);
  }

  hasEnoughAbove(rank: number): boolean {
    let count = 0;
    for (const each of this.ranks.values()) if (each > rank) count++;
    return count >= this.wanted.count;
  }

  get inOrder(): Entry[] {
    return [...this.ranks.keys()].sort(byPosition);
  }
}

import type { IncludeGraph } from './include-graph';

interface Keyed {
  readonly key: string;
}

/**
 * In which note a word (an id, say) is found first from each note that asks. Answers are shared by the notes
 * on the way, so that a chain that asks for one word is walked once, and are kept until the word comes or
 * goes somewhere, or the graph changes.
 */
export class Homes<Note extends Keyed> {
  private known = new Map<string, Map<Note, Note | undefined>>();
  private generation = 0;

  constructor(
    private readonly graph: IncludeGraph<Note>,
    private readonly holds: (note: Note, word: string) => boolean,
  ) {}

  /** @param holders all notes that hold the word, wherever they are */
  find(from: Note, word: string, holders: Iterable<Note>): Note | undefined {
    if (this.graph.linksOf(from.key).length === 0) return undefined;
    const [first, second] = firstOthers(from, holders);
    if (!first) return undefined;
    // Where nobody else has it, the way up is mostly the shorter one.
    const isSeen = second ? undefined : this.graph.isSoonSeen(first, from);
    if (isSeen !== undefined) return isSeen ? first : undefined;
    return this.graph.first(from, (note) => this.holds(note, word), this.knownOf(word));
  }

  forget(word: string): void {
    this.known.delete(word);
  }

  private knownOf(word: string): Map<Note, Note | undefined> {
    if (this.generation !== this.graph.generation) this.known = new Map();
    this.generation = this.graph.generation;
    const known = this.known.get(word) ?? new Map();
    this.known.set(word, known);
    return known;
  }
}

function firstOthers<Note>(note: Note, all: Iterable<Note>): Note[] {
  const others: Note[] = [];
  for (const each of all) {
    if (each !== note) others.push(each);
    if (others.length === 2) break;
  }
  return others;
}

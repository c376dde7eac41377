import type { IncludeGraph } from './include-graph';

interface Keyed {
  readonly uri: string;
}

/**
 * In which note a word (an id, say) is found first from each note that asks. Answers are shared by the notes
 * on the way, so that a chain that asks for one word is walked once, and are kept until the word comes or
 * goes somewhere, or the graph changes.
 */
export class Homes<Note extends Keyed> {
  private known = new Map<string, Known<Note>>();
  private generation = 0;

  constructor(
    private readonly graph: IncludeGraph<Note>,
    private readonly holds: (note: Note, word: string) => boolean,
  ) {}

  /** @param holders all notes that hold the word, wherever they are */
  find(from: Note, word: string, holders: Iterable<Note>): Note | undefined {
    if (this.graph.linksOf(from.uri).length === 0) return undefined;
    const [first, second] = firstOthers(from, holders);
    if (!first) return undefined;
    const known = this.knownOf(word);
    if (known.answers.has(from)) return known.answers.get(from);
    // Where nobody else has it, the way up is mostly the shorter one.
    const isSeen = second ? undefined : this.isSeen(first, from);
    const seen = isSeen ? first : undefined;
    const found = isSeen === undefined ? this.walk(from, word, known) : seen;
    known.answers.set(from, found);
    return found;
  }

  /** Undefined where only a walk can tell. In a circle each sees all others. */
  private isSeen(note: Note, from: Note): boolean | undefined {
    const isSeen = this.graph.isSoonSeen(note, from);
    return isSeen ?? (this.graph.isCircular(from.uri, note.uri) || undefined);
  }

  private walk(from: Note, word: string, { firsts }: Known<Note>): Note | undefined {
    return this.graph.first(from, (note) => this.holds(note, word), firsts);
  }

  forget(word: string): void {
    this.known.delete(word);
  }

  private knownOf(word: string): Known<Note> {
    if (this.generation !== this.graph.generation) this.known = new Map();
    this.generation = this.graph.generation;
    const known = this.known.get(word) ?? { answers: new Map(), firsts: new Map() };
    this.known.set(word, known);
    return known;
  }
}

/** What is known of one word. */
interface Known<Note> {
  /** Where it leads from notes that have asked. */
  readonly answers: Map<Note, Note | undefined>;
  /** Where it is found first among a note and those that it sees; see `IncludeGraph.first`. */
  readonly firsts: Map<Note, Note | undefined>;
}

function firstOthers<Note>(note: Note, all: Iterable<Note>): Note[] {
  const others: Note[] = [];
  for (const each of all) {
    if (each !== note) others.push(each);
    if (others.length === 2) break;
  }
  return others;
}

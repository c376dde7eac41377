import { type Note, noteOf } from '../../workspace/note/note';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';

interface Shown {
  readonly note: Note;
  line: number;
  /** By how many findings, or lists of them. */
  times: number;
}

/** The chunks of one other note that are shown, and how often its lines had moved when that was looked at last. */
interface ShownOf {
  moves: number;
  readonly chunks: Set<ChunkFacts>;
}

/**
 * The chunks of other notes that findings of one note show. An edit there that touches none of them may move
 * their lines, and so what the findings point at. To ask whether one has moved costs nothing for as long as
 * no line of these notes moves.
 */
export class ShownElsewhere {
  private readonly shown = new Map<ChunkFacts, Shown>();
  private readonly byNote = new Map<Note, ShownOf>();

  constructor(private readonly home: Note) {}

  show(facts: ChunkFacts): void {
    const known = this.shown.get(facts);
    if (known) known.times++;
    else if (noteOf(facts) !== this.home) this.add(facts, noteOf(facts));
  }

  hide(facts: ChunkFacts): void {
    const known = this.shown.get(facts);
    if (!known || --known.times > 0) return;
    this.shown.delete(facts);
    const of = this.byNote.get(known.note);
    of?.chunks.delete(facts);
    if (of?.chunks.size === 0) this.byNote.delete(known.note);
  }

  private add(facts: ChunkFacts, note: Note): void {
    this.shown.set(facts, { note, line: facts.chunk.line, times: 1 });
    const known = this.byNote.get(note);
    if (known) known.chunks.add(facts);
    else this.byNote.set(note, { moves: note.text.lineMoves, chunks: new Set([facts]) });
  }

  /** Whether something that is shown stands in another line than when this was asked last. */
  takeMoves(): boolean {
    let haveMoved = false;
    for (const [note, of] of this.byNote) {
      if (of.moves === note.text.lineMoves) continue;
      of.moves = note.text.lineMoves;
      for (const facts of of.chunks) if (this.takeMove(facts)) haveMoved = true;
    }
    return haveMoved;
  }

  private takeMove(facts: ChunkFacts): boolean {
    const known = this.shown.get(facts);
    if (!known || known.line === facts.chunk.line) return false;
    known.line = facts.chunk.line;
    return true;
  }
}

import type { LiveNote } from '../note/live-note';
import type { IncludeGraph } from './include-graph';

/**
 * Which notes somebody has asked what they see: only these, and the notes above them, are told of changes. All
 * others find out when they are asked.
 */
export class AskedNotes {
  /** The notes that somebody has asked, and all that these see. */
  private readonly asked = new Set<string>();
  /** The notes of which nobody has asked for a while whom they mention. */
  private readonly unsettled = new Set<LiveNote>();

  constructor(private readonly graph: IncludeGraph<LiveNote>) {}

  /** Takes in that a note sees others than before. */
  moved(note: LiveNote): void {
    this.unsettled.add(note);
  }

  /** Whoever has asked, and all that it sees, are marked, so that a change there finds who is to be told. */
  settled(note: LiveNote): void {
    this.unsettled.delete(note);
    const open = [note.uri];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (this.asked.has(key)) continue;
      this.asked.add(key);
      open.push(...this.graph.linksOf(key));
    }
  }

  /** Finds whom all notes mention of which that is not known. */
  settleAll(): void {
    for (const note of this.unsettled) note.symbols.findMentions();
  }

  /** The notes that see a file, as far as they were asked; they count as not asked from now on. */
  takeAbove(key: string): LiveNote[] {
    const found: LiveNote[] = [];
    const open = this.asked.delete(key) ? [key] : [];
    for (const each of open)
      for (const includer of this.graph.includersOf(each)) {
        const note = this.graph.get(includer);
        if (!this.asked.delete(includer) || !note) continue;
        found.push(note);
        open.push(includer);
      }
    return found;
  }

  forget(note: LiveNote): void {
    this.asked.delete(note.uri);
    this.unsettled.delete(note);
  }
}

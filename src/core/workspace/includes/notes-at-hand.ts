import type { LiveNote } from '../note/live-note';

/** So many characters of notes keep the values of their entries at hand, which take a few times as much memory. */
const mostCharacters = 8_000_000;

/**
 * The notes that keep the values of their entries at hand: those that were read last, as whoever reads several notes
 * mostly checks them next, or the one that is edited. All others let go of them.
 */
export class NotesAtHand {
  private notes = new Set<LiveNote>();
  private characters = 0;

  /** A note was read. */
  add(note: LiveNote): void {
    this.characters += note.text.length;
    if (this.characters > mostCharacters) this.keepOnly(note);
    else this.notes.add(note);
  }

  /** One note is worked on. */
  keepOnly(note: LiveNote): void {
    if (this.notes.size === 1 && this.notes.has(note)) return;
    for (const each of this.notes) if (each !== note) each.letGo();
    this.notes = new Set([note]);
    this.characters = note.text.length;
  }

  forget(note: LiveNote): void {
    this.notes.delete(note);
  }
}

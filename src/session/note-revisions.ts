import type { Note } from '../core';
import { type Disposable, Emitter, type Event } from './event';

/**
 * Which notes have changed, open or not, for who keeps what he has made of each: he makes it again where the revision
 * of a note is another than before.
 */
export class NoteRevisions implements Disposable {
  private readonly revisions = new WeakMap<Note, number>();
  private readonly changed: Emitter<string>;
  private last = 0;

  constructor(failed: (error: unknown) => void) {
    this.changed = new Emitter(failed);
  }

  /** Happens when the note at an address says something else, is new, or is gone. It may happen at each key. */
  get onDidChange(): Event<string> {
    return this.changed.event;
  }

  /**
   * Another whenever the text of a note changes, or what it sees of others while it is open. No two notes have the
   * same, so that whoever keeps it need not keep the note.
   */
  of(note: Note): number {
    return this.revisions.get(note) ?? 0;
  }

  change(notes: Iterable<Note>): void {
    for (const note of notes) {
      this.revisions.set(note, ++this.last);
      this.changed.fire(note.uri);
    }
  }

  gone(uri: string): void {
    this.changed.fire(uri);
  }

  dispose(): void {
    this.changed.dispose();
  }
}

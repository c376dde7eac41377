import type { TextChange } from '../core';
import type { OpenDocuments, OpenNote } from './open-documents';
import type { TypingHold } from './typing-hold';

/** Where somebody types among the open notes, and where his cursors stand. */
export class DocumentTyping {
  constructor(
    private readonly documents: OpenDocuments,
    private readonly hold: TypingHold,
  ) {}

  /** The note in which somebody types, for as long as a cursor is in what is typed. */
  get uri(): string | undefined {
    return this.hold.note?.uri;
  }

  /** What is held back while somebody types is seen in the note as it was before; all others wait until they are asked. */
  notice(known: OpenNote, changes: readonly TextChange[], isTyped: boolean): void {
    if (!isTyped && this.uri === undefined) return;
    this.documents.takeIn(known);
    this.hold.notice(known.check, changes, isTyped);
  }

  /** The cursors moved, and stand at some offsets in the note in which somebody types. */
  cursorsMoved(offsets: readonly number[]): void {
    const known = this.uri === undefined ? undefined : this.documents.get(this.uri);
    if (!known) return;
    this.documents.takeIn(known);
    this.hold.moveCursors(offsets);
  }

  /** Tells everything that was held back while somebody typed. */
  end(): void {
    this.hold.end();
  }
}

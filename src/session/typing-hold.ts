import { type Diagnostic, type Note, type TextChange, type Typing, typingWith } from '../core';
import type { NoteCheck } from './note-check';

/**
 * What is held back while somebody types in an entry: elsewhere nothing new is told on its account, until a
 * cursor is no longer in what was typed, or the user wants to know how things stand.
 */
export class TypingHold {
  private typing: Typing | undefined;

  /** @param retell has a note told of in full */
  constructor(private readonly retell: (note: Note) => void) {}

  /** The note in which somebody types. */
  get note(): Note | undefined {
    return this.typing?.note;
  }

  /** Learns before a note takes in some changes whether the user is typing in it. */
  notice(check: NoteCheck, changes: readonly TextChange[], isTyped: boolean): void {
    const typing = check.isBegun && isTyped ? typingWith(this.typing, check.note, changes) : undefined;
    if (typing !== this.typing) this.end();
    this.typing = typing;
    this.keepTold(check);
    for (const change of changes) typing?.follow(change);
  }

  /** Keeps what was told of a note before it changes. */
  keepTold(check: NoteCheck): void {
    if (check.isBegun) this.typing?.keep(check.note, () => check.lastTold());
  }

  /** What is told of what is found in a note. */
  shown(note: Note, found: readonly Diagnostic[]): readonly Diagnostic[] {
    return this.typing?.shown(note, found) ?? found;
  }

  /** Ends where none of the cursors is in what was typed any more. */
  moveCursors(offsets: readonly number[]): void {
    if (!offsets.some((offset) => this.typing?.isAt(offset))) this.end();
  }

  end(): void {
    const { typing } = this;
    this.typing = undefined;
    for (const note of typing?.notes ?? []) this.retell(note);
  }
}

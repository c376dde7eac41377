import type { Note } from '../core';
import type { CheckedNote } from '../session';

/** What tools need of the program that they run in. They look at its notes, and change nothing. */
export interface ToolHost {
  /** The day by which notes are judged, as `2022-02-16`. */
  readonly today: string;
  /** All notes that may be spoken of, each as it stands now. */
  readonly notes: Iterable<Note>;
  /** The note that is meant where none is named. */
  readonly current: Note | undefined;
  /** What a note is called; this name leads to it again. */
  nameOf(note: Note): string;
  /** The note that a name or an address stands for, word for word. */
  find(name: string): Note | undefined;
  /** The note at an address. */
  noteAt(uri: string): Note | undefined;
  /** Why a name leads to no note, as a sentence, where that is known. */
  whyAbsent(name: string): string | undefined;
  /** A note with what the rules find in it. */
  check(note: Note): Promise<CheckedNote>;
}

import type { Delta, Note, PartName, Refusal, Requests, Say, TextEdit } from '../core';
import type { CheckedNote } from './session-events';

/** What a page wants to see: the parts that are on its screen, with what it asks of each. */
export type WantedParts = { readonly [N in PartName]?: Requests[N] };

export type PartDeltas = { readonly [N in PartName]?: Delta };

/** What has become of an edit that the user made on the Board; a `Refusal` says why by itself. */
export type BoardOutcome = 'applied' | 'stale' | 'not-taken' | 'failed' | Refusal;

/** The text behind a Board, and the page that shows it. */
export interface BoardHost {
  /** The note as its text stands now, not checked. */
  read(): Note;
  /** The same, checked. */
  check(): CheckedNote;
  today(): string;
  /** Puts what the parts say into the language of their user; they speak English without it. */
  readonly say?: Say;
  /** Makes edits in the text; false where it does not take them. */
  apply(note: Note, edits: readonly TextEdit[]): Promise<boolean>;
  /** Tells the page of that name what has changed in its parts. */
  show(page: string, changes: PartDeltas): void;
  /** Tells the page what has become of what was typed into a slot up to a turn. */
  committed(slot: string, turn: number, outcome: BoardOutcome): void;
  /** Runs a task after a while; what it returns keeps it from that. */
  after(ms: number, task: () => void): { dispose(): void };
  /** Takes note of an error that should not have been. */
  failed(error: unknown): void;
}

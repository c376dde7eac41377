import type { Diagnostic, Note, RuleCode, Span } from '../core';
import { type Disposable, Emitter } from './event';
import type { Progress } from './note-loader';

/** A note as its text stands now, with what the rules find in it. */
export interface CheckedNote {
  readonly uri: string;
  readonly note: Note;
  /** All of them, in the order of the text, made when they are asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those that begin in a stretch of the note, at the cost of that stretch. */
  diagnosticsIn(within: Span): readonly Diagnostic[];
  /** Those of one rule. */
  diagnosticsOf(code: RuleCode): readonly Diagnostic[];
  /** Stays the same for as long as no diagnostic can have come, gone, changed or moved. */
  readonly revision: string;
}

/** What a session tells of, to whoever wants to know. */
export class SessionEvents implements Disposable {
  readonly checked: Emitter<CheckedNote>;
  readonly closed: Emitter<string>;
  readonly progress: Emitter<Progress>;

  /** @param failed hears of the errors of listeners, of which none keeps an event from the others */
  constructor(failed: (error: unknown) => void) {
    this.checked = new Emitter(failed);
    this.closed = new Emitter(failed);
    this.progress = new Emitter(failed);
  }

  dispose(): void {
    for (const emitter of [this.checked, this.closed, this.progress]) emitter.dispose();
  }
}

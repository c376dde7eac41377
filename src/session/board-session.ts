import {
  type BoardView,
  boardView,
  currentValue,
  editsFor,
  type Intent,
  type Note,
  Refusal,
  shownValue,
  type TextEdit,
} from '../core';
import type { CheckedNote } from './session';
import { TaskQueue } from './task-queue';

/** How many states a page may lag behind before an edit made on one of them is refused. */
const rememberedStates = 20;

/** What a Board shows. The epoch grows with each state of a session. */
export interface BoardState {
  readonly epoch: number;
  readonly view: BoardView;
}

/** What has become of an edit that the user made on the Board; a `Refusal` says why by itself. */
export type BoardOutcome = 'applied' | 'stale' | 'not-taken' | 'failed' | Refusal;

/** The text behind a Board, and the page that shows it. */
export interface BoardHost {
  /** The note as its text stands now. */
  check(): CheckedNote;
  /** Makes edits in the text; false where it does not take them. */
  apply(note: Note, edits: readonly TextEdit[]): Promise<boolean>;
  show(state: BoardState): void;
  /** Takes note of an error that should not have been. */
  failed(error: unknown): void;
}

/**
 * One Board and the text behind it. The text is the truth: the page gets a state after each change of it, and
 * sends what the user wants changed. Edits run one at a time, each against the text as it is by then; one of a
 * value that has changed since the user saw it is refused, as it would undo somebody's work unseen.
 */
export class BoardSession {
  private readonly queue = new TaskQueue();
  private readonly states = new Map<number, BoardView>();
  private epoch = 0;
  /** Of the state that the page shows; each change of the text or of what is told of it brings others. */
  private shown: CheckedNote['diagnostics'] | undefined;
  private isReady = false;

  constructor(private readonly host: BoardHost) {}

  /** The page is new, or was made again after it had been hidden: it knows nothing. */
  start(): void {
    this.isReady = true;
    this.shown = undefined;
    this.update(this.host.check());
  }

  /** Shows the note as it stands after a check, unless the page shows just that. */
  update({ note, diagnostics }: CheckedNote): void {
    if (!this.isReady || this.shown === diagnostics) return;
    this.shown = diagnostics;
    const view = boardView(note, diagnostics);
    this.states.set(++this.epoch, view);
    this.states.delete(this.epoch - rememberedStates);
    this.host.show({ epoch: this.epoch, view });
  }

  /**
   * Makes a change that the user asked for, after those that were asked for before.
   * @param epoch the state that the user saw
   */
  edit(epoch: number, intent: Intent): Promise<BoardOutcome> {
    return this.queue.run(() => this.outcomeOf(epoch, intent));
  }

  private async outcomeOf(epoch: number, intent: Intent): Promise<BoardOutcome> {
    try {
      const { note } = this.host.check();
      if (this.isStale(epoch, intent, note)) return 'stale';
      const edits = editsFor(note, intent);
      if (edits.length > 0 && !(await this.host.apply(note, edits))) return 'not-taken';
      this.update(this.host.check());
      return 'applied';
    } catch (error) {
      if (error instanceof Refusal) return error;
      this.host.failed(error);
      return 'failed';
    }
  }

  private isStale(epoch: number, intent: Intent, note: Note): boolean {
    const seen = this.states.get(epoch);
    return !seen || shownValue(seen, intent) !== currentValue(note, intent);
  }
}

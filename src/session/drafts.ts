import type { Intent } from '../core';
import type { BoardHost, BoardOutcome } from './board-host';

/** After so long a pause what was typed goes into the text, in milliseconds. */
const pause = 1000;

/** What is being typed, as it would be put into the text; null where it is given up. */
export interface Typed {
  readonly intent: Intent | null;
  /** Its user ends it with Enter: no pause does. */
  readonly untilEnter?: true;
}

interface Draft {
  readonly intent: Intent;
  readonly turn: number;
  /** Absent where its user ends it with Enter: half of a new entry is none. */
  readonly timer?: { dispose(): void };
}

/** What became of something that was typed, when it was put into the text. */
export interface CommittedDraft {
  readonly intent: Intent;
  readonly outcome: BoardOutcome;
}

/**
 * What the user is typing on a Board. It is kept here and not only in the page, which VS Code takes down without
 * asking: so it reaches the text after a pause, before a save, and when the Board is hidden or closed.
 */
export class Drafts {
  private readonly drafts = new Map<string, Draft>();
  /** What was last put into the text from a slot: who types on has seen that, and not what stood there at first. */
  private readonly written = new Map<string, Intent>();

  constructor(
    private readonly host: Pick<BoardHost, 'after' | 'committed'>,
    private readonly edit: (intent: Intent) => Promise<BoardOutcome>,
  ) {}

  set(slot: string, turn: number, { intent, untilEnter }: Typed): void {
    this.drafts.get(slot)?.timer?.dispose();
    this.drafts.delete(slot);
    if (intent === null) this.written.delete(slot);
    else if (untilEnter) this.drafts.set(slot, { intent, turn });
    else
      this.drafts.set(slot, { intent, turn, timer: this.host.after(pause, () => void this.commitOne(slot)) });
  }

  /** Puts what was typed into one slot into the text. */
  async commit(slot: string): Promise<void> {
    await this.commitOne(slot);
    if (!this.drafts.has(slot)) this.written.delete(slot);
  }

  /** Puts into the text what a pause would put there. */
  async commitPausing(): Promise<void> {
    await this.commitThose(({ timer }) => timer !== undefined);
  }

  commitAll(): Promise<readonly CommittedDraft[]> {
    return this.commitThose(() => true);
  }

  private async commitThose(isMeant: (draft: Draft) => boolean): Promise<readonly CommittedDraft[]> {
    const meant = [...this.drafts].filter(([, draft]) => isMeant(draft));
    const done = await Promise.all(meant.map(([slot]) => this.commitOne(slot)));
    return done.flatMap((each) => each ?? []);
  }

  private async commitOne(slot: string): Promise<CommittedDraft | undefined> {
    const draft = this.drafts.get(slot);
    if (!draft) return undefined;
    draft.timer?.dispose();
    this.drafts.delete(slot);
    const intent = onTopOf(draft.intent, this.written.get(slot));
    this.written.set(slot, intent);
    const outcome = await this.edit(intent);
    if (outcome !== 'applied') this.written.delete(slot);
    this.host.committed(slot, draft.turn, outcome);
    return { intent, outcome };
  }

  dispose(): void {
    for (const { timer } of this.drafts.values()) timer?.dispose();
    this.drafts.clear();
  }
}

/** An edit of a value as one of what its user wrote there just before. */
function onTopOf(intent: Intent, before: Intent | undefined): Intent {
  if (!before || !('was' in intent) || !('was' in before)) return intent;
  return { ...intent, was: before.value };
}

import type { EntryKey } from '../../protocol/board';

/** What the page remembers while it is hidden, when VS Code takes it down, and over a reload. */
export interface Memory {
  readonly selected?: EntryKey;
  /** What was selected before, and what was left by going back. */
  readonly back?: readonly EntryKey[];
  readonly forward?: readonly EntryKey[];
  /** Texts that the user has begun to write, and that are not in the note, by their slots. */
  readonly drafts?: Readonly<Record<string, string>>;
  /** Everything else that a part of the page wants to find again, by its name. */
  readonly kept?: Readonly<Record<string, unknown>>;
}

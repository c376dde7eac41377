import type { Diagnostic } from '../../rules/rule';
import type { Span } from '../../text/span';
import { inEnglish, type Say } from '../../util/say';
import type { Note } from '../../workspace/note/note';
import type { ViewMemory } from './view-memory';

/** What a view is made from: a note as it stands, what the rules find in it, and the day. */
export interface ViewContext {
  readonly note: Note;
  /** All of them, in the order of the text, made when they are asked for: at the cost of the note. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those that begin in a stretch of the note, at the cost of that stretch. */
  diagnosticsIn(within: Span): readonly Diagnostic[];
  /** As in `2022-02-16`. */
  readonly today: string;
  /** What was made and shown before in the same panel; without it, each part is made as if it were the first. */
  readonly memory?: ViewMemory;
  /** What puts its words into the language of who looks at it; English where there is none. */
  readonly say?: Say;
}

export function sayIn({ say = inEnglish }: Pick<ViewContext, 'say'>): Say {
  return say;
}

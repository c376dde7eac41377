import type { Entry } from '../../model/entries/entry';
import type { Kind } from '../../model/sections';
import type { Span } from '../../text/span';

export interface CompletionItem {
  readonly label: string;
  /** A few words beside the label. */
  readonly detail?: string;
  readonly kind: 'key' | 'value' | 'term' | 'date' | 'file' | 'rule' | 'snippet' | Kind;
  /**
   * What is written; with `isSnippet` in the form of editors’ snippets. Its lines have the indentation that they are to
   * have in the note.
   */
  readonly insert: string;
  readonly isSnippet?: true;
  /** What it takes the place of where it is put before the rest of a word, and where it replaces that. */
  readonly inserting: Span;
  readonly replacing: Span;
  /** What the typed text is compared with; the label if absent. */
  readonly filter?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** The entry of which the documentation is a description. */
  readonly entry?: Entry;
  /** Whether what stands behind it can be completed, too. */
  readonly goesOn?: true;
}

/** Items in the order in which they are offered. */
export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** Whether there are more, which further typing brings. */
  readonly isIncomplete: boolean;
}

/** A text as it stands in a snippet: `$`, `}` and backslashes mean something there. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

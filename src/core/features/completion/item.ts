import type { Kind, SectionName } from '../../model/sections';
import type { Span } from '../../text/span';
import type { EntryReference } from '../../workspace/note/location';

/** What an item takes the place of: where it is put before the rest of a word, and where it replaces that. */
export interface ItemSpans {
  readonly insert: Span;
  readonly replace: Span;
}

/** An entry that says no more than its text. */
export interface AddedEntry {
  readonly section: SectionName;
  readonly id: string;
  readonly text: string;
}

export interface CompletionItem extends ItemSpans {
  readonly label: string;
  /** A few words beside the label. */
  readonly detail?: string;
  readonly kind: 'key' | 'value' | 'term' | 'date' | 'file' | 'rule' | 'snippet' | Kind;
  /**
   * What is written; with `isSnippet` in the form of editors’ snippets. Its lines have the indentation that they are to
   * have in the note.
   */
  readonly newText: string;
  readonly isSnippet?: true;
  /** What the typed text is compared with; the label if absent. */
  readonly filter?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** The entry of which the documentation is a description. */
  readonly entry?: EntryReference;
  /** An entry that comes into the note with it, at the end of its section. */
  readonly adds?: AddedEntry;
  /** Whether what stands behind it can be completed, too. */
  readonly retriggers?: true;
}

/** Items in the order in which they are offered. */
export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** Whether there are more, which further typing brings. */
  readonly isIncomplete: boolean;
}

/** A list of all that there is. */
export function complete(items: readonly CompletionItem[]): CompletionList {
  return { items, isIncomplete: false };
}

/** A list with each of its items changed. */
export function mapItems(
  { items, isIncomplete }: CompletionList,
  change: (item: CompletionItem) => CompletionItem,
): CompletionList {
  return { items: items.map(change), isIncomplete };
}

/** A text as it stands in a snippet: `$`, `}` and backslashes mean something there. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

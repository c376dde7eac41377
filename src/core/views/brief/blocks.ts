/**
 * A document as a small tree of blocks: what a reader is shown, and nothing of how it looks. A page draws them, and
 * exports write them in their own form. Everything that is listed has a `key` that stays the same for as long as it
 * is the same thing, so that after an edit only what changed is sent.
 */
import type { EntryKey } from '../../edits/entry-key';
import type { NoteValues } from '../../model/kinds/note';
import type { Marking } from '../../model/scales/tlp';

/** A stretch of words in one form. */
export interface Run {
  readonly text: string;
  readonly isStrong?: true;
  readonly isEmphasised?: true;
  readonly isCode?: true;
  /** The entry that the words stand for, where they are a link to one. */
  readonly entry?: EntryKey;
  /** The web address that the words lead to; only ever one of http or https. */
  readonly address?: string;
  /** The number of the note that the words cite; they stand as `[3, p. 4]`. */
  readonly note?: number;
}

/** Where in the note something comes from: an entry, or else a top-level field. */
export interface Origin {
  readonly entry?: EntryKey;
  readonly field?: keyof NoteValues;
}

interface Listed {
  readonly key: string;
}

export type Block = Listed & Origin & BlockContent;

export type BlockContent =
  | MarkingLine
  | Heading
  | Paragraph
  | List
  | Quotation
  | Code
  | Table
  | Notes
  | Group;

/** Who may read the document. */
export interface MarkingLine {
  readonly kind: 'marking';
  readonly marking: Marking;
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 for the title, of which there is one; 2 for a chapter. */
  readonly level: 1 | 2 | 3 | 4;
  readonly runs: readonly Run[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** What it is for, where it is more than a paragraph. */
  readonly role?: ParagraphRole;
  readonly runs: readonly Run[];
}

/** The `judgement` states a key judgement, of which there is one paragraph each; a `label` stands above a list. */
export type ParagraphRole = 'byline' | 'question' | 'bottom-line' | 'judgement' | 'label';

export interface List {
  readonly kind: 'list';
  /** The number of its first item; absent where the items have none. */
  readonly start?: number;
  /** Whether it goes on with the list before: a long one is cut into several. */
  readonly isContinued?: true;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Listed, Origin {
  readonly runs: readonly Run[];
  /** What stands below the words of the item. */
  readonly blocks?: readonly Block[];
}

/** The words of a source, or of whom the author quotes at length. */
export interface Quotation {
  readonly kind: 'quotation';
  readonly runs: readonly Run[];
}

export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  readonly isContinued?: true;
  readonly head: readonly Cell[];
  readonly rows: readonly Row[];
}

export interface Row extends Listed, Origin {
  readonly cells: readonly Cell[];
}

export type Cell = readonly Run[];

/** The sources that are cited, by their numbers. */
export interface Notes {
  readonly kind: 'notes';
  readonly isContinued?: true;
  readonly items: readonly NumberedNote[];
}

export interface NumberedNote extends Listed, Origin {
  readonly number: number;
  readonly runs: readonly Run[];
}

/** What belongs together, and is not to be torn apart. */
export interface Group {
  readonly kind: 'group';
  readonly blocks: readonly Block[];
}

import type { Span } from '../../../text/span';

/**
 * What lines of YAML say that somebody is typing: the maps, lists and texts that are there, however unfinished.
 * Nothing is an error, nothing is decoded, and each part knows where the cursor may stand so that its text is
 * what is being typed.
 */
export interface TolerantTree {
  readonly root: Collection;
  readonly comments: readonly Span[];
  /** Lines on which nothing stands, without their line breaks. */
  readonly blankLines: readonly Span[];
}

/** The quote that a text stands in; `|` for the lines of a block scalar. */
export type Quote = '' | '"' | "'" | '|';

/** A part that can be typed. Its span is that of its characters, without quotes. */
export interface Typable extends Span {
  readonly quote: Quote;
  /** Between these, the cursor is in it or goes on with it. */
  readonly from: number;
  readonly stop: number;
}

export interface Text extends Typable {
  readonly kind: 'text';
}

/** A key, also one that lacks its colon yet. */
export interface Key extends Typable {
  readonly name: string;
  readonly hasColon: boolean;
  /** The column at which it stands; in braces, that of what they belong to. */
  readonly column: number;
}

/** A block scalar, with the lines of it that hold something, or may. */
export interface BlockText extends Span {
  readonly kind: 'block';
  readonly lines: readonly Text[];
}

/** The place of a value: behind a key or a dash, between commas, or where a map could begin that has no key yet. */
export interface Slot {
  readonly key?: Key;
  /** Between the colon or dash and the value, or the end of the line: nothing is typed there yet. */
  readonly gap?: Span;
  /** In sound YAML, one at most; each further line of a plain text is one of its own. */
  readonly values: readonly Value[];
}

/** A map or a list. Its span is from the line where it begins to where it could still go on. */
export interface Collection extends Span {
  readonly kind: 'map' | 'list';
  /** Whether it stands in braces or brackets. */
  readonly isFlow: boolean;
  /** The column of its keys or dashes; in braces, that of what they belong to. */
  readonly column: number;
  readonly slots: readonly Slot[];
  /** Keys in the making, on lines of their own. */
  readonly words: readonly Key[];
}

export type Value = Text | BlockText | Collection;

import type { Span } from '../text/span';
import { none } from '../util/none';

/**
 * A stretch of prose that says nothing to a reader of words, and that no edit of words may touch. `address` is
 * what names a thing outside the text (a web or e-mail address, a path, a handle, a tag), and `code` a code span:
 * both stand in a sentence as a noun does. What is `hidden` is no part of a sentence: blocks of code, HTML, targets
 * of Markdown links.
 */
export interface Opaque extends Span {
  readonly kind: 'address' | 'code' | 'hidden';
}

/** `[[id]]` or `[[id|label]]`. */
export interface Link extends Span {
  /** The id as it is written, without white space around it. It may be empty. */
  readonly id: string;
  readonly idSpan: Span;
}

/** What a prose value holds beside prose, each list in order and apart. */
export interface Markup {
  readonly links: readonly Link[];
  readonly opaque: readonly Opaque[];
}

/** That of a text which is prose throughout. */
export const noMarkup: Markup = { links: none, opaque: none };

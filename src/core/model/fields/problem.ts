import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Kind } from '../sections';

/**
 * What the reading of a note found wrong, before any rule checks it. Spans are relative to the chunk. Each
 * becomes a diagnostic of the rule with its code.
 */
export type Problem = SyntaxError | MissingField | UnknownKey | InvalidValue | DuplicateKey | CutText;

interface SyntaxError extends Span {
  readonly code: 'syntax';
  readonly message: string;
  /** What makes the chunk sound, where a sign is not what it seems. */
  readonly mend?: readonly TextEdit[];
}

interface MissingField extends Span {
  readonly code: 'missing-field';
  readonly field: string;
  /** Absent for the note itself. */
  readonly kind?: Kind;
  /** Whether the text is there, but begins with #. */
  readonly isComment?: true;
}

export interface UnknownKey extends Span {
  readonly code: 'unknown-key';
  readonly key: string;
  /** What the key belongs to, with its article: “a claim”, “the note”. */
  readonly owner: string;
  readonly known: readonly string[];
}

export interface InvalidValue extends Span {
  readonly code: 'invalid-value';
  readonly message: string;
  /** What can stand there instead, the likeliest first. */
  readonly meant?: readonly string[];
  /** Whether the first of them is what was meant. */
  readonly isSure?: boolean;
  /** The kinds of entry that can be named there, where it is no id. */
  readonly kinds?: readonly Kind[];
  /** What is written there, which may be the name of one. */
  readonly called?: string;
  /** Whether it is right as soon as it stands in quotes. */
  readonly isUnquoted?: true;
}

interface DuplicateKey extends Span {
  readonly code: 'duplicate-key';
  readonly key: string;
  /** The first of the two; in the chunk of the problem. */
  readonly first: Span;
}

export interface CutText extends Span {
  readonly code: 'cut-text';
  readonly field: string;
  /** The sign that ends the text to YAML, or begins what is no text to it. */
  readonly by: ',' | '#' | '!' | '&';
  /** Whether the sign is the first of the text, so that YAML begins it later or leaves nothing of it. */
  readonly isFirst?: true;
  /** Whether the field takes a list, of which this is to be an item or several. */
  readonly isList?: true;
}

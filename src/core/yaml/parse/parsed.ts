import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Node } from './nodes';

/** Edits of a chunk, in order; spans are relative to it. */
export type Mend = readonly TextEdit[];

/** What is malformed, as a sentence for the writer of a note. */
export interface SyntaxProblem extends Span {
  readonly message: string;
  /** What makes it sound, where a sign is not what it seems. */
  readonly mend?: Mend;
}

/**
 * A text that YAML reads otherwise than it is meant, or not at all, because of a sign in it. The span is that of
 * the text as it is meant.
 */
export interface Slip extends Span {
  readonly sign: string;
  /** Where the sign stands. */
  readonly at: number;
}

/** A mistake in the indentation of a chunk, of which it is known how the chunk would read without it. */
export interface Damage {
  /** `signs`: white space that YAML does not know; `lines`: lines too far left or right. */
  readonly kind: 'signs' | 'lines';
  readonly problem: SyntaxProblem;
  /** What the fix is called, as a command. */
  readonly title: string;
  /** What mends the problem; places of the chunk. */
  readonly edits: readonly TextEdit[];
  /** What mends all problems of this kind in the chunk. */
  readonly all: readonly TextEdit[];
}

/** What a chunk of YAML says. All spans are relative to its first character. */
export interface Parsed {
  /** `null` for a text that holds nothing but white space and comments. */
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  /** The last node that each anchor names. */
  readonly anchors: ReadonlyMap<string, Node>;
  /** The names that its aliases have. */
  readonly aliases: ReadonlySet<string>;
  /** Texts of malformed YAML that were read as they are meant. */
  readonly slips?: readonly Slip[];
  /** Whether an alias remains whose anchor is not in this text. */
  readonly open: boolean;
  /** The mistake in its indentation without which it was read. */
  readonly damage?: Damage;
}

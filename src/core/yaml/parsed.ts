import type { Span } from '../text/span';
import type { Damage } from './damage';
import type { Node } from './nodes';

/** What is malformed, as a sentence for the writer of a note. */
export interface SyntaxProblem extends Span {
  readonly message: string;
}

/** What a piece of YAML says. All spans are relative to its first character. */
export interface Parsed {
  /** `null` for a text that holds nothing but white space and comments. */
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  /** The last node that each anchor names. */
  readonly anchors: ReadonlyMap<string, Node>;
  /** Whether an alias remains whose anchor is not in this text. */
  readonly open: boolean;
  /** The mistake in its indentation without which it was read. */
  readonly damage?: Damage;
}

import type { TextEdit } from '../text/edit';
import type { SyntaxProblem } from './parsed';

/** A mistake in the indentation of a piece, of which it is known how the piece would read without it. */
export interface Damage {
  /** `signs`: white space that YAML does not know; `lines`: lines too far left or right. */
  readonly kind: 'signs' | 'lines';
  readonly problem: SyntaxProblem;
  /** What the fix is called, as a command. */
  readonly title: string;
  /** What mends the problem; places of the piece. */
  readonly edits: readonly TextEdit[];
  /** What mends all problems of this kind in the piece. */
  readonly all: readonly TextEdit[];
}

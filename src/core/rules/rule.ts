import type { RuleCode } from '../model/rule-codes';
import type { Severity } from '../model/severity';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note';

/** Something about a note that its writer should know. Spans are of the note. */
export interface Diagnostic {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Other places that have a part in it. */
  readonly related?: readonly Related[];
  /** Whether the place can be taken away without a loss, and is shown faded. */
  readonly unused?: true;
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule finds; its code and severity are the rule's. */
export type Finding = Omit<Diagnostic, 'code' | 'severity'>;

/** One rule of the format. */
export interface Rule {
  readonly code: RuleCode;
  /** The default, which a note may change. */
  readonly severity: Severity;
  /** What it reports, in one line. */
  readonly summary: string;
  /**
   * What it looks at, and so what can change its findings: an entry alone; an entry and those it names; the
   * graph of support; the whole note.
   */
  readonly scope: 'entry' | 'neighbours' | 'support' | 'note';
  check(note: Note): Iterable<Finding>;
}

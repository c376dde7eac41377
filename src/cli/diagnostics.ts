import type { Diagnostic } from '../core';
import type { CheckedNote } from '../session';

/** A diagnostic as the command line gives it. `--format json` prints just this, with its keys in this order. */
export interface FileDiagnostic {
  readonly file: string;
  /** Lines and columns begin at one; columns count UTF-16 code units, and the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Diagnostic['severity'];
  readonly code: Diagnostic['code'];
  readonly message: string;
}

/** What was found in a note. `file` is the name under which it is reported. */
export function fileDiagnostics(file: string, { note, diagnostics }: CheckedNote): FileDiagnostic[] {
  return diagnostics.map(({ span, severity, code, message }) => {
    const { start, end } = note.text.rangeOf(span);
    return {
      file,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity,
      code,
      message,
    };
  });
}

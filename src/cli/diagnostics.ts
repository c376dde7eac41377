import { type Diagnostic, type Location, type Note, outlinePathAt } from '../core';
import type { CheckedNote } from '../session';

/** A stretch of a file. */
export interface FileRange {
  readonly file: string;
  /** Lines and columns begin at one; columns count UTF-16 code units, and the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic as the command line gives it. `--format json` prints just this, with its keys in this order. */
export interface FileDiagnostic extends FileRange {
  readonly severity: Diagnostic['severity'];
  readonly code: Diagnostic['code'];
  readonly message: string;
}

/** Another place that has a part in a diagnostic. */
export interface RelatedRange extends FileRange {
  readonly message: string;
}

/** A diagnostic with all that programs can follow it by. */
export interface TracedDiagnostic extends FileDiagnostic {
  /** The keys that lead to its entry or top-level field, as `claims`, `boxed-in`; empty outside of all. */
  readonly path: readonly string[];
  /** The id, name or key that is reported, where the rule tells it. */
  readonly about?: string;
  readonly related: readonly RelatedRange[];
}

/** What was found in a note. `file` is the name under which it is reported. */
export function fileDiagnostics(file: string, { note, diagnostics }: CheckedNote): FileDiagnostic[] {
  return diagnostics.map((diagnostic) => fileDiagnostic(file, note, diagnostic));
}

function fileDiagnostic(file: string, note: Note, diagnostic: Diagnostic): FileDiagnostic {
  const { span, severity, code, message } = diagnostic;
  return { ...rangeIn(file, note, span), severity, code, message };
}

/** A stretch of a note, by the name of its file. */
export function rangeIn(file: string, note: Note, span: Location['span']): FileRange {
  const { start, end } = note.text.rangeOf(span);
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A note that is at hand, and the name under which it is reported. */
export interface NamedNote {
  readonly file: string;
  readonly note: Note;
}

/** What was found in a note, with related places in this one and in others, which `find` looks up by their addresses. */
export function tracedDiagnostics(
  file: string,
  { note, diagnostics }: CheckedNote,
  find: (uri: string) => NamedNote | undefined,
): TracedDiagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...fileDiagnostic(file, note, diagnostic),
    path: outlinePathAt(note, diagnostic.span.start),
    ...(diagnostic.about !== undefined && { about: diagnostic.about }),
    related: (diagnostic.related ?? []).flatMap(({ uri, span, message }) => {
      const home = uri === note.uri ? { file, note } : find(uri);
      return home ? [{ ...rangeIn(home.file, home.note, span), message }] : [];
    }),
  }));
}

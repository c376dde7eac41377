import type { FileDiagnostic } from './diagnostics';
import type { Tally } from './tally';

/**
 * Words what a run finds. Each method gives what is to be printed then, with its line breaks, or nothing. It keeps
 * nothing, so that files can be worded apart from each other.
 */
export interface Reporter<Found extends FileDiagnostic = FileDiagnostic> {
  begin(): string;
  /** What is found in one file; nothing only where nothing is. */
  file(diagnostics: readonly Found[]): string;
  /** What stands before the first text of a file, and between two of them. */
  readonly seams: { readonly first: string; readonly next: string };
  end(tally: Tally): string;
}

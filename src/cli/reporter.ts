import type { FileDiagnostic } from './diagnostics';
import type { Tally } from './tally';

/** Words what a run finds. Each method gives what is to be printed then, with its line breaks, or nothing. */
export interface Reporter<Found extends FileDiagnostic = FileDiagnostic> {
  begin(): string;
  /** For each file that was read, in their order. */
  file(diagnostics: readonly Found[]): string;
  end(tally: Tally): string;
}

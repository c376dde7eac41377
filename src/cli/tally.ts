import type { Severity } from '../core';
import { type ExitCode, exitCodes } from './exit-codes';

/** How many diagnostics there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(diagnostics: readonly { readonly severity: Severity }[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Counts what a run has found. */
export class Tally {
  files = 0;
  /** Paths of which nothing could be read. */
  failures = 0;
  readonly severities: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };

  /** Counts a file that was read. */
  add(diagnostics: readonly { readonly severity: Severity }[]): void {
    this.addCounts(countsOf(diagnostics));
  }

  /** Counts a file that was read, whose diagnostics were counted. */
  addCounts(counts: Counts): void {
    this.files++;
    for (const severity of ['error', 'warning', 'info', 'hint'] as const)
      this.severities[severity] += counts[severity];
  }

  exitCode(maxWarnings: number): ExitCode {
    const { error, warning } = this.severities;
    const failed = error > 0 || this.failures > 0 || warning > maxWarnings;
    return failed ? exitCodes.problems : exitCodes.fine;
  }
}

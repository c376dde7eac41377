import { version } from '../../package.json';
import type { CheckedNote } from '../session';
import type { CheckFormat } from './arguments';
import type { Paint } from './colours';
import { type FileDiagnostic, fileDiagnostics, type NamedNote, tracedDiagnostics } from './diagnostics';
import { githubReporter } from './report-github';
import { jsonReporter } from './report-json';
import { sarifReporter } from './report-sarif';
import { textReporter } from './report-text';
import type { Reporter } from './reporter';
import { pageOfRule } from './rule-pages';
import type { Tally } from './tally';

/** What a run prints of the notes that it checks. */
export interface Report {
  begin(): string;
  /** For a note that was checked, under the name of its file; what is found is counted. */
  file(name: string, checked: CheckedNote): string;
  end(): string;
}

export interface ReportOptions {
  readonly format: CheckFormat;
  readonly folder: string;
  readonly paint: Paint;
  readonly tally: Tally;
  /** A note of the run by its address. */
  find(uri: string): NamedNote | undefined;
}

export function reportIn(options: ReportOptions): Report {
  const { format, folder, paint, find } = options;
  if (format === 'sarif') {
    const reporter = sarifReporter({ version, folder, pageOf: pageOfRule });
    return reportBy(reporter, options, (name, checked) => tracedDiagnostics(name, checked, find));
  }
  if (format === 'github') return reportBy(githubReporter(), options, fileDiagnostics);
  return reportBy(format === 'json' ? jsonReporter() : textReporter(paint), options, fileDiagnostics);
}

function reportBy<Found extends FileDiagnostic>(
  reporter: Reporter<Found>,
  { tally }: ReportOptions,
  diagnosticsOf: (name: string, checked: CheckedNote) => readonly Found[],
): Report {
  return {
    begin: () => reporter.begin(),
    file(name, checked) {
      const diagnostics = diagnosticsOf(name, checked);
      tally.add(diagnostics);
      return reporter.file(diagnostics);
    },
    end: () => reporter.end(tally),
  };
}

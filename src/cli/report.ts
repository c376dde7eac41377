import { version } from '../../package.json';
import { pageOfRule } from '../node/rule-pages';
import type { CheckedNote } from '../session';
import { paintIf } from './colours';
import {
  type FileDiagnostic,
  fileDiagnostics,
  type NamedNote,
  type TracedDiagnostic,
  tracedDiagnostics,
} from './diagnostics';
import type { CheckFormat } from './options';
import { checklistFrame, checklistOf } from './report-checklist';
import { githubReporter } from './report-github';
import { jsonReporter } from './report-json';
import { sarifReporter } from './report-sarif';
import { textReporter } from './report-text';
import type { Reporter } from './reporter';
import { type Counts, countsOf, type Tally } from './tally';

/** How what is found is worded. It can be told to a worker. */
export interface Wording {
  readonly format: CheckFormat;
  /** The folder of the run; absolute. */
  readonly folder: string;
  readonly isColoured: boolean;
  /** Whether notes are held against the nine standards, instead of listing what is found in them. */
  readonly isChecklist?: boolean;
}

/** What was found in one file: in words, and counted. */
export interface FileReport {
  readonly text: string;
  readonly counts: Counts;
}

/** What a run prints of the files that it checks, in their order. */
export class Report {
  private readonly reporter: Frame;
  private isBegun = false;

  constructor(
    wording: Wording,
    private readonly tally: Tally,
  ) {
    this.reporter = frameOf(wording);
  }

  begin(): string {
    return this.reporter.begin();
  }

  /** For a file that was checked; what was found is counted. */
  file({ text, counts }: FileReport): string {
    this.tally.addCounts(counts);
    if (text === '') return '';
    const { first, next } = this.reporter.seams;
    const seam = this.isBegun ? next : first;
    this.isBegun = true;
    return seam + text;
  }

  end(): string {
    return this.reporter.end(this.tally);
  }
}

/** What stands around the files. */
type Frame = Omit<Reporter, 'file'>;

function frameOf(wording: Wording): Frame {
  if (wording.isChecklist) return checklistFrame(checklistWording(wording));
  return wording.format === 'sarif' ? sarif(wording) : plain(wording);
}

function checklistWording({ format, isColoured }: Wording) {
  return { format, paint: paintIf(isColoured) };
}

function sarif({ folder }: Wording): Reporter<TracedDiagnostic> {
  return sarifReporter({ version, folder, pageOf: pageOfRule });
}

function plain({ format, isColoured }: Wording): Reporter {
  if (format === 'github') return githubReporter();
  return format === 'json' ? jsonReporter() : textReporter(paintIf(isColoured));
}

/** Words what was found in a note, under the name of its file. */
export type WordFile = (name: string, checked: CheckedNote) => FileReport;

/** @param find a note of the run by its address */
export function wordingOf(wording: Wording, find: (uri: string) => NamedNote | undefined): WordFile {
  if (wording.isChecklist)
    return (name, checked) => ({
      text: checklistOf(name, checked, find, checklistWording(wording)),
      // What is not shown is no problem: it is for a reader to weigh.
      counts: countsOf([]),
    });
  if (wording.format === 'sarif')
    return wordBy(sarif(wording), (name, checked) => tracedDiagnostics(name, checked, find));
  return wordBy(plain(wording), fileDiagnostics);
}

function wordBy<Found extends FileDiagnostic>(
  reporter: Reporter<Found>,
  diagnosticsOf: (name: string, checked: CheckedNote) => readonly Found[],
): WordFile {
  return (name, checked) => {
    const diagnostics = diagnosticsOf(name, checked);
    return { text: reporter.file(diagnostics), counts: countsOf(diagnostics) };
  };
}

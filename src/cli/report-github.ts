import { slashed } from '../node/slashed';
import type { FileDiagnostic } from './diagnostics';
import { printable } from './printable';
import { noSeams, summary } from './report-text';
import type { Reporter } from './reporter';

/** The commands by which a workflow of GitHub shows something at a line. It knows three levels. */
const commands = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** A workflow command for each diagnostic, which GitHub shows at its lines. A summary ends the log. */
export function githubReporter(): Reporter {
  return {
    begin: () => '',
    file: (diagnostics) => diagnostics.map((diagnostic) => `${annotation(diagnostic)}\n`).join(''),
    seams: noSeams,
    end: (tally) => `${summary(tally)}\n`,
  };
}

function annotation(diagnostic: FileDiagnostic): string {
  const { file, line, column, endLine, endColumn, severity, code, message } = diagnostic;
  const properties = {
    file: slashed(file),
    line,
    endLine,
    // Columns are refused where an annotation covers several lines.
    ...(line === endLine && { col: column, endColumn }),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${data(message)}`;
}

/** What ends a message or begins the next command is written as the runner reads it back. */
function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import type { Paint } from './colours';
import type { FileDiagnostic } from './diagnostics';
import { printable } from './printable';
import type { Reporter } from './reporter';
import type { Tally } from './tally';

/** Texts that stand by themselves. */
export const noSeams = { first: '', next: '' } as const;

const severityWidth = 'warning'.length;

/**
 * A line for each diagnostic, `file:line:column: severity message [code]`, which editors and terminals make
 * a link. Within a file the severities stand below one another. A summary ends it.
 */
export function textReporter(paint: Paint): Reporter {
  return {
    begin: () => '',
    file(diagnostics) {
      const width = diagnostics.reduce((widest, each) => Math.max(widest, placeOf(each).length), 0);
      const lines = diagnostics.map((diagnostic) => `${line(diagnostic, width, paint)}\n`);
      return lines.length > 0 ? `${lines.join('')}\n` : '';
    },
    seams: noSeams,
    end: (tally) => `${summary(tally)}\n`,
  };
}

function placeOf({ file, line, column }: FileDiagnostic): string {
  return `${printable(file)}:${line}:${column}:`;
}

function line(diagnostic: FileDiagnostic, placeWidth: number, paint: Paint): string {
  const { severity, message, code } = diagnostic;
  const place = placeOf(diagnostic).padEnd(placeWidth);
  const grade = paint(severity, severity.padEnd(severityWidth));
  return `${place} ${grade} ${printable(message)} ${paint('quiet', `[${code}]`)}`;
}

/** Counts what was found, in one sentence. */
export function summary({ files, failures, severities }: Tally): string {
  const unread = failures > 0 ? `, ${counted(failures, 'path')} not read` : '';
  const counts = Object.entries(severities).filter(([, count]) => count > 0);
  const found = counts.map(([severity, count]) => counted(count, severity)).join(', ');
  return `${counted(files, 'note')} checked${unread}: ${found || 'no problems'}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

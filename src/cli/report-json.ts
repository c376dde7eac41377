import type { FileDiagnostic } from './diagnostics';
import { printableJson } from './printable';
import type { Reporter } from './reporter';

/** Things on lines of their own, with a comma between them, as in a list of JSON. */
export const listSeams = { first: '\n', next: ',\n' } as const;

/** One array with one diagnostic on a line, so that it can be read as a stream and compared by line. */
export function jsonReporter(): Reporter {
  return {
    begin: () => '[',
    file: (diagnostics) => diagnostics.map(line).join(listSeams.next),
    seams: listSeams,
    end: (tally) => (Object.values(tally.severities).some((count) => count > 0) ? '\n]\n' : ']\n'),
  };
}

function line(diagnostic: FileDiagnostic): string {
  return printableJson(JSON.stringify(diagnostic));
}

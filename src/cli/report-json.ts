import { printableJson } from './printable';
import type { Reporter } from './reporter';

/** One array with one diagnostic on a line, so that it can be read as a stream and compared by line. */
export function jsonReporter(): Reporter {
  let separator = '\n';
  return {
    begin: () => '[',
    file(diagnostics) {
      let text = '';
      for (const diagnostic of diagnostics) {
        text += separator + printableJson(JSON.stringify(diagnostic));
        separator = ',\n';
      }
      return text;
    },
    end: (tally) => (Object.values(tally.severities).some((count) => count > 0) ? '\n]\n' : ']\n'),
  };
}

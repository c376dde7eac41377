import type { FileRange, TracedDiagnostic } from '../diagnostics';
import { fileUri } from '../file-uri';
import { Fingerprints } from './fingerprints';
import { levels, ruleIndexes } from './rules';

/** The name under which the log speaks of the folder in which notes were checked. */
export const baseId = 'SRCROOT';

/** What was found in one file, as SARIF says it. Names of files begin at `folder`. */
export function sarifResults(diagnostics: readonly TracedDiagnostic[], folder: string) {
  const fingerprints = new Fingerprints();
  return diagnostics.map((diagnostic) => {
    const { code, severity, message, path, related } = diagnostic;
    return {
      ruleId: code,
      ruleIndex: ruleIndexes.get(code),
      level: levels[severity],
      message: { text: withoutLinks(message) },
      locations: [{ ...location(diagnostic, folder), ...logical(path) }],
      ...(related.length > 0 && {
        relatedLocations: related.map((other, at) => ({
          id: at + 1,
          ...location(other, folder),
          message: { text: withoutLinks(other.message) },
        })),
      }),
      partialFingerprints: fingerprints.of(diagnostic),
    };
  });
}

function location({ file, line, column, endLine, endColumn }: FileRange, folder: string) {
  const { uri, isInFolder } = fileUri(file, folder);
  return {
    physicalLocation: {
      artifactLocation: { uri, ...(isInFolder && { uriBaseId: baseId }) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** Where in the note it is, whatever line that is in. */
function logical(path: readonly string[]) {
  const name = path.at(-1);
  if (name === undefined) return {};
  return { logicalLocations: [{ name, fullyQualifiedName: path.join('.'), kind: 'member' }] };
}

/** A message quotes what notes say, and programs take brackets with an address behind them for a link. */
function withoutLinks(message: string): string {
  return message.includes('](') ? message.replace(/[[\]\\]/g, '\\$&') : message;
}

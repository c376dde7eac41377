import type { RuleCode } from '../core';
import type { TracedDiagnostic } from './diagnostics';
import { printableJson } from './printable';
import { listSeams } from './report-json';
import type { Reporter } from './reporter';
import { baseId, sarifResults } from './sarif/results';
import { sarifRules } from './sarif/rules';

export interface SarifOptions {
  readonly version: string;
  /** The folder of the run; absolute. */
  readonly folder: string;
  /** The page of a rule in Markdown; undefined where it is not at hand. */
  pageOf(code: RuleCode): string | undefined;
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const home = 'https://github.com/analyst-notes/analyst-notes';

/** One run in the Static Analysis Results Interchange Format, with one result on a line. */
export function sarifReporter({ version, folder, pageOf }: SarifOptions): Reporter<TracedDiagnostic> {
  return {
    begin() {
      const driver = {
        name: 'analyst-notes',
        semanticVersion: version,
        informationUri: home,
        rules: sarifRules(pageOf),
      };
      const head = {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [baseId]: { description: { text: 'The folder in which notes were checked.' } },
        },
      };
      return `{"$schema":"${schema}","version":"2.1.0","runs":[{${inner(head)},"results":[`;
    },
    file: (diagnostics) => sarifResults(diagnostics, folder).map(json).join(listSeams.next),
    seams: listSeams,
    end: ({ failures }) => `\n],${inner({ invocations: [{ executionSuccessful: failures === 0 }] })}}]}\n`,
  };
}

/** The members of an object without the braces around them. */
function inner(value: object): string {
  return json(value).slice(1, -1);
}

function json(value: object): string {
  return printableJson(JSON.stringify(value));
}

import * as vscode from 'vscode';
import { codeOf, extensionUri } from './support';

/** A diagnostic as `check --format json` prints it; places are one-based. */
export interface Printed {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** What was asked of the command line before VS Code started (`test/host/printed.ts`). */
interface Told {
  /** The examples of all rules, by the code and the name of the file. */
  readonly files: Readonly<Record<string, string>>;
  readonly printed: Readonly<Record<string, readonly Printed[]>>;
  readonly samples: Readonly<Record<string, readonly Printed[]>>;
}

export async function toldByCommandLine(): Promise<Told> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extensionUri(), 'out', 'printed.json'),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
}

const severities = ['error', 'warning', 'info', 'hint'];

/** What the editor shows, in the form of what is printed. */
export function asPrinted(diagnostic: vscode.Diagnostic): Printed {
  const { range, severity, message } = diagnostic;
  return {
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    severity: severities[severity] ?? '',
    code: codeOf(diagnostic),
    message,
  };
}

export function byPlace(a: Printed, b: Printed): number {
  return a.line - b.line || a.column - b.column || a.code.localeCompare(b.code);
}

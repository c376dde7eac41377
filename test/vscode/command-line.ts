import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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

/** All that the command line prints of some files or folders. */
export function printed(places: readonly vscode.Uri[]): (Printed & { readonly file: string })[] {
  const cli = vscode.Uri.joinPath(extensionUri(), 'dist', 'cli.js').fsPath;
  const args = [cli, 'check', '--format', 'json', ...places.map(({ fsPath }) => fsPath)];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  assert.ok(status === 0 || status === 1, stderr);
  return JSON.parse(stdout);
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

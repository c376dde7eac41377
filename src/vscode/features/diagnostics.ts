import * as vscode from 'vscode';
import type { Severity } from '../../core/model/severity';
import type { Diagnostic } from '../../core/rules/rule';
import { toRange } from '../convert';
import type { CheckedNote, Notes } from '../notes';

/** Older versions of a file, shown beside the present one, would report each problem twice. */
const silentSchemes: ReadonlySet<string> = new Set(['git', 'gitfs', 'vscode-local-history', 'review', 'pr']);

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows what the rules find in the text and in Problems. */
export function registerDiagnostics(notes: Notes): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('analyst-notes');
  return vscode.Disposable.from(
    collection,
    notes.onDidCheck((checked) => {
      const { uri } = checked.document;
      if (!silentSchemes.has(uri.scheme)) collection.set(uri, toDiagnostics(checked));
    }),
    notes.onDidClose(({ uri }) => collection.delete(uri)),
  );
}

function toDiagnostics(checked: CheckedNote): vscode.Diagnostic[] {
  return checked.diagnostics.map((diagnostic) => toDiagnostic(checked, diagnostic));
}

function toDiagnostic({ document, note }: CheckedNote, found: Diagnostic): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(note, found.span),
    found.message,
    severities[found.severity],
  );
  diagnostic.code = found.code;
  diagnostic.source = 'Analyst Notes';
  diagnostic.relatedInformation = (found.related ?? []).map(({ span, message }) => {
    const location = new vscode.Location(document.uri, toRange(note, span));
    return new vscode.DiagnosticRelatedInformation(location, message);
  });
  if (found.unused) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

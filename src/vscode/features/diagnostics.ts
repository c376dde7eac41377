import * as vscode from 'vscode';
import type { Diagnostic, Note, RuleCode, Severity } from '../../core';
import { explainCommand } from '../commands/explain';
import { toRange } from '../convert';
import { isOlderVersion } from '../language';
import type { CheckedDocument, Notes } from '../notes';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows what the rules find in the text and in Problems. */
export function registerDiagnostics(notes: Notes): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('analyst-notes');
  /** The editor is slow to take in hundreds of diagnostics, and most keystrokes change none. */
  const shown = new Map<vscode.TextDocument, string>();
  return vscode.Disposable.from(
    collection,
    notes.onDidCheck((checked) => {
      const { document, revision } = checked;
      // An older version beside the present one would report each problem twice.
      if (isOlderVersion(document.uri) || shown.get(document) === revision) return;
      shown.set(document, revision);
      collection.set(document.uri, toDiagnostics(notes, checked));
    }),
    notes.onDidClose((document) => {
      shown.delete(document);
      collection.delete(document.uri);
    }),
  );
}

function toDiagnostics(notes: Notes, { note, diagnostics }: CheckedDocument): vscode.Diagnostic[] {
  return diagnostics.map((diagnostic) => toDiagnostic(notes, note, diagnostic));
}

function toDiagnostic(notes: Notes, note: Note, found: Diagnostic): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(note, found.span),
    found.message,
    severities[found.severity],
  );
  diagnostic.code = { value: found.code, target: explanationOf(found.code) };
  diagnostic.source = 'Analyst Notes';
  diagnostic.relatedInformation = (found.related ?? []).flatMap(({ span, message, note: key }) => {
    const of = key === undefined ? note : notes.noteAt(key);
    if (!of) return [];
    const location = new vscode.Location(vscode.Uri.parse(of.key), toRange(of, span));
    return [new vscode.DiagnosticRelatedInformation(location, message)];
  });
  if (found.unused) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

/** Opens the page of a rule from its code, wherever the editor shows that. */
function explanationOf(code: RuleCode): vscode.Uri {
  return vscode.Uri.parse(`command:${explainCommand}?${encodeURIComponent(JSON.stringify([code]))}`);
}

import * as vscode from 'vscode';
import type { Span } from '../../core';
import { toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

export const compareCommand = 'analystNotes.compareBothJudgements';

/** Offers the comparison where a merge has left a conflict: above it, and as a fix of the notice. */
export function registerOffers(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('merge');
  return vscode.Disposable.from(
    languages.registerCodeLensProvider(selector, {
      provideCodeLenses: (document) =>
        beginnings(notes, document).map((range) => new vscode.CodeLens(range, commandAt(document, range))),
    }),
    languages.registerCodeActionsProvider(
      selector,
      { provideCodeActions: (document, range, context) => actionsIn(notes, document, range, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

/** The first line of each conflict. */
function beginnings(notes: Notes, document: vscode.TextDocument): vscode.Range[] {
  const note = notes.read(document);
  const isFirst = ({ start }: Span): boolean => note.text.toString()[start] === '<';
  return note.contents.conflicts.filter(isFirst).map((span) => toRange(note, span));
}

function commandAt({ uri }: vscode.TextDocument, { start }: vscode.Range): vscode.Command {
  const title = vscode.l10n.t('Compare both judgements');
  return { command: compareCommand, title, arguments: [uri.toString(), start.line] };
}

/** From the first marker to the last. */
function actionsIn(
  notes: Notes,
  document: vscode.TextDocument,
  { start }: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const note = notes.read(document);
  const markers = note.contents.conflicts.map((span) => toRange(note, span));
  const isBefore = markers.some((marker) => marker.start.line <= start.line);
  const isBehind = markers.some((marker) => marker.start.line >= start.line);
  if (!isBefore || !isBehind) return [];
  const title = vscode.l10n.t('Compare both judgements…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = commandAt(document, new vscode.Range(start, start));
  action.isPreferred = true;
  action.diagnostics = diagnostics.filter(({ range }) => markers.some((marker) => marker.isEqual(range)));
  return [action];
}

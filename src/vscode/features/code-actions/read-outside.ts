import * as vscode from 'vscode';
import { type Note, outsideIncludes, type Span } from '../../../core';
import { toRange } from '../../convert';
import type { Notes } from '../../notes';

const readOutsideCommand = 'analystNotes.readOutside';

export function registerReadOutside(notes: Notes): vscode.Disposable {
  const { commands } = notes.log.for('read-outside');
  return commands.registerCommand(readOutsideCommand, async (uri: unknown) => {
    if (typeof uri === 'string') await notes.allow(uri);
  });
}

/** What asks whether a note outside of the open folders may be read: one action for each that is included here. */
export function readOutsideActions(
  notes: Notes,
  note: Note,
  span: Span,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  return outsideIncludes(note, span).flatMap((include) => {
    const address = notes.locate(note.uri, include.path);
    if (address === undefined) return [];
    const title = vscode.l10n.t('Read “{0}”, Which Lies outside of the Open Folders', include.path);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: readOutsideCommand, title, arguments: [address] };
    const range = toRange(note, include.span);
    action.diagnostics = diagnostics.filter((shown) => shown.range.isEqual(range));
    return [action];
  });
}

import type * as vscode from 'vscode';
import { registerBoard } from './board/provider';
import { registerExplain } from './commands/explain';
import { registerNewNote } from './commands/new-note';
import { registerCodeActions } from './features/code-actions';
import { registerDiagnostics } from './features/diagnostics';
import { registerHover } from './features/hover';
import { registerNavigation } from './features/navigation';
import { registerOutline } from './features/outline';
import { Notes } from './notes';
import { registerContents } from './tree/view';

/** Registers everything and reads nothing: a note is read when it is open and somebody asks. */
export function activate(context: vscode.ExtensionContext): void {
  const notes = new Notes();
  context.subscriptions.push(
    notes,
    registerDiagnostics(notes),
    registerCodeActions(notes),
    registerHover(notes),
    registerOutline(notes),
    registerNavigation(notes),
    registerContents(notes),
    registerBoard(notes, context.extensionUri),
    registerNewNote(),
    registerExplain(context.extensionUri),
  );
}

import type * as vscode from 'vscode';
import { registerBoard } from './board/provider';
import { registerExplain } from './commands/explain';
import { registerNewNote } from './commands/new-note';
import { registerSaveNote } from './commands/save-note';
import { registerCallHierarchy } from './features/call-hierarchy';
import { registerCodeActions } from './features/code-actions';
import { registerCodeLens } from './features/code-lens';
import { registerCompletion } from './features/completion';
import { registerDiagnostics } from './features/diagnostics';
import { registerLinks } from './features/document-links';
import { registerOutline } from './features/document-symbols';
import { registerFormatting } from './features/formatting';
import { registerHover } from './features/hover';
import { registerInlayHints } from './features/inlay-hints';
import { registerNavigation } from './features/navigation';
import { registerNoteNames } from './features/note-names';
import { registerPaste } from './features/paste';
import { registerRename } from './features/rename';
import { registerSemanticTokens } from './features/semantic-tokens';
import { registerStructure } from './features/structure';
import { registerFileMoves } from './features/will-rename-files';
import { registerWorkspaceSymbols } from './features/workspace-symbols';
import { Log } from './log';
import { Notes } from './notes';
import { registerContents } from './tree/view';

/** Registers everything and reads nothing: a note is read when it is open and somebody asks. */
export function activate(context: vscode.ExtensionContext): void {
  const log = new Log();
  const notes = new Notes(log);
  context.subscriptions.push(
    log,
    notes,
    registerDiagnostics(notes),
    registerCodeActions(notes),
    registerCompletion(notes),
    registerHover(notes),
    registerOutline(notes),
    registerNavigation(notes),
    registerFormatting(notes),
    registerRename(notes),
    registerPaste(notes),
    registerFileMoves(notes),
    registerWorkspaceSymbols(notes),
    registerCallHierarchy(notes),
    registerLinks(notes),
    registerStructure(notes),
    registerInlayHints(notes),
    registerCodeLens(notes),
    registerSemanticTokens(notes),
    registerContents(notes),
    registerBoard(notes, context.extensionUri),
    registerNewNote(log),
    registerSaveNote(log),
    registerNoteNames(notes, context.globalState),
    registerExplain(log, context.extensionUri),
  );
}

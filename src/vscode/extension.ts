import type * as vscode from 'vscode';
import { registerAssistants } from './assistants/register';
import { registerBoard } from './board/provider';
import { registerChangeYardstick } from './commands/change-yardstick';
import { registerCheckStandards } from './commands/check-standards';
import { registerCiteSelection } from './commands/cite-selection';
import { registerCompareBothJudgements } from './commands/compare-both-judgements';
import { registerCompareJudgements } from './commands/compare-judgements';
import { registerExplain } from './commands/explain';
import { registerExportNote } from './commands/export-note';
import { registerFreezeNote } from './commands/freeze-note';
import { registerGoToEntry } from './commands/go-to-entry';
import { registerImportIndicators } from './commands/import-indicators';
import { registerImportNote } from './commands/import-note';
import { registerImportSources } from './commands/import-sources';
import { registerInsertMention } from './commands/insert-mention';
import { registerLinkEvidence } from './commands/link-evidence';
import { registerNewEdition } from './commands/new-edition';
import { registerNewEntry } from './commands/new-entry';
import { registerNewNote } from './commands/new-note';
import { registerNewNoteFromText } from './commands/new-note-from-text';
import { registerNoteActions } from './commands/note-actions';
import { registerOpenSample } from './commands/open-sample';
import { registerReleaseNote } from './commands/release-note';
import { registerRetractSource } from './commands/retract-source';
import { registerSaveNote } from './commands/save-note';
import { registerWalkProblems } from './commands/walk-problems';
import { registerEvidence } from './evidence/register';
import { registerCallHierarchy } from './features/call-hierarchy';
import { registerCodeActions } from './features/code-actions/code-actions';
import { registerReadOutside } from './features/code-actions/read-outside';
import { registerCodeLens } from './features/code-lens';
import { registerCompletion } from './features/completion';
import { registerDefinition } from './features/definition';
import { registerDiagnostics } from './features/diagnostics';
import { registerDocumentHighlight } from './features/document-highlight';
import { registerDocumentLinks } from './features/document-links';
import { registerDocumentSymbols } from './features/document-symbols';
import { registerFoldingRanges } from './features/folding-ranges';
import { registerFormatting } from './features/formatting';
import { registerHover } from './features/hover';
import { registerImplementation } from './features/implementation';
import { registerInlayHints } from './features/inlay-hints';
import { registerLinkedEditing } from './features/linked-editing';
import { registerPaste } from './features/paste/paste';
import { registerReferences } from './features/references';
import { registerRename } from './features/rename';
import { registerSelectionRanges } from './features/selection-ranges';
import { registerSemanticTokens } from './features/semantic-tokens';
import { registerWillRenameFiles } from './features/will-rename-files';
import { registerWorkspaceSymbols } from './features/workspace-symbols';
import { Log } from './log';
import { registerNoteNames } from './note-names';
import { Notes } from './notes';
import { AllowedNotes } from './outside-notes';
import { ReportPanels } from './reports/panels';
import { SelectedEntry } from './selected-entry';
import { registerStatusBar } from './status-bar';
import { registerContents } from './tree/view';
import { registerWatchList } from './watch-list/view';

/** What all that is registered shares. */
interface Shared {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly notes: Notes;
  readonly selection: SelectedEntry;
  readonly reports: ReportPanels;
}

/** Registers everything and reads nothing: a note is read when it is open and somebody asks. */
export function activate(context: vscode.ExtensionContext): void {
  const log = new Log();
  const notes = new Notes(log, new AllowedNotes(context.workspaceState));
  const selection = new SelectedEntry(notes);
  const reports = new ReportPanels(notes, context.extensionUri);
  const shared = { context, log, notes, selection, reports };
  context.subscriptions.push(
    ...[log, notes, selection, reports],
    ...languageFeatures(notes),
    ...views(shared),
    ...commands(shared),
    registerAssistants(notes, context),
  );
}

function languageFeatures(notes: Notes): vscode.Disposable[] {
  return [
    registerDiagnostics(notes),
    registerCodeActions(notes),
    registerReadOutside(notes),
    registerCompletion(notes),
    registerHover(notes),
    registerDocumentSymbols(notes),
    registerDefinition(notes),
    registerImplementation(notes),
    registerReferences(notes),
    registerDocumentHighlight(notes),
    registerFormatting(notes),
    registerRename(notes),
    registerPaste(notes),
    registerWillRenameFiles(notes),
    registerWorkspaceSymbols(notes),
    registerCallHierarchy(notes),
    registerDocumentLinks(notes),
    registerFoldingRanges(notes),
    registerSelectionRanges(notes),
    registerLinkedEditing(notes),
    registerInlayHints(notes),
    registerCodeLens(notes),
    registerSemanticTokens(notes),
  ];
}

function views({ context, notes, selection }: Shared): vscode.Disposable[] {
  return [
    registerContents(notes, selection, context.globalState),
    registerEvidence(notes, selection),
    registerWatchList(notes, selection, context.extensionUri),
    registerBoard(notes, selection, context.extensionUri),
    registerStatusBar(notes),
    registerNoteNames(notes, context.globalState),
  ];
}

function commands({ context, log, notes, selection, reports }: Shared): vscode.Disposable[] {
  return [
    registerCheckStandards(notes, reports),
    registerCompareJudgements(notes, reports),
    registerCiteSelection(notes),
    registerGoToEntry(notes),
    registerWalkProblems(notes),
    registerLinkEvidence(notes, selection),
    registerInsertMention(notes),
    registerRetractSource(notes, selection),
    registerCompareBothJudgements(notes),
    registerNewNote(log),
    registerNewNoteFromText(notes, context.extensionUri),
    registerNewEdition(notes),
    registerNewEntry(notes, selection),
    registerChangeYardstick(notes),
    registerFreezeNote(notes),
    registerOpenSample(log, context),
    registerSaveNote(log),
    registerReleaseNote(notes),
    registerExportNote(notes, context),
    registerImportSources(notes),
    registerImportIndicators(notes),
    registerImportNote(log),
    registerNoteActions(notes, context),
    registerExplain(log, context.extensionUri),
  ];
}

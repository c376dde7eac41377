import * as vscode from 'vscode';
import type { EntryKey } from '../../core';
import { boardViewType, openNote, tellNoteFirst } from '../active-note';
import { isNote } from '../language';
import type { Notes } from '../notes';
import { openTextBeside } from '../open-text';
import { assetsOf, pageHtml } from '../page-html';
import type { SelectedEntry } from '../selected-entry';
import { BoardPanel } from './panel';

/** The custom editor that shows a note as cards, and the commands that lead to it and back. */
export function registerBoard(
  notes: Notes,
  selection: SelectedEntry,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const { commands, window } = notes.log.for('board');
  const boards = new Boards(notes, selection, extensionUri);
  return vscode.Disposable.from(
    window.registerCustomEditorProvider(boardViewType, boards, {
      supportsMultipleEditorsPerDocument: true,
    }),
    commands.registerCommand('analystNotes.openBoard', (uri?: vscode.Uri) => openBeside(uri)),
    commands.registerCommand('analystNotes.openText', (uri?: vscode.Uri) => openAsText(uri)),
    commands.registerCommand('analystNotes.showOnBoard', () => boards.showEntryAtCursor()),
    commands.registerCommand('analystNotes.showImpactOnBoard', (uri: vscode.Uri, entry: EntryKey) =>
      boards.showImpact(uri, entry),
    ),
  );
}

class Boards implements vscode.CustomTextEditorProvider {
  private readonly panels = new Set<BoardPanel>();
  /** An entry whose impact is wanted on a Board that is about to open. */
  private wanted: { readonly uri: string; readonly entry: EntryKey } | undefined;

  constructor(
    private readonly notes: Notes,
    private readonly selection: SelectedEntry,
    private readonly extensionUri: vscode.Uri,
  ) {}

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    panel.webview.options = { enableScripts: true, localResourceRoots: [assetsOf(this.extensionUri)] };
    const board = new BoardPanel(this.notes, this.selection, document, panel);
    this.panels.add(board);
    panel.onDidDispose(() => {
      this.panels.delete(board);
      board.dispose();
    });
    if (this.wanted?.uri === document.uri.toString()) board.showImpact(this.wanted.entry);
    this.wanted = undefined;
    const page = { name: 'board', title: vscode.l10n.t('Notes Board'), first: board.first() } as const;
    panel.webview.html = pageHtml(panel.webview, this.extensionUri, page);
  }

  /** Opens the Board beside the text, with what falls with an entry on its Map. */
  async showImpact(uri: vscode.Uri, entry: EntryKey): Promise<void> {
    const open = [...this.panels].find(({ document }) => document.uri.toString() === uri.toString());
    if (open) open.showImpact(entry);
    else this.wanted = { uri: uri.toString(), entry };
    await openBeside(uri);
  }

  /** Opens the Board beside the text, with the entry under the cursor selected. */
  async showEntryAtCursor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isNote(editor.document)) return tellNoteFirst();
    const entry = this.selection.atCursor(editor);
    if (entry !== undefined) this.selection.select({ document: editor.document, entry, by: editor });
    await openBeside(editor.document.uri);
  }
}

async function openBeside(uri = openNote()?.uri): Promise<void> {
  if (!uri) return tellNoteFirst();
  const shown = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => isBoardOf(tab, uri)));
  const column = shown?.viewColumn ?? vscode.ViewColumn.Beside;
  await vscode.commands.executeCommand('vscode.openWith', uri, boardViewType, column);
}

async function openAsText(uri = activeBoardUri()): Promise<void> {
  if (!uri) return tellNoteFirst();
  await openTextBeside(uri);
}

function activeBoardUri(): vscode.Uri | undefined {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const input = activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === boardViewType ? input.uri : undefined;
}

function isBoardOf({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  return (
    input instanceof vscode.TabInputCustom &&
    input.viewType === boardViewType &&
    input.uri.toString() === uri.toString()
  );
}

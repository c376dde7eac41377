import * as vscode from 'vscode';
import { boardViewType } from '../active-note';
import { toOffset } from '../convert';
import { isNote } from '../language';
import type { Notes } from '../notes';
import { assetsOf, boardHtml } from './html';
import { BoardPanel } from './panel';

/** The custom editor that shows a note as cards, and the commands that lead to it and back. */
export function registerBoard(notes: Notes, extensionUri: vscode.Uri): vscode.Disposable {
  const { commands, window } = notes.log.for('board');
  const boards = new Boards(notes, extensionUri);
  return vscode.Disposable.from(
    window.registerCustomEditorProvider(boardViewType, boards, {
      supportsMultipleEditorsPerDocument: true,
    }),
    commands.registerCommand('analystNotes.openBoard', (uri?: vscode.Uri) => openBeside(uri)),
    commands.registerCommand('analystNotes.openText', (uri?: vscode.Uri) => openAsText(uri)),
    commands.registerCommand('analystNotes.showOnBoard', () => boards.showEntryAtCursor()),
  );
}

class Boards implements vscode.CustomTextEditorProvider {
  private readonly panels = new Map<string, Set<BoardPanel>>();
  /** An entry to select on the next Board of a document. */
  private readonly awaited = new Map<string, string>();

  constructor(
    private readonly notes: Notes,
    private readonly extensionUri: vscode.Uri,
  ) {}

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const key = document.uri.toString();
    panel.webview.options = { enableScripts: true, localResourceRoots: [assetsOf(this.extensionUri)] };
    const board = new BoardPanel(this.notes, document, panel);
    const panels = this.panels.get(key) ?? new Set();
    this.panels.set(key, panels.add(board));
    panel.onDidDispose(() => {
      board.dispose();
      panels.delete(board);
      if (panels.size === 0) this.panels.delete(key);
    });
    const awaited = this.awaited.get(key);
    if (awaited !== undefined) board.select(awaited);
    this.awaited.delete(key);
    panel.webview.html = boardHtml(panel.webview, this.extensionUri);
  }

  /** Opens the Board beside the text, with the entry under the cursor selected. */
  async showEntryAtCursor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isNote(editor.document)) return;
    const note = this.notes.read(editor.document);
    const entry = note.contents.entryAt(toOffset(note, editor.selection.active));
    const key = editor.document.uri.toString();
    const panels = this.panels.get(key);
    if (entry && !panels) this.awaited.set(key, entry.id);
    await openBeside(editor.document.uri);
    for (const board of panels ?? []) if (entry) board.select(entry.id);
  }
}

async function openBeside(uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
  if (!uri) return;
  const shown = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => isBoardOf(tab, uri)));
  const column = shown?.viewColumn ?? vscode.ViewColumn.Beside;
  await vscode.commands.executeCommand('vscode.openWith', uri, boardViewType, column);
}

async function openAsText(uri = activeBoardUri()): Promise<void> {
  if (uri) await vscode.commands.executeCommand('vscode.openWith', uri, 'default', vscode.ViewColumn.Beside);
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

import * as vscode from 'vscode';
import { boardViewType } from '../active-note';
import { toOffset } from '../convert';
import { isNote } from '../language';
import type { Notes } from '../notes';
import { assetsOf, boardHtml } from './html';
import { BoardSession } from './session';

/** The custom editor that shows a note as cards, and the commands that lead to it and back. */
export function registerBoard(notes: Notes, extensionUri: vscode.Uri): vscode.Disposable {
  const boards = new Boards(notes, extensionUri);
  return vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(boardViewType, boards, {
      supportsMultipleEditorsPerDocument: true,
    }),
    vscode.commands.registerCommand('analystNotes.openBoard', (uri?: vscode.Uri) => openBeside(uri)),
    vscode.commands.registerCommand('analystNotes.openText', (uri?: vscode.Uri) => openAsText(uri)),
    vscode.commands.registerCommand('analystNotes.showOnBoard', () => boards.showEntryAtCursor()),
  );
}

class Boards implements vscode.CustomTextEditorProvider {
  private readonly sessions = new Map<string, Set<BoardSession>>();
  /** An entry to select on the next Board of a document. */
  private readonly awaited = new Map<string, string>();

  constructor(
    private readonly notes: Notes,
    private readonly extensionUri: vscode.Uri,
  ) {}

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const key = document.uri.toString();
    panel.webview.options = { enableScripts: true, localResourceRoots: [assetsOf(this.extensionUri)] };
    const session = new BoardSession(this.notes, document, panel);
    const sessions = this.sessions.get(key) ?? new Set();
    this.sessions.set(key, sessions.add(session));
    panel.onDidDispose(() => {
      session.dispose();
      sessions.delete(session);
      if (sessions.size === 0) this.sessions.delete(key);
    });
    const awaited = this.awaited.get(key);
    if (awaited !== undefined) session.select(awaited);
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
    const sessions = this.sessions.get(key);
    if (entry && !sessions) this.awaited.set(key, entry.id);
    await openBeside(editor.document.uri);
    for (const session of sessions ?? []) if (entry) session.select(entry.id);
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

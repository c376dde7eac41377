import * as vscode from 'vscode';
import { findNotes, notePattern } from '../files';
import type { Log } from '../log';

const context = 'analystNotes.notesInFolder';

/** More are not counted: who has so many knows. */
const most = 999;

/**
 * The notes of the open folder, by their names alone, for who has none open. They are looked for when somebody looks
 * at the empty view, and again when files come and go.
 */
export class FolderNotes implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly cancellation = new vscode.CancellationTokenSource();
  private found: readonly vscode.Uri[] | undefined;

  readonly onDidChange = this.changed.event;

  constructor(log: Log) {
    const { commands, workspace } = log.for('contents');
    const watcher = workspace.createFileSystemWatcher(notePattern, false, true, false);
    this.subscriptions = [
      this.changed,
      this.cancellation,
      watcher,
      watcher.onDidCreate(() => this.forget()),
      watcher.onDidDelete(() => this.forget()),
      workspace.onDidChangeWorkspaceFolders(() => this.forget()),
      commands.registerCommand('analystNotes.tree.openNote', () => this.askWhich()),
    ];
  }

  /** What is said of them beside the name of the view; nothing where there are none. */
  async title(): Promise<string> {
    const { length } = await this.all();
    if (length === 0) return '';
    return length === 1
      ? vscode.l10n.t('1 note in this folder')
      : vscode.l10n.t('{0} notes in this folder', length);
  }

  private async all(): Promise<readonly vscode.Uri[]> {
    if (!this.found) {
      const found: vscode.Uri[] = [];
      for await (const uri of findNotes(this.cancellation.token)) {
        if (found.push(vscode.Uri.parse(uri)) === most) break;
      }
      this.found = found;
      await vscode.commands.executeCommand('setContext', context, found.length);
    }
    return this.found;
  }

  private forget(): void {
    this.found = undefined;
    this.changed.fire();
  }

  private async askWhich(): Promise<void> {
    const items = (await this.all()).map((uri) => ({
      label: (uri.path.split('/').at(-1) ?? '').replace(/\.notes\.ya?ml$/, ''),
      description: folderOf(uri),
      uri,
    }));
    items.sort((one, other) => one.label.localeCompare(other.label));
    const options = { title: await this.title(), matchOnDescription: true };
    const item = await vscode.window.showQuickPick(items, options);
    if (item) await vscode.window.showTextDocument(item.uri);
  }

  dispose(): void {
    this.cancellation.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function folderOf(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri);
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

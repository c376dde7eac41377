import * as vscode from 'vscode';
import { findNotes, notePattern } from '../files';
import type { Log } from '../log';

const context = 'analystNotes.notesInFolder';

/** More are not listed: nobody finds one among so many but by its name. */
const most = 20_000;

/** So long several files that come or go are waited for, in milliseconds. */
const settling = 100;

/**
 * The notes of the open folders, by their names alone. They are looked for when somebody looks at the view, and
 * followed from there on.
 */
export class FolderNotes implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private readonly cancellation = new vscode.CancellationTokenSource();
  private readonly found = new Map<string, vscode.Uri>();
  private search: Promise<void> | undefined;
  private sorted: readonly string[] | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.changed.event;

  constructor(log: Pick<Log, 'for'>) {
    const { commands, workspace } = log.for('contents');
    const watcher = workspace.createFileSystemWatcher(notePattern, false, true, false);
    this.subscriptions = [
      this.changed,
      this.cancellation,
      watcher,
      watcher.onDidCreate((uri) => this.add(uri)),
      watcher.onDidDelete((uri) => this.remove(uri)),
      workspace.onDidChangeWorkspaceFolders(() => this.searchAnew()),
      commands.registerCommand('analystNotes.tree.openNote', () => this.askWhich()),
    ];
  }

  /** Their addresses, by name, as far as they are known by now. */
  get known(): readonly string[] {
    this.sorted ??= [...this.found.values()].sort(byName).map((uri) => uri.toString());
    return this.sorted;
  }

  /** Waits until they have been looked for. */
  async all(): Promise<readonly string[]> {
    this.search ??= this.find();
    await this.search;
    return this.known;
  }

  private async find(): Promise<void> {
    const before = new Set(this.found.keys());
    const found: vscode.Uri[] = [];
    for await (const uri of findNotes(this.cancellation.token)) {
      if (found.push(vscode.Uri.parse(uri)) === most) break;
    }
    // The search may have passed by the place of what came meanwhile.
    found.push(...[...this.found.values()].filter((uri) => !before.has(uri.toString())));
    this.found.clear();
    for (const uri of found) this.found.set(uri.toString(), uri);
    this.tell();
  }

  private searchAnew(): void {
    if (this.search) this.search = this.find();
  }

  private add(uri: vscode.Uri): void {
    if (!this.search || uri.path.includes('/node_modules/')) return;
    this.found.set(uri.toString(), uri);
    this.tellSoon();
  }

  private remove(uri: vscode.Uri): void {
    if (this.found.delete(uri.toString())) this.tellSoon();
  }

  private tellSoon(): void {
    this.waiting ??= setTimeout(() => this.tell(), settling);
  }

  private tell(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.sorted = undefined;
    void vscode.commands.executeCommand('setContext', context, this.found.size);
    this.changed.fire();
  }

  private async askWhich(): Promise<void> {
    const all = await this.all();
    const items = all.map((each) => {
      const uri = vscode.Uri.parse(each);
      return { label: nameOf(uri), description: folderOf(uri), uri };
    });
    const title = vscode.l10n.t('Open a Note');
    const item = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
    if (item) await vscode.window.showTextDocument(item.uri);
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.cancellation.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

const { compare } = new Intl.Collator(undefined, { numeric: true });

function byName(one: vscode.Uri, other: vscode.Uri): number {
  return compare(nameOf(one), nameOf(other)) || compare(one.path, other.path);
}

/** The name of the file of a note, without what all of them end in. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.notes\.ya?ml$/i, '');
}

/** The folder that a note lies in, from that of the workspace: with its name where there are several. */
export function folderOf(uri: vscode.Uri): string {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return '';
  const path = vscode.workspace.asRelativePath(uri);
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

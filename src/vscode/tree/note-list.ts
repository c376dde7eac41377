import * as vscode from 'vscode';
import { hasFile } from '../files';
import { isNote, isOlderVersion } from '../language';
import type { FolderNotes } from './folder-notes';

/**
 * The notes that there are, by their addresses: those that are open, in the order of their tabs, and then all others of
 * the folders, by the names of their files. Titles come later, and would move what somebody looks at.
 */
export class NoteList implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private listed: readonly string[] = [];

  /** Happens when there are others, or in another order. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly folder: FolderNotes) {
    const update = () => this.update();
    this.subscriptions = [
      this.changed,
      folder.onDidChange(update),
      vscode.window.tabGroups.onDidChangeTabs(update),
      vscode.window.tabGroups.onDidChangeTabGroups(update),
      vscode.workspace.onDidOpenTextDocument(update),
      vscode.workspace.onDidCloseTextDocument(update),
    ];
    this.update();
  }

  /** As far as they are known by now. */
  get all(): readonly string[] {
    return this.listed;
  }

  private update(): void {
    const all = [...new Set([...openNotes(), ...this.folder.known])];
    if (all.length === this.listed.length && all.every((uri, at) => uri === this.listed[at])) return;
    this.listed = all;
    this.changed.fire();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** The notes that have a tab, as text or on a Board. */
function openNotes(): string[] {
  const documents = new Map(vscode.workspace.textDocuments.map((each) => [each.uri.toString(), each]));
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.flatMap(({ input }) => {
    if (!(input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)) return [];
    const { uri } = input;
    if (isOlderVersion(uri)) return [];
    const document = documents.get(uri.toString());
    // A tab that nobody has looked at since the window came has no document yet.
    const isOne = document ? isNote(document) : hasFile(uri) && /\.notes\.ya?ml$/i.test(uri.path);
    return isOne ? [uri.toString()] : [];
  });
}

import * as vscode from 'vscode';

/** What becomes of the documents that tabs show. */
export interface TabListener {
  /** The last tab of a document was closed. */
  onLeft(uri: vscode.Uri): void;
  /** A document has a tab again that had been left. */
  onBack(uri: vscode.Uri): void;
}

/**
 * The documents of which the user has closed all tabs. VS Code keeps a document for minutes that an extension
 * has opened, this one or another, and says only then that it is closed; its user has done with it before. A
 * document that never had a tab is not among them.
 */
export class LeftDocuments implements vscode.Disposable {
  private readonly left = new Set<string>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly listener: TabListener) {
    this.subscription = vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const uri of closed.flatMap(shownIn)) this.leave(uri);
      for (const uri of opened.flatMap(shownIn)) this.comeBack(uri);
    });
  }

  has(uri: vscode.Uri): boolean {
    return this.left.has(uri.toString());
  }

  /** Takes in that VS Code has closed a document, which is another when it is opened again. */
  forget(uri: vscode.Uri): void {
    this.left.delete(uri.toString());
  }

  private leave(uri: vscode.Uri): void {
    if (isShown(uri) || !isOpen(uri)) return;
    this.left.add(uri.toString());
    this.listener.onLeft(uri);
  }

  private comeBack(uri: vscode.Uri): void {
    if (this.left.delete(uri.toString())) this.listener.onBack(uri);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

function isShown(uri: vscode.Uri): boolean {
  const key = uri.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.flatMap(shownIn).some((shown) => shown.toString() === key);
}

function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
}

/** The documents that a tab shows, as text or in an editor of its own. */
function shownIn({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

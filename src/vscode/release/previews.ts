import * as vscode from 'vscode';
import type { Marking } from '../../core';
import { releaseScheme } from '../language';

/** Notes as they would be released, each in an editor that nobody can write in, beside the note as it is. */
export class ReleasePreviews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(releaseScheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  async show({ uri }: vscode.TextDocument, text: string, level: Marking): Promise<void> {
    // The address of the note stands in the query, as two folders may have notes of one name.
    const preview = uri.with({ scheme: releaseScheme, query: `${level} ${uri.toString()}`, fragment: '' });
    this.texts.set(preview.toString(), text);
    this.changed.fire(preview);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    await vscode.commands.executeCommand(
      'vscode.diff',
      uri,
      preview,
      vscode.l10n.t('{0} as it is ↔ as {1}', name, level),
    );
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

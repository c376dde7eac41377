import * as vscode from 'vscode';
import type { Marking } from '../../core';
import { releaseScheme } from '../language';
import { ReadOnlyPages } from '../read-only-pages';

/** Notes as they would be released, each in an editor that nobody can write in, beside the note as it is. */
export class ReleasePreviews implements vscode.Disposable {
  private readonly pages = new ReadOnlyPages(releaseScheme);
  private readonly closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.pages.letGo(uri));

  async show({ uri }: vscode.TextDocument, text: string, level: Marking): Promise<void> {
    // The address of the note stands in the query, as two folders may have notes of one name.
    const query = `${level} ${uri.toString()}`;
    const preview = this.pages.put(uri.with({ scheme: releaseScheme, query, fragment: '' }), text);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    await vscode.commands.executeCommand(
      'vscode.diff',
      uri,
      preview,
      vscode.l10n.t('{0} as it is ↔ as {1}', name, level),
    );
  }

  dispose(): void {
    this.closing.dispose();
    this.pages.dispose();
  }
}

import * as vscode from 'vscode';
import { judgementScheme } from '../language';
import { ReadOnlyPages } from '../read-only-pages';

/** What is compared, by what its tab is called and the pages beside each other. */
interface Compared {
  readonly title: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The sides of a conflict in words, beside each other in an editor that nobody can write in. */
export class JudgementPages implements vscode.Disposable {
  private readonly pages = new ReadOnlyPages(judgementScheme);

  async show({ title, ours, theirs }: Compared): Promise<void> {
    const [left, right] = [this.page('ours', ours), this.page('theirs', theirs)];
    await vscode.commands.executeCommand('vscode.diff', left, right, title, {
      preview: true,
      preserveFocus: true,
    });
  }

  private page(side: 'ours' | 'theirs', text: string): vscode.Uri {
    return this.pages.put(vscode.Uri.from({ scheme: judgementScheme, path: `/${side}` }), text);
  }

  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(
      tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && isPage(input.original)),
      true,
    );
  }

  dispose(): void {
    this.pages.dispose();
  }
}

function isPage({ scheme }: vscode.Uri): boolean {
  return scheme === judgementScheme;
}

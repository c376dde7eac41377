import * as vscode from 'vscode';
import { judgementScheme } from '../language';

/** What is compared, by what its tab is called and the pages beside each other. */
interface Compared {
  readonly title: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The sides of a conflict in words, beside each other in an editor that nobody can write in. */
export class JudgementPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(judgementScheme, this),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  async show({ title, ours, theirs }: Compared): Promise<void> {
    const [left, right] = [this.page('ours', ours), this.page('theirs', theirs)];
    await vscode.commands.executeCommand('vscode.diff', left, right, title, {
      preview: true,
      preserveFocus: true,
    });
  }

  private page(side: 'ours' | 'theirs', text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: judgementScheme, path: `/${side}` });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    return uri;
  }

  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(
      tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && isPage(input.original)),
      true,
    );
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function isPage({ scheme }: vscode.Uri): boolean {
  return scheme === judgementScheme;
}

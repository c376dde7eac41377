import * as vscode from 'vscode';
import type { Log } from '../log';

const memory = 'analystNotes.groupedByKind';

/** Whether the tree shows one list for each kind, or each note with its own: remembered from window to window. */
export class Grouping implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(
    log: Pick<Log, 'for'>,
    private readonly memento: vscode.Memento,
  ) {
    const { commands } = log.for('contents');
    this.subscriptions = [
      this.changed,
      commands.registerCommand('analystNotes.tree.groupByKind', () => this.set(true)),
      commands.registerCommand('analystNotes.tree.groupByNote', () => this.set(false)),
    ];
    this.tellEditor();
  }

  get isByKind(): boolean {
    return this.memento.get(memory, false);
  }

  private async set(isByKind: boolean): Promise<void> {
    await this.memento.update(memory, isByKind);
    this.tellEditor();
    this.changed.fire();
  }

  private tellEditor(): void {
    void vscode.commands.executeCommand('setContext', 'analystNotes.groupedByKind', this.isByKind);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

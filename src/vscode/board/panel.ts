import * as vscode from 'vscode';
import { cardSpan, type Note, Refusal, type TextEdit } from '../../core';
import { type FromBoard, isFromBoard, type ToBoard } from '../../protocol/board';
import { type BoardOutcome, BoardSession } from '../../session';
import { toRange, toTextEdit } from '../convert';
import type { Notes } from '../notes';
import { openText } from '../open-text';

/** One panel with a Board: its page on one side, and the session of the Board on the other. */
export class BoardPanel implements vscode.Disposable {
  private readonly board: BoardSession;
  private readonly subscriptions: vscode.Disposable[];
  private isReady = false;
  private pendingSelection: string | undefined;

  constructor(
    private readonly notes: Notes,
    private readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
  ) {
    this.board = new BoardSession({
      check: () => notes.check(document),
      apply: (note, edits) => this.apply(note, edits),
      show: (state) => this.send({ type: 'state', ...state, writable: isWritable(document) }),
      failed: notes.log.for('board').failed,
    });
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      notes.onDidCheck((checked) => checked.document === document && this.board.update(checked)),
    ];
  }

  /** Selects an entry on the Board, now or as soon as the page is there. */
  select(id: string): void {
    if (this.isReady) this.send({ type: 'select', id });
    else this.pendingSelection = id;
  }

  private receive(message: unknown): void {
    if (!isFromBoard(message)) return;
    switch (message.type) {
      case 'ready':
        this.start();
        break;
      case 'edit':
        void this.edit(message);
        break;
      case 'open':
        void this.open(message);
        break;
    }
  }

  private start(): void {
    this.isReady = true;
    this.board.start();
    if (this.pendingSelection !== undefined) this.send({ type: 'select', id: this.pendingSelection });
    this.pendingSelection = undefined;
  }

  private send(message: ToBoard): void {
    void this.panel.webview.postMessage(message);
  }

  private async edit({ request, epoch, intent }: Extract<FromBoard, { type: 'edit' }>): Promise<void> {
    const outcome = await this.board.edit(epoch, intent);
    if (outcome === 'applied') return this.send({ type: 'applied', request });
    this.notes.log.write('info', `Refused an edit on the Board of ${this.document.uri}`);
    this.send({ type: 'refused', request, reason: reasonOf(outcome) });
  }

  private async apply(note: Note, edits: readonly TextEdit[]): Promise<boolean> {
    const edit = new vscode.WorkspaceEdit();
    edit.set(
      this.document.uri,
      edits.map((edit) => toTextEdit(note, edit)),
    );
    return vscode.workspace.applyEdit(edit);
  }

  private async open({ id, line }: Extract<FromBoard, { type: 'open' }>): Promise<void> {
    const note = this.notes.read(this.document);
    const span = id === undefined ? undefined : cardSpan(note, id);
    if (span) await openText(this.document, toRange(note, span));
    else if (line !== undefined)
      await openText(this.document, this.document.lineAt(clampLine(this.document, line)).range);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function reasonOf(outcome: Exclude<BoardOutcome, 'applied'>): string {
  if (outcome instanceof Refusal) return outcome.message;
  switch (outcome) {
    case 'stale':
      return vscode.l10n.t('It was changed in the text meanwhile. Look at the new value, then edit again.');
    case 'not-taken':
      return vscode.l10n.t('The editor did not take the edit. The file may be read-only.');
    case 'failed':
      return vscode.l10n.t('The edit could not be made.');
  }
}

function clampLine(document: vscode.TextDocument, oneBased: number): number {
  return Math.min(Math.max(Math.trunc(oneBased) - 1, 0), document.lineCount - 1);
}

/** A file system that says nothing of itself takes edits, and refuses them itself if it must. */
function isWritable({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

import * as vscode from 'vscode';
import { boardView, editsFor, type Intent, Refusal, spanInNote } from '../../core';
import { type BoardView, type FromBoard, isFromBoard, type ToBoard } from '../../protocol/board';
import { toRange } from '../convert';
import type { CheckedNote, Notes } from '../notes';
import { openText } from '../open-text';
import { TaskQueue } from './queue';

/** How many states a page may lag behind before an edit made on one of them is refused. */
const rememberedStates = 20;

/**
 * One Board and the text behind it. The text is the truth: the page gets a state after each change of it,
 * and sends what the user wants changed. Edits run one at a time, each against the text as it is by then.
 */
export class BoardSession implements vscode.Disposable {
  private readonly queue = new TaskQueue();
  private readonly subscriptions: vscode.Disposable[];
  private readonly states = new Map<number, BoardView>();
  private epoch = 0;
  /** What the page shows: a state of the text, and what was found in it. */
  private sent: Pick<CheckedNote, 'diagnostics'> & { readonly version: number } = {
    version: -1,
    diagnostics: [],
  };
  private ready = false;
  private pendingSelection: string | undefined;

  constructor(
    private readonly notes: Notes,
    private readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
  ) {
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      notes.onDidCheck((checked) => checked.document === document && this.sendState(checked)),
    ];
  }

  /** Selects an entry on the Board, now or as soon as the page is there. */
  select(id: string): void {
    if (this.ready) this.send({ type: 'select', id });
    else this.pendingSelection = id;
  }

  private receive(message: unknown): void {
    if (!isFromBoard(message)) return;
    switch (message.type) {
      case 'ready':
        this.start();
        break;
      case 'edit':
        void this.queue.run(() => this.edit(message));
        break;
      case 'open':
        void this.open(message);
        break;
    }
  }

  /** The page is new, or was made again after it had been hidden: it knows nothing. */
  private start(): void {
    this.ready = true;
    this.sent = { version: -1, diagnostics: [] };
    this.sendState(this.notes.check(this.document));
    if (this.pendingSelection !== undefined) this.send({ type: 'select', id: this.pendingSelection });
    this.pendingSelection = undefined;
  }

  private sendState({ document, note, diagnostics }: CheckedNote): void {
    const { version } = document;
    if (!this.ready || (this.sent.version === version && this.sent.diagnostics === diagnostics)) return;
    this.sent = { version, diagnostics };
    const view = boardView(note, diagnostics);
    this.states.set(++this.epoch, view);
    this.states.delete(this.epoch - rememberedStates);
    this.send({ type: 'state', epoch: this.epoch, view, writable: isWritable(document) });
  }

  private send(message: ToBoard): void {
    void this.panel.webview.postMessage(message);
  }

  private async edit({ request, epoch, intent }: Extract<FromBoard, { type: 'edit' }>): Promise<void> {
    try {
      this.refuseIfStale(epoch, intent);
      await this.apply(intent);
      this.sendState(this.notes.check(this.document));
      this.send({ type: 'applied', request });
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error);
      const reason = error instanceof Refusal ? error.message : vscode.l10n.t('The edit could not be made.');
      this.send({ type: 'refused', request, reason });
    }
  }

  /** An edit of a value that has changed since the user saw it would undo somebody's work unseen. */
  private refuseIfStale(epoch: number, intent: Intent): void {
    const seen = this.states.get(epoch);
    const { note, diagnostics } = this.notes.check(this.document);
    const now = boardView(note, diagnostics);
    if (!seen || valueIn(seen, intent) !== valueIn(now, intent)) {
      throw new Refusal(
        vscode.l10n.t('It was changed in the text meanwhile. Look at the new value, then edit again.'),
      );
    }
  }

  private async apply(intent: Intent): Promise<void> {
    const note = this.notes.read(this.document);
    const edits = editsFor(note, intent);
    if (edits.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    edit.set(
      this.document.uri,
      edits.map(({ span, text }) => vscode.TextEdit.replace(toRange(note, span), text)),
    );
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new Refusal(vscode.l10n.t('The editor did not take the edit. The file may be read-only.'));
    }
  }

  private async open({ id, line }: Extract<FromBoard, { type: 'open' }>): Promise<void> {
    const note = this.notes.read(this.document);
    const entry = id === undefined ? undefined : note.symbols.definition(id);
    if (entry) await openText(this.document, toRange(note, spanInNote(entry.chunk, entry.idSpan)));
    else if (line !== undefined)
      await openText(this.document, this.document.lineAt(clampLine(this.document, line)).range);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function clampLine(document: vscode.TextDocument, oneBased: number): number {
  return Math.min(Math.max(Math.trunc(oneBased) - 1, 0), document.lineCount - 1);
}

/** A file system that says nothing of itself takes edits, and refuses them itself if it must. */
function isWritable({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

/** What a Board shows of the value that an intent changes. */
function valueIn({ claims }: BoardView, { id, field }: Intent): string | undefined {
  const claim = claims.find((card) => card.id === id);
  switch (field) {
    case 'text':
      return claim?.text;
    case 'likelihood':
      return claim?.likelihood;
    case 'confidence':
      return claim?.confidence;
    default:
      return undefined;
  }
}

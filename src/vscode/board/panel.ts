import * as vscode from 'vscode';
import { type EntryKey, idSpanOf, type Note, type TextEdit } from '../../core';
import type { FirstState, FromBoard, Locked, ToBoard } from '../../protocol/board';
import { isFromBoard } from '../../protocol/board-guards';
import { type BoardOutcome, BoardSession } from '../../session';
import { applyToDocument } from '../apply-edits';
import { toRange } from '../convert';
import { later } from '../later';
import { moment } from '../moment';
import type { Notes } from '../notes';
import { openText } from '../open-text';
import { say } from '../say';
import type { SelectedEntry } from '../selected-entry';
import { firstWanted } from './first-wanted';
import { reasonOf } from './outcome';
import { isReadOnlyByPermissions, isReadOnlyBySettings, isReadOnlyFileSystem } from './read-only';
import { runCommand } from './run-command';
import { tellLost } from './tell-lost';

type Message<T extends FromBoard['type']> = Extract<FromBoard, { readonly type: T }>;

/** One panel with a Board: its page on one side, and the session of the Board on the other. */
export class BoardPanel implements vscode.Disposable {
  private readonly board: BoardSession;
  private readonly subscriptions: vscode.Disposable[];
  private locked: Locked | undefined;
  private hasNoPermission = false;
  private isGone = false;
  /** The entry whose impact is wanted, until there is a page to show it. */
  private impact: EntryKey | undefined;
  private hasPage = false;
  /** How many milliseconds the last update took. */
  private took = 0;

  constructor(
    private readonly notes: Notes,
    private readonly selection: SelectedEntry,
    readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
  ) {
    this.board = this.newSession();
    this.locked = this.lockNow(notes.read(document));
    void this.lookAtPermissions();
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) void this.board.commit();
        void this.lookAtPermissions();
      }),
      notes.onDidCheck((checked) => checked.document === document && this.update(checked.note)),
      selection.onDidChange((selected) => {
        if (selected.document === document && selected.by !== this)
          this.send({ type: 'select', entry: selected.entry });
      }),
      ...this.followWorkspace(),
    ];
  }

  private newSession(): BoardSession {
    const { notes, document } = this;
    return new BoardSession({
      read: () => notes.read(document),
      check: () => notes.check(document),
      today: () => notes.today,
      say,
      apply: (note, edits) => this.apply(note, edits),
      show: (page, changes) => this.send({ type: 'parts', page, changes }),
      committed: (slot, turn, outcome) => this.send({ type: 'committed', slot, turn, ...refusalIn(outcome) }),
      after: later,
      failed: notes.log.for('board').failed,
    });
  }

  private followWorkspace(): readonly vscode.Disposable[] {
    const { workspace } = this.notes.log.for('board');
    return [
      // The notes have been told of the change before.
      workspace.onDidChangeTextDocument((event) => {
        if (event.document === this.document && event.contentChanges.length > 0) this.follow();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('files')) void this.lookAtPermissions();
      }),
      workspace.onWillSaveTextDocument((event) => {
        if (event.document === this.document)
          event.waitUntil(this.board.beforeSave(event.reason === vscode.TextDocumentSaveReason.Manual));
      }),
      // Under its new name the file has another document, which takes over the text, and another Board.
      workspace.onWillRenameFiles((event) => {
        if (event.files.some(({ oldUri }) => isWithin(this.document.uri, oldUri)))
          event.waitUntil(this.board.beforeSave(true));
      }),
    ];
  }

  /** What the page shows from its beginning. */
  first(): FirstState {
    const wanted = firstWanted(this.selection.in(this.document));
    return { wanted, parts: this.board.begin(wanted), ...(this.locked && { locked: this.locked }) };
  }

  private receive(message: unknown): void {
    if (!isFromBoard(message)) return;
    switch (message.type) {
      case 'want':
        if (message.isNew) this.start(message);
        else this.board.want(message.page, message.wanted);
        break;
      case 'edit':
        void this.edit(message);
        break;
      case 'draft':
        this.board.draft(message.slot, message.turn, message);
        break;
      case 'commit':
        void this.board.commit(message.slot);
        break;
      case 'ask':
        this.answer(message);
        break;
      case 'select':
        this.select(message);
        break;
      case 'open':
        void this.open(message);
        break;
      case 'run':
        void runCommand(this.notes, this.document, message);
        break;
    }
  }

  private start({ page, wanted }: Message<'want'>): void {
    this.board.start(page, wanted);
    this.send({ type: 'locked', ...(this.locked && { locked: this.locked }) });
    this.hasPage = true;
    if (this.impact !== undefined) this.showImpact(this.impact);
  }

  /** Shows what falls with an entry on the Map, once there is a page. */
  showImpact(entry: EntryKey): void {
    const isShown = this.hasPage && this.panel.visible;
    this.impact = isShown ? undefined : entry;
    if (isShown) this.send({ type: 'impact', entry });
  }

  /** Shows what a key has changed at once, where that is quick; otherwise when it is the note's turn. */
  private follow(): void {
    if (this.took <= moment) this.update(this.notes.read(this.document));
  }

  private update(note: Note): void {
    const began = performance.now();
    this.lock(this.lockNow(note));
    this.board.update();
    this.took = performance.now() - began;
  }

  private lock(locked: Locked | undefined): void {
    if (locked !== this.locked) this.send({ type: 'locked', ...(locked && { locked }) });
    this.locked = locked;
  }

  /** Why nothing of the note can be edited. */
  private lockNow(note: Note): Locked | undefined {
    if (note.contents.conflicts.length > 0) return 'conflict';
    const { document } = this;
    const isReadOnly =
      this.hasNoPermission || isReadOnlyFileSystem(document) || isReadOnlyBySettings(document);
    return isReadOnly ? 'read-only' : undefined;
  }

  private async lookAtPermissions(): Promise<void> {
    this.hasNoPermission = await isReadOnlyByPermissions(this.document);
    this.lock(this.lockNow(this.notes.read(this.document)));
  }

  private send(message: ToBoard): void {
    // A page that is gone hears nothing, and its panel would throw.
    if (!this.isGone) void this.panel.webview.postMessage(message);
  }

  private async edit({ request, intent }: Message<'edit'>): Promise<void> {
    const outcome = await this.board.edit(intent);
    const { refused } = refusalIn(outcome);
    if (refused === undefined) return this.send({ type: 'applied', request });
    this.notes.log.write('info', `Refused an edit on the Board of ${this.document.uri}`);
    this.send({ type: 'refused', request, reason: refused });
  }

  private async apply(note: Note, edits: readonly TextEdit[]): Promise<boolean> {
    if (this.locked === 'read-only') return false;
    // Of a file that was made read-only meanwhile VS Code takes an edit, and makes none.
    const { version } = this.document;
    const isMade = (await applyToDocument(this.document, note, edits)) && this.document.version !== version;
    if (!isMade) void this.lookAtPermissions();
    return isMade;
  }

  private answer({ request, question }: Message<'ask'>): void {
    this.send({ type: 'answer', request, answer: this.board.answer(question.name, question.of) ?? null });
  }

  private select({ entry }: Message<'select'>): void {
    if (entry !== null) this.selection.selectSoon({ document: this.document, entry, by: this });
  }

  private async open({ entry, at }: Message<'open'>): Promise<void> {
    const note = this.notes.read(this.document);
    const span = entry === undefined ? undefined : idSpanOf(note, entry);
    if (span) await openText(this.document, toRange(note, span));
    else if (at !== undefined) await openText(this.document, toRange(note, offsetIn(note, at)));
  }

  /** What is typed goes into the text before the panel is gone. */
  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.isGone = true;
    void this.board.close().then((lost) => {
      for (const draft of lost) void tellLost(draft);
    });
  }
}

/** A file moves by itself or with a folder above it. */
function isWithin(uri: vscode.Uri, moved: vscode.Uri): boolean {
  return `${uri}/`.startsWith(`${moved}/`);
}

function offsetIn(note: Note, at: number) {
  const start = Math.min(Math.max(Math.trunc(at) || 0, 0), note.text.length);
  return { start, end: start };
}

function refusalIn(outcome: BoardOutcome): { readonly refused?: string } {
  return outcome === 'applied' ? {} : { refused: reasonOf(outcome) };
}

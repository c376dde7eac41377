import * as vscode from 'vscode';
import { Checker } from '../core/rules/check';
import type { Diagnostic } from '../core/rules/rule';
import { Note } from '../core/workspace/note';
import { isNote } from './language';

/** A note as its document stands now, with what the rules find in it. */
export interface CheckedNote {
  readonly document: vscode.TextDocument;
  readonly note: Note;
  readonly diagnostics: readonly Diagnostic[];
}

/** A note with the changes of its document that it has not taken in yet. */
interface Known {
  version: number;
  readonly note: Note;
  readonly checker: Checker;
  pending: vscode.TextDocumentContentChangeEvent[];
  diagnostics?: readonly Diagnostic[] | undefined;
}

/** Pauses between a keystroke and the next check, in milliseconds: short, but longer where checks take long. */
const shortestPause = 0;
const longestPause = 500;

/**
 * The open notes, read and checked. Changes are taken in when somebody asks, or once typing has paused for as
 * long as the last check took; each costs what it touches, and never the whole text.
 */
export class Notes implements vscode.Disposable {
  private readonly known = new Map<vscode.TextDocument, Known>();
  private readonly timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly checked = new vscode.EventEmitter<CheckedNote>();
  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly subscriptions: vscode.Disposable[];
  private pause = shortestPause;

  /** Fires when the diagnostics of a note are those of its text again. */
  readonly onDidCheck = this.checked.event;
  readonly onDidClose = this.closed.event;

  constructor() {
    this.subscriptions = [
      this.checked,
      this.closed,
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument((event) => this.change(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
    ];
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  /** The note that a document holds, read at its present version. */
  read(document: vscode.TextDocument): Note {
    return this.current(document).note;
  }

  /** The note with its diagnostics, checked now if its text has changed since. */
  check(document: vscode.TextDocument): CheckedNote {
    const known = this.current(document);
    known.diagnostics ??= known.checker.diagnostics;
    return { document, note: known.note, diagnostics: known.diagnostics };
  }

  private change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.known.get(document);
    // A change that was missed makes the versions differ, and the note is read again then.
    if (known?.version === document.version - 1) {
      known.version = document.version;
      known.pending.push(...contentChanges);
    }
    if (contentChanges.length > 0) this.schedule(document, this.pause);
  }

  private current(document: vscode.TextDocument): Known {
    const known = this.known.get(document);
    if (known?.version === document.version) {
      takeIn(known);
      if (known.note.lineCount === document.lineCount) return known;
    }
    const note = Note.read(document.getText());
    const read: Known = { version: document.version, note, checker: new Checker(note), pending: [] };
    if (!document.isClosed) this.known.set(document, read);
    return read;
  }

  private schedule(document: vscode.TextDocument, pause: number): void {
    if (!isNote(document)) return;
    clearTimeout(this.timers.get(document));
    this.timers.set(
      document,
      setTimeout(() => this.run(document), pause),
    );
  }

  private run(document: vscode.TextDocument): void {
    this.timers.delete(document);
    if (document.isClosed) return;
    const began = performance.now();
    const result = this.check(document);
    this.pause = Math.min(longestPause, Math.max(shortestPause, performance.now() - began));
    this.checked.fire(result);
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document));
    this.timers.delete(document);
    if (this.known.delete(document)) this.closed.fire(document);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** Each change of one event has its place in the text that the changes before it have left. */
function takeIn(known: Known): void {
  const { pending, note, checker } = known;
  if (pending.length === 0) return;
  known.pending = [];
  known.diagnostics = undefined;
  for (const { rangeOffset, rangeLength, text } of pending)
    checker.update(note.edit({ start: rangeOffset, end: rangeOffset + rangeLength, text }));
}

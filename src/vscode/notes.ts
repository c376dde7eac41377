import * as vscode from 'vscode';
import {
  Checker,
  type Diagnostic,
  type Note,
  readNote,
  type Span,
  type Typing,
  typingWith,
  Workspace,
  type WorkspaceChange,
} from '../core';
import { CheckSettings } from './check-settings';
import { cursorsIn, isTyped, onDidMoveCursor, onDidPause } from './cursor';
import { isNote } from './language';
import { LeftDocuments } from './left-documents';
import { hasFile, NoteFiles, resolveInclude } from './note-files';
import { Pauses } from './pauses';
import { VisibleLines } from './visible-lines';

/** A note as its document stands now, with what the rules find in it. */
export interface CheckedNote {
  readonly document: vscode.TextDocument;
  readonly note: Note;
  /** All of them, made when they are asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those that begin in a stretch of the note, at the cost of that stretch. */
  diagnosticsIn(within: Span): readonly Diagnostic[];
  /** Stays the same for as long as no diagnostic can have come, gone, changed or moved. */
  readonly revision: string;
}

/** An open note, with the changes of its document that it has not taken in yet. */
interface OpenNote {
  readonly document: vscode.TextDocument;
  readonly note: Note;
  version: number;
  /** How many changes moved what stands behind them to other lines. */
  moves: number;
  pending: vscode.TextDocumentContentChangeEvent[];
  checker?: Checker;
  diagnostics?: readonly Diagnostic[] | undefined;
}

/** Pauses between a keystroke and the next check, in milliseconds: short, but longer where checks take long. */
const shortestPause = 0;
const longestPause = 500;
/** Notes that nobody looks at wait for those that somebody does. */
const hiddenPause = 100;

/**
 * All notes: the open ones, read and checked, and the others, of which only the index is kept. Changes of an
 * open one are taken in when somebody asks, or once typing has paused for as long as the last check took;
 * each costs what it touches, and never the whole text.
 */
export class Notes implements vscode.Disposable {
  private readonly workspace = new Workspace(resolveInclude);
  private readonly open = new Map<string, OpenNote>();
  /** The included files that were asked for. */
  private readonly asked = new Set<string>();
  private readonly timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly checked = new vscode.EventEmitter<CheckedNote>();
  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly files = new NoteFiles({
    isOpen: (uri) => this.open.has(uri.toString()),
    isKnown: (uri) => this.workspace.get(uri.toString()) !== undefined,
    onText: (uri, text) => this.takeFile(uri, text),
    onGone: (uri) => this.follow(this.workspace.delete(uri.toString())),
  });
  private readonly left = new LeftDocuments({
    onLeft: (uri) => this.forDocument(uri, (document) => this.leave(document)),
    onBack: (uri) => this.forDocument(uri, (document) => this.schedule(document, 0)),
  });
  /** For answers that can wait until nobody types. */
  readonly pauses = new Pauses();
  /** For answers of which a part is on the screen. */
  readonly visible = new VisibleLines();
  private readonly settings = new CheckSettings();
  private readonly subscriptions: vscode.Disposable[];
  private pause = shortestPause;
  /** What the user is typing in, as long as a cursor is there: elsewhere nothing new is told meanwhile. */
  private typing: Typing | undefined;

  /** Fires when the diagnostics of a note are those of its text again. */
  readonly onDidCheck = this.checked.event;
  readonly onDidClose = this.closed.event;

  constructor() {
    this.subscriptions = [
      this.checked,
      this.closed,
      this.files,
      this.left,
      this.pauses,
      this.visible,
      this.settings,
      this.settings.onDidChange(() => this.checkAllAnew()),
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument((event) => this.change(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      onDidMoveCursor(() => this.lookAtCursor()),
      onDidPause(() => this.endTyping()),
    ];
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  /** The note that a document holds, and those that it sees, read at their present version. */
  read(document: vscode.TextDocument): Note {
    for (const known of this.open.values()) this.takeIn(known);
    return this.current(document).note;
  }

  /** All notes, open or not, each as it stands now. */
  get all(): Iterable<Note> {
    this.readOpen();
    return this.workspace.all;
  }

  /** One that was opened a moment ago may say something else than its file. */
  private readOpen(): void {
    for (const document of vscode.workspace.textDocuments)
      if (isNote(document) && !this.left.has(document.uri)) this.current(document);
  }

  /** Waits until the notes of all folders are read, as somebody wants to change all that know an entry. */
  async allRead(): Promise<void> {
    await this.files.allRead();
    this.readOpen();
  }

  /** Waits until the notes of all folders have been read once, as somebody looks for an entry. */
  foundOnce(): Promise<void> {
    return this.files.readOnce();
  }

  /** Reads the files of notes that are not open once more: one may have changed a moment ago. */
  async readAgain(notes: Iterable<Note>): Promise<void> {
    await Promise.all([...notes].map(({ uri }) => this.files.read(vscode.Uri.parse(uri))));
    this.readOpen();
  }

  /** The note at the address of a file, open or not. */
  noteAt(key: string): Note | undefined {
    const known = this.open.get(key);
    if (known) this.takeIn(known);
    return this.workspace.get(key);
  }

  /** The address of the file that the path of an include leads to; undefined where it cannot be a note. */
  locate(from: string, path: string): string | undefined {
    return this.workspace.locate(from, path);
  }

  /** The note with its diagnostics, checked now if its text has changed since. */
  check(document: vscode.TextDocument): CheckedNote {
    const known = this.current(document);
    known.checker ??= this.checkerFor(document, known.note);
    const { note, checker } = known;
    const told = (found: readonly Diagnostic[]) => this.typing?.shown(note, found) ?? found;
    return {
      document,
      note,
      get diagnostics() {
        known.diagnostics ??= told(checker.diagnostics);
        return known.diagnostics;
      },
      diagnosticsIn: (within) => told(checker.diagnosticsIn(within)),
      revision: `${checker.revision} ${known.moves}`,
    };
  }

  private checkerFor(document: vscode.TextDocument, note: Note): Checker {
    this.workspace.follow(note);
    return new Checker(note, this.settings.for(document));
  }

  /** Judges the open notes by other settings. */
  private checkAllAnew(): void {
    this.endTyping();
    for (const known of this.open.values()) {
      delete known.checker;
      known.diagnostics = undefined;
      // A new checker counts from the beginning, and its first revision is another than the last one's first.
      known.moves++;
      this.schedule(known.document, 0);
    }
  }

  private change(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    const known = this.open.get(document.uri.toString());
    // A change that was missed makes the versions differ, and the note is read again then.
    if (known?.document === document && known.version === document.version - 1) {
      if (contentChanges.length > 0) this.noticeTyping(known, event);
      known.version = document.version;
      known.pending.push(...contentChanges);
      known.moves += contentChanges.filter(movesLines).length;
    }
    if (contentChanges.length > 0) this.schedule(document, this.pause);
  }

  /** Learns before a note takes in a change whether the user is typing in it. */
  private noticeTyping(known: OpenNote, event: vscode.TextDocumentChangeEvent): void {
    const { note, checker } = known;
    this.takeIn(known);
    const changes = event.contentChanges.map(toTextChange);
    const typing = checker && isTyped(event) ? typingWith(this.typing, note, changes) : undefined;
    if (typing !== this.typing) this.endTyping();
    this.typing = typing;
    this.keepTold(known);
    for (const change of changes) typing?.follow(change);
  }

  private keepTold({ note, checker, diagnostics }: OpenNote): void {
    if (checker) this.typing?.keep(note, () => diagnostics ?? checker.diagnostics);
  }

  /** Ends the typing where no cursor is in what was typed any more. */
  private lookAtCursor(): void {
    const known = this.typing && this.open.get(this.typing.note.uri);
    if (!this.typing || !known) return;
    this.takeIn(known);
    if (!cursorsIn(known.document).some((offset) => this.typing?.isAt(offset))) this.endTyping();
  }

  /** Tells everything that was held back while the user typed. */
  private endTyping(): void {
    const { typing } = this;
    this.typing = undefined;
    for (const { uri } of typing?.notes ?? []) {
      const known = this.open.get(uri);
      if (!known) continue;
      known.diagnostics = undefined;
      // The checker found nothing new, but more of it is told than before.
      known.moves++;
      this.schedule(known.document, 0);
    }
  }

  private current(document: vscode.TextDocument): OpenNote {
    const key = document.uri.toString();
    const known = this.open.get(key);
    if (known?.document === document && known.version === document.version) {
      this.takeIn(known);
      if (known.note.text.lineCount === document.lineCount) return known;
    }
    return this.readAnew(document, key);
  }

  private readAnew(document: vscode.TextDocument, key: string): OpenNote {
    const before = this.open.get(key);
    if (before && before.note === this.typing?.note) this.endTyping();
    const { version } = document;
    const fresh = { document, version, pending: [], moves: (before?.moves ?? 0) + 1 };
    if (document.isClosed) return { ...fresh, note: readNote(document.getText(), key) };
    const changes = this.workspace.set(key, document.getText());
    const note = this.workspace.get(key) ?? readNote('', key);
    const checker = before?.note === note && before.checker ? { checker: before.checker } : {};
    const read: OpenNote = { ...fresh, note, ...checker };
    this.open.set(key, read);
    this.follow(changes, read);
    return read;
  }

  /** Each change of one event has its place in the text that the changes before it have left. */
  private takeIn(known: OpenNote): void {
    const { pending, note } = known;
    if (pending.length === 0) return;
    known.pending = [];
    for (const change of pending) this.follow(this.workspace.edit(note.uri, toTextChange(change)), known);
  }

  private takeFile(uri: vscode.Uri, text: string): void {
    this.follow(this.workspace.set(uri.toString(), text));
  }

  /** Tells the checkers of open notes what has changed. `cause` is the note whose user waits for it. */
  private follow(changes: WorkspaceChange, cause?: OpenNote): void {
    let mayInclude = false;
    for (const [note, each] of changes) {
      // A note that is new has its includes to be read, too, and is told to ask who uses it.
      mayInclude ||= each.some(({ top, settings, used }) => top || settings || used);
      const known = this.open.get(note.uri);
      if (known?.note !== note) continue;
      if (cause && cause.note === this.typing?.note) this.keepTold(known);
      for (const change of each) known.checker?.update(change);
      known.diagnostics = undefined;
      if (known !== cause) this.schedule(known.document, 0);
    }
    if (mayInclude) this.readWanted();
  }

  private readWanted(): void {
    for (const key of this.workspace.wanted()) {
      const uri = vscode.Uri.parse(key);
      if (this.asked.has(key) || !hasFile(uri)) continue;
      this.asked.add(key);
      void this.files.read(uri);
    }
  }

  private schedule(document: vscode.TextDocument, pause: number): void {
    if (!isNote(document) || this.left.has(document.uri)) return;
    clearTimeout(this.timers.get(document));
    this.timers.set(
      document,
      setTimeout(() => this.run(document), isVisible(document) ? pause : pause + hiddenPause),
    );
  }

  private run(document: vscode.TextDocument): void {
    this.timers.delete(document);
    if (document.isClosed) return;
    const began = performance.now();
    const result = this.check(document);
    this.pause = Math.min(longestPause, Math.max(shortestPause, performance.now() - began));
    this.checked.fire(result);
    this.files.start();
  }

  private forDocument(uri: vscode.Uri, act: (document: vscode.TextDocument) => void): void {
    const key = uri.toString();
    for (const document of vscode.workspace.textDocuments) if (document.uri.toString() === key) act(document);
  }

  private forget(document: vscode.TextDocument): void {
    this.left.forget(document.uri);
    this.leave(document);
  }

  /** What was open is from now on what its file says. */
  private leave(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document));
    this.timers.delete(document);
    const key = document.uri.toString();
    const known = this.open.get(key);
    if (known?.document !== document) return;
    if (known.note === this.typing?.note) this.endTyping();
    this.open.delete(key);
    this.workspace.unfollow(known.note);
    this.closed.fire(document);
    if (hasFile(document.uri)) void this.files.read(document.uri);
    else this.follow(this.workspace.delete(key));
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function toTextChange({ rangeOffset: start, rangeLength, text }: vscode.TextDocumentContentChangeEvent) {
  return { start, end: start + rangeLength, text };
}

function movesLines({ range, text }: vscode.TextDocumentContentChangeEvent): boolean {
  return !range.isSingleLine || /[\r\n]/.test(text);
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}

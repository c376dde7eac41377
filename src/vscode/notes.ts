import * as vscode from 'vscode';
import { type Note, readNote, type TextEdit } from '../core';
import { type Cancellation, type CheckedNote, type EditsByUri, Session } from '../session';
import { CheckSettings } from './check-settings';
import { cursorsIn, isTyped, onDidMoveCursor, onDidPause } from './cursor';
import { VscodeHost } from './host';
import { isNote } from './language';
import { LateProgress } from './late-progress';
import { LeftDocuments } from './left-documents';
import type { Log } from './log';
import { AllowedNotes } from './outside-notes';
import { VisibleLines } from './visible-lines';

/** A note as its document stands now, with what the rules find in it. */
export interface CheckedDocument extends CheckedNote {
  readonly document: vscode.TextDocument;
}

function checkedIn(document: vscode.TextDocument, checked: CheckedNote): CheckedDocument {
  const { uri, note, revision } = checked;
  return {
    ...{ document, uri, note, revision },
    // Not a value: all of them are made only for who asks.
    get diagnostics() {
      return checked.diagnostics;
    },
    diagnosticsIn: (within) => checked.diagnosticsIn(within),
    diagnosticsOf: (code) => checked.diagnosticsOf(code),
  };
}

/**
 * The notes of the session, by the documents that hold them. It tells the session of the documents and cursors
 * of VS Code; what follows from that is the session's matter.
 */
export class Notes implements vscode.Disposable {
  private readonly settings = new CheckSettings();
  private readonly host: VscodeHost;
  private readonly session: Session;
  private readonly progress = new LateProgress(vscode.l10n.t('Reading notes'));
  /** The documents that the session has as open. */
  private readonly documents = new Map<string, vscode.TextDocument>();
  private readonly left = new LeftDocuments({
    onLeft: (uri) => this.leave(uri.toString()),
    onBack: (uri) => this.comeBack(uri.toString()),
  });
  private readonly subscriptions: vscode.Disposable[];

  /** For answers of which a part is on the screen. */
  readonly visible = new VisibleLines();

  constructor(
    readonly log: Pick<Log, 'for' | 'write'>,
    private readonly allowed = new AllowedNotes(),
  ) {
    this.host = new VscodeHost(this.settings, this.allowed, log.write);
    this.session = new Session(this.host);
    const { workspace } = log.for('notes');
    this.subscriptions = [
      this.session,
      this.host,
      this.settings,
      this.left,
      this.progress,
      this.visible,
      this.session.onDidProgress((progress) => this.progress.report(progress)),
      this.settings.onDidChange(() => this.session.settingsChanged()),
      workspace.onDidOpenTextDocument((document) => this.open(document)),
      workspace.onDidChangeTextDocument((event) => this.change(event)),
      workspace.onDidCloseTextDocument((document) => this.close(document)),
      onDidMoveCursor(() => this.lookAtCursors()),
      onDidPause(() => this.session.typing.end()),
    ];
    for (const document of vscode.workspace.textDocuments) this.open(document);
  }

  /** For answers that can wait until nobody types. */
  get pauses(): Session['pauses'] {
    return this.session.pauses;
  }

  /** Calls back when the diagnostics of a note are those of its text again. */
  onDidCheck(listener: (checked: CheckedDocument) => void): vscode.Disposable {
    const subscription = this.session.onDidCheck((checked) => {
      const document = this.documents.get(checked.uri);
      if (document) listener(checkedIn(document, checked));
    });
    return vscode.Disposable.from(subscription);
  }

  /** Calls back when a note that had been read is closed, or left by its user. */
  onDidClose(listener: (document: vscode.TextDocument) => void): vscode.Disposable {
    const subscription = this.session.onDidClose((uri) => {
      const document = this.documents.get(uri);
      if (document) listener(document);
    });
    return vscode.Disposable.from(subscription);
  }

  /** Calls back when a note, open or not, says something else, is new, or is gone. It may do so at each key. */
  onDidChange(listener: (uri: string) => void): vscode.Disposable {
    return vscode.Disposable.from(this.session.revisions.onDidChange(listener));
  }

  /** Calls back when notes may have to be judged otherwise, as on another day. */
  onDidChangeSettings(listener: () => void): vscode.Disposable {
    return this.settings.onDidChange(listener);
  }

  /** Another whenever the text of a note changes, open or not; no two notes have the same. */
  revisionOf(note: Note): number {
    return this.session.revisions.of(note);
  }

  /** Reads a note outside of the open folders, now and whenever this workspace is open. */
  async allow(uri: string): Promise<void> {
    await this.allowed.allow(uri);
    this.session.fileChanged(uri);
  }

  /** The note that a document holds, and those that it sees, read at their present version. */
  read(document: vscode.TextDocument): Note {
    const uri = document.uri.toString();
    const note = this.session.note(uri);
    if (note && (this.isOpen(document) || note.text.toString() === document.getText())) return note;
    // A document that is closed, or was left, may say something else than its file.
    return readNote(document.getText(), uri);
  }

  /** All notes, open or not, each as it stands now. */
  get all(): Iterable<Note> {
    return this.session.notes;
  }

  /** Waits until the notes of all folders are read, as somebody wants to change all that know an entry. */
  allRead(): Promise<void> {
    return this.session.allRead();
  }

  /** Waits until the notes of all folders have been read once, as somebody looks for an entry. */
  foundOnce(): Promise<void> {
    return this.session.readOnce();
  }

  /** The edits of several notes, found in them as they stand now; undefined where the user has lost interest. */
  editsInAllNotes<E extends TextEdit>(
    find: () => EditsByUri<E>,
    token?: Pick<Cancellation, 'isCancellationRequested'>,
  ): Promise<EditsByUri<E> | undefined> {
    return this.session.editsInAllNotes(find, token);
  }

  /** The note at the address of a file, open or not. */
  noteAt(key: string): Note | undefined {
    return this.session.note(key);
  }

  /** The note at the address of a file with its diagnostics, open or not; undefined where there is none. */
  checkAt(key: string): CheckedNote | undefined {
    return this.session.check(key);
  }

  /** The same, once the copies that it looks at are read. */
  checkWithCopies(key: string): Promise<CheckedNote | undefined> {
    return this.session.checkWithCopies(key);
  }

  /** Whether a note is open: it is checked after each change. */
  isOpenAt(key: string): boolean {
    return this.documents.has(key);
  }

  /** Reads notes from their files now. */
  readAgain(uris: Iterable<string>): Promise<void> {
    return this.session.readAgain(uris);
  }

  /** The address of the file that the path of an include leads to; undefined where it cannot be a note. */
  locate(from: string, path: string): string | undefined {
    return this.session.locate(from, path);
  }

  /** The text of a copy as it is now; undefined where there is none. */
  textOfCopy(...of: Parameters<Session['textOfCopy']>): ReturnType<Session['textOfCopy']> {
    return this.session.textOfCopy(...of);
  }

  /** The note with its diagnostics, checked now if its text has changed since. */
  check(document: vscode.TextDocument): CheckedDocument {
    const checked = this.isOpen(document) ? this.session.check(document.uri.toString()) : undefined;
    return checkedIn(document, checked ?? this.session.checkOnce(this.read(document)));
  }

  /** Whether somebody types in a note at this time. */
  isTypedIn(document: vscode.TextDocument): boolean {
    return this.session.typing.uri === document.uri.toString();
  }

  /** The day by which notes are judged, as in `2022-02-16`. */
  get today(): string {
    return this.settings.today;
  }

  private isOpen(document: vscode.TextDocument): boolean {
    return this.documents.get(document.uri.toString()) === document;
  }

  private open(document: vscode.TextDocument): void {
    if (!isNote(document) || this.left.has(document.uri)) return;
    const uri = document.uri.toString();
    this.documents.set(uri, document);
    this.session.open(uri, document);
  }

  private change(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    if (!this.isOpen(document) || contentChanges.length === 0) return;
    const changes = contentChanges.map(toTextChange);
    this.session.change(document.uri.toString(), document.version, changes, isTyped(event));
  }

  private close(document: vscode.TextDocument): void {
    this.left.forget(document.uri);
    if (this.isOpen(document)) this.leave(document.uri.toString());
  }

  private leave(uri: string): void {
    if (!this.documents.has(uri)) return;
    this.session.close(uri);
    this.documents.delete(uri);
  }

  private comeBack(uri: string): void {
    for (const document of vscode.workspace.textDocuments)
      if (document.uri.toString() === uri) this.open(document);
  }

  /** Looks whether a cursor is still in what the user types. */
  private lookAtCursors(): void {
    const document = this.documents.get(this.session.typing.uri ?? '');
    if (document) this.session.typing.cursorsMoved(cursorsIn(document));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function toTextChange({ rangeOffset: start, rangeLength, text }: vscode.TextDocumentContentChangeEvent) {
  return { start, end: start + rangeLength, text };
}

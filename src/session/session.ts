import {
  Checker,
  type CheckerOptions,
  type CopyText,
  type Diagnostic,
  type Note,
  type NoteChange,
  type RuleCode,
  type Span,
  type TextChange,
  type TextEdit,
  type UnreadFile,
  type WantedCopy,
  Workspace,
  type WorkspaceChange,
} from '../core';
import { CheckScheduler } from './check-scheduler';
import { CopyReader } from './copy-reader';
import { DocumentTyping } from './document-typing';
import { type AllNotes, type EditsByUri, editsInAllNotes } from './edits-in-all-notes';
import type { Cancellation, Disposable, Event } from './event';
import { guarded } from './guarded-host';
import type { FileListener, Host } from './host';
import { NoteLoader, type Progress } from './note-loader';
import { NoteRevisions } from './note-revisions';
import { OpenDocuments, type OpenNote, type TextDocument } from './open-documents';
import { Pauses } from './pauses';
import { type CheckedNote, SessionEvents } from './session-events';
import { TypingHold } from './typing-hold';

/**
 * All notes: the open ones, read and checked, and the others, of which only the index is kept. It alone has the
 * workspace and the checkers, and knows neither editor nor files: its host tells it of both. Changes of an open
 * note are taken in when somebody asks, or once typing has paused; each costs what it touches, and never the
 * whole text. No error of the host, of a listener or of one note keeps it from the others.
 */
export class Session implements AllNotes, FileListener, Disposable {
  private readonly host: Host;
  private readonly workspace: Workspace;
  private readonly documents: OpenDocuments;
  private readonly loader: NoteLoader;
  private readonly copies: CopyReader;
  private readonly scheduler: CheckScheduler;
  private readonly hold: TypingHold;
  private readonly events: SessionEvents;

  readonly typing: DocumentTyping;
  /** For answers that can wait until nobody types. */
  readonly pauses: Pauses;
  /** For who keeps what he has made of notes. */
  readonly revisions: NoteRevisions;

  constructor(host: Host) {
    this.host = guarded(host);
    const { log } = this.host;
    const failed = (error: unknown): void => log('error', 'Failed to take in what was told', error);
    this.events = new SessionEvents(failed);
    this.revisions = new NoteRevisions(failed);
    this.workspace = new Workspace(
      (from, path) => this.host.resolve(from, path),
      (from, path) => this.host.resolveCopy(from, path),
    );
    this.documents = new OpenDocuments(this.workspace, {
      onReload: ({ check }) => check.note === this.hold.note && this.hold.end(),
      onChange: (changes, cause) => this.follow(changes, cause),
    });
    this.loader = new NoteLoader(this.host, {
      isOpen: (uri) => this.documents.has(uri),
      isKnown: (uri) => this.workspace.get(uri) !== undefined,
      onText: (uri, text) => this.follow(this.workspace.set(uri, text)),
      onGone: (uri) => this.delete(uri),
      onRefused: (uri, why) => this.refuse(uri, why),
      includersOf: (uri) => this.workspace.includersOf(uri),
      onProgress: (progress) => this.events.progress.fire(progress),
    });
    this.copies = new CopyReader(this.host, {
      next: () => this.workspace.nextCopy(),
      onRead: (address, file) => this.follow(this.workspace.takeCopy(address, file)),
      onChanged: (address) => {
        this.workspace.copyChanged(address);
        void this.copies.read();
      },
      isKept: (address) => this.workspace.hasCopy(address),
    });
    this.scheduler = new CheckScheduler(this.host, (uri) => this.run(uri));
    this.pauses = new Pauses(this.host);
    this.hold = new TypingHold((note) => this.retell(note));
    this.typing = new DocumentTyping(this.documents, this.hold);
  }

  /** Happens when the diagnostics of a note are those of its text again. */
  get onDidCheck(): Event<CheckedNote> {
    return this.events.checked.event;
  }

  /** Happens when a note that had been read is open no longer. */
  get onDidClose(): Event<string> {
    return this.events.closed.event;
  }

  /** Happens as the notes of the folders are read. */
  get onDidProgress(): Event<Progress> {
    return this.events.progress.event;
  }

  /** A text is open from now on: what it says counts, and no longer its file. It is read when somebody asks. */
  open(uri: string, document: TextDocument): void {
    this.host.log('debug', `Opened ${uri}`);
    this.documents.open(uri, document);
    this.scheduler.scheduleOpened(uri, document.lineCount);
  }

  /**
   * An open text changed, and has a new version.
   * @param isTyped whether the user made the changes at a cursor
   */
  change(uri: string, version: number, changes: readonly TextChange[], isTyped = false): void {
    if (changes.length === 0 || !this.documents.has(uri)) return;
    this.pauses.changed(uri);
    const known = this.documents.get(uri);
    if (known && this.documents.isNext(known, version)) {
      this.typing.notice(known, changes, isTyped);
      this.documents.queue(known, version, changes);
    }
    this.scheduler.scheduleAtPause(uri);
  }

  /** What was open is from now on what its file says. */
  close(uri: string): void {
    this.host.log('debug', `Closed ${uri}`);
    this.scheduler.cancel(uri);
    this.pauses.forget(uri);
    const wasOpen = this.documents.has(uri);
    const known = this.documents.close(uri);
    // While it was open, what its file said was not taken in.
    if (!known && wasOpen && this.loader.isStarted && this.host.hasFile(uri)) this.fileChanged(uri);
    if (!known) return;
    const { note } = known.check;
    if (note === this.hold.note) this.hold.end();
    this.workspace.unfollow(note);
    this.events.closed.fire(uri);
    this.copies.tidy();
    if (this.host.hasFile(uri)) this.fileChanged(uri);
    else this.delete(uri);
  }

  fileChanged(uri: string): void {
    void this.loader.read(uri);
  }

  fileDeleted(uri: string): void {
    this.loader.gone(uri);
  }

  foldersChanged(): void {
    this.loader.searchAnew();
  }

  /** Judges the open notes by other settings, or on another day. */
  settingsChanged(): void {
    this.hold.end();
    for (const { uri, check } of this.documents.all) {
      check.restart();
      this.scheduler.scheduleNow(uri);
    }
  }

  /** A note, open or not, as it stands now with those that it sees. */
  note(uri: string): Note | undefined {
    this.documents.takeInAll();
    return this.documents.current(uri)?.check.note ?? this.workspace.get(uri);
  }

  /** All notes, open or not, each as it stands now. */
  get notes(): Iterable<Note> {
    this.documents.refresh();
    return this.workspace.all;
  }

  /** The address that the path of an include leads to, under the name that the file has where it is known. */
  locate(from: string, path: string): string | undefined {
    return this.workspace.locate(from, path);
  }

  /** A note with its diagnostics, checked now if something has changed since; undefined where there is none. */
  check(uri: string): CheckedNote | undefined {
    const known = this.documents.current(uri);
    if (known) return this.checkOpen(known);
    const note = this.workspace.get(uri);
    return note && this.checkOnce(note);
  }

  /** A note with its diagnostics, which is not followed after that. */
  checkOnce(note: Note): CheckedNote {
    const checker = new Checker(note, this.optionsFor(note.uri));
    const { diagnostics, revision } = checker;
    const diagnosticsIn = (within: Span) => checker.diagnosticsIn(within);
    const diagnosticsOf = (code: RuleCode) => checker.diagnosticsOf(code);
    return { uri: note.uri, note, diagnostics, diagnosticsOf, diagnosticsIn, revision: String(revision) };
  }

  /** A note with its diagnostics, which is not followed after that, once the copies that it looks at are read. */
  async checkWithCopies(uri: string): Promise<CheckedNote | undefined> {
    const checked = this.check(uri);
    if (!this.workspace.wantsCopies) return checked;
    await this.copies.read();
    return this.check(uri);
  }

  /** The text of a copy as it is now; undefined where there is none. */
  textOfCopy(copy: WantedCopy): Promise<CopyText | undefined> {
    return this.copies.textOf(copy);
  }

  /** Waits until the notes of all folders have been read once, as somebody looks for an entry. */
  readOnce(): Promise<void> {
    this.loader.start(this);
    return this.loader.readOnce();
  }

  /** Waits until the notes of all folders are read, as somebody wants to change all that know an entry. */
  async allRead(): Promise<void> {
    this.loader.start(this);
    await this.loader.allRead();
    this.documents.refresh();
  }

  async readAgain(uris: Iterable<string>): Promise<void> {
    await Promise.all([...uris].map((uri) => this.loader.read(uri)));
    this.documents.refresh();
  }

  /** The edits of several notes, found in them as they stand now; see `editsInAllNotes`. */
  editsInAllNotes<E extends TextEdit>(
    find: () => EditsByUri<E>,
    token?: Pick<Cancellation, 'isCancellationRequested'>,
  ): Promise<EditsByUri<E> | undefined> {
    return editsInAllNotes(this, find, token);
  }

  private checkOpen({ uri, check }: OpenNote): CheckedNote {
    const { note } = check;
    if (!check.isBegun) this.workspace.follow(note);
    check.begin(() => this.optionsFor(uri));
    const shown = (found: readonly Diagnostic[]) => this.hold.shown(note, found);
    return {
      ...{ uri, note, revision: check.revision },
      get diagnostics() {
        return check.diagnostics(shown);
      },
      diagnosticsOf: (code) => check.diagnosticsOf(code, shown),
      diagnosticsIn: (within) => check.diagnosticsIn(within, shown),
    };
  }

  private optionsFor(uri: string): CheckerOptions {
    return { today: this.host.today(), severities: this.host.severities(uri) };
  }

  /** Checks a note whose turn it is. With the first one begins the reading of all others. */
  private run(uri: string): void {
    const known = this.documents.current(uri);
    if (!known) return;
    const checked = this.checkOpen(known);
    this.host.log('debug', `Checked ${uri}`);
    this.events.checked.fire(checked);
    this.loader.start(this);
    if (this.workspace.wantsCopies) void this.copies.read();
  }

  private retell({ uri }: Note): void {
    const known = this.documents.get(uri);
    if (!known) return;
    known.check.retell();
    this.scheduler.scheduleNow(uri);
  }

  private refuse(uri: string, why: UnreadFile): void {
    this.follow(this.workspace.refuse(uri, why));
    this.revisions.gone(uri);
  }

  private delete(uri: string): void {
    this.follow(this.workspace.delete(uri));
    this.revisions.gone(uri);
  }

  /** Tells the checkers of open notes what has changed. `cause` is the note whose user waits for it. */
  private follow(changes: WorkspaceChange, cause?: OpenNote): void {
    let mayInclude = false;
    for (const [note, each] of changes) {
      // A note that is new has its includes to be read, too, and is told to ask who uses it.
      mayInclude ||= each.some(mayChangeIncludes);
      const known = this.documents.get(note.uri);
      if (known?.check.note !== note) continue;
      if (cause && cause.check.note === this.hold.note) this.hold.keepTold(known.check);
      known.check.follow(each);
      if (known !== cause) this.scheduler.scheduleNow(known.uri);
    }
    if (mayInclude) this.loader.want(this.workspace.wanted());
    this.revisions.change(changes.keys());
  }

  dispose(): void {
    this.scheduler.dispose();
    this.loader.dispose();
    this.copies.dispose();
    this.pauses.dispose();
    this.events.dispose();
    this.revisions.dispose();
  }
}

/** Includes stand in the top-level fields; a note that is new, or sees others than before, may have others. */
function mayChangeIncludes({ affects }: NoteChange): boolean {
  return affects.has('top') || affects.has('settings') || affects.has('uses');
}

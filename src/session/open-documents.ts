import { type Note, readNote, type TextChange, type Workspace, type WorkspaceChange } from '../core';
import { NoteCheck } from './note-check';

/** The version of a note that is half changed, as an error kept it from the rest: it has to be made again. */
const halfChanged = -1;

/** A text that somebody edits; the documents of VS Code and of language servers are such. */
export interface TextDocument {
  /** Grows with each change. */
  readonly version: number;
  readonly lineCount: number;
  getText(): string;
}

/** An open note, with the changes of its document that it has not taken in yet. */
export interface OpenNote {
  readonly uri: string;
  readonly document: TextDocument;
  readonly check: NoteCheck;
  /** Of the document, with all changes that are pending. */
  version: number;
  pending: TextChange[];
}

/** So many changes that nobody has asked after cost more than reading the text, where they are many for its length. */
const manyChanges = 100;
const charactersPerChange = 400;

/** What becomes of the workspace as notes take in what their documents say. */
export interface DocumentListener {
  /** A note is about to be read as a whole, as some of its changes were missed. */
  onReload(known: OpenNote): void;
  /** `cause` is the note whose user waits for it. */
  onChange(changes: WorkspaceChange, cause: OpenNote): void;
}

/**
 * The notes that are open, each as its document stands. A document is read when somebody asks for its note; from
 * then on its changes are taken in one by one, when somebody asks or it is checked. A change that was missed
 * shows in the version or in the count of lines, and has the note read again.
 */
export class OpenDocuments {
  private readonly documents = new Map<string, TextDocument>();
  private readonly notes = new Map<string, OpenNote>();

  constructor(
    private readonly workspace: Workspace,
    private readonly listener: DocumentListener,
  ) {}

  open(uri: string, document: TextDocument): void {
    this.documents.set(uri, document);
  }

  /** Returns the note as it was, if it had been read. */
  close(uri: string): OpenNote | undefined {
    const known = this.notes.get(uri);
    this.documents.delete(uri);
    this.notes.delete(uri);
    return known;
  }

  has(uri: string): boolean {
    return this.documents.has(uri);
  }

  /** The open note, if it has been read, as it was when somebody asked last. */
  get(uri: string): OpenNote | undefined {
    return this.notes.get(uri);
  }

  get all(): Iterable<OpenNote> {
    return this.notes.values();
  }

  /** Whether changes that lead to a version are the next ones of a note that has missed none. */
  isNext(known: OpenNote, version: number): boolean {
    return known.document === this.documents.get(known.uri) && known.version === version - 1;
  }

  /** Keeps changes until the note is asked for; each has its place in the text that the one before has left. */
  queue(known: OpenNote, version: number, changes: readonly TextChange[]): void {
    known.version = version;
    known.pending.push(...changes);
  }

  /** The note of an open document, as that stands now; undefined where it is not open. */
  current(uri: string): OpenNote | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const known = this.notes.get(uri);
    if (known?.document === document && known.version === document.version) {
      if (isFlooded(known)) return this.reload(uri, document);
      this.takeIn(known);
      if (known.check.note.text.lineCount === document.lineCount) return known;
    }
    return this.reload(uri, document);
  }

  /** Brings all open notes to what their documents say. */
  refresh(): void {
    for (const uri of this.documents.keys()) this.current(uri);
  }

  /** Takes in all changes that are pending. */
  takeInAll(): void {
    for (const known of this.notes.values())
      if (isFlooded(known)) this.current(known.uri);
      else this.takeIn(known);
  }

  takeIn(known: OpenNote): void {
    const { pending } = known;
    if (pending.length === 0) return;
    known.pending = [];
    try {
      for (const change of pending) {
        if (movesLines(known.check.note, change)) known.check.noticeMove();
        this.listener.onChange(this.workspace.edit(known.uri, change), known);
      }
    } catch (error) {
      known.version = halfChanged;
      throw error;
    }
  }

  private reload(uri: string, document: TextDocument): OpenNote {
    const before = this.notes.get(uri);
    if (before) this.listener.onReload(before);
    if (before?.version === halfChanged) this.workspace.delete(uri);
    const { version } = document;
    const changes = this.workspace.set(uri, document.getText());
    const note = this.workspace.get(uri) ?? readNote('', uri);
    const read = { uri, document, version, pending: [], check: checkOf(note, before?.check) };
    this.notes.set(uri, read);
    this.listener.onChange(changes, read);
    return read;
  }
}

/** A note that has only missed some changes is still the one that was checked. */
function checkOf(note: Note, before: NoteCheck | undefined): NoteCheck {
  if (before?.note !== note) return new NoteCheck(note, (before?.moves ?? 0) + 1);
  before.retell();
  return before;
}

function isFlooded({ pending, check }: OpenNote): boolean {
  return pending.length >= manyChanges && pending.length * charactersPerChange > check.note.text.length;
}

/** Whether what stands behind a change comes to stand in another line. */
function movesLines(note: Note, { start, end, text }: TextChange): boolean {
  if (/[\r\n]/.test(text)) return true;
  return start !== end && note.text.positionAt(start).line !== note.text.positionAt(end).line;
}

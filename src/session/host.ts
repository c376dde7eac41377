import type { CopyPlace, Decode, RuleCode, SeveritySetting } from '../core';
import type { Disposable } from './event';

export type LogLevel = 'debug' | 'info' | 'warning' | 'error';

/** What becomes of the files of notes. */
export interface FileListener {
  /** A file came, or says something else. */
  fileChanged(uri: string): void;
  fileDeleted(uri: string): void;
  /** Other folders are to be searched for notes. */
  foldersChanged(): void;
}

/** What became of the file of a copy: its bytes with their hash in hexadecimal digits, or why they are not read. */
export type CopyBytes =
  | { readonly state: 'read'; readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly state: 'missing' | 'folder' | 'outside' | 'too-large' | 'unreadable' };

/** The text of a file; `tooLarge` where it has more than is read, undefined where there is none. */
export type FileText = string | typeof tooLarge | undefined;

export const tooLarge = Symbol('too large');

/**
 * What a session needs of the program that it runs in: files, time, settings, and what the user looks at. A
 * file goes by its address in the form that the program likes best, as a URI or a path; the session takes it
 * for a name, and reads nothing from it.
 */
export interface Host {
  /** The text of a file as it is now; undefined where there is none, or it is not to be read. */
  readText(uri: string): Promise<FileText>;
  /** The file whose name is the same but composed otherwise in Unicode; undefined where there is none. */
  otherForm(uri: string): Promise<string | undefined>;
  /** Whether an address can be that of a file. */
  hasFile(uri: string): boolean;
  /**
   * Whether a file that notes include may not be read before somebody allows it: it lies, or its links lead, outside
   * of the folders and of those of the notes that include it.
   */
  isOutside(uri: string, includers: readonly string[]): Promise<boolean>;
  /** When a file was changed last, in milliseconds; the origin does not matter. */
  modifiedAt(uri: string): Promise<number>;
  /** The files of all notes of the folders, in any order. */
  findNotes(): AsyncIterable<string>;
  /** Tells of files from now on. It is called once, before notes are searched for first. */
  watchNotes(listener: FileListener): Disposable;
  /** The address that the path of an include leads to; undefined where it can be no note. */
  resolve(from: string, path: string): string | undefined;

  /** Where the path of a copy leads, from the note at an address, before any links are followed. */
  resolveCopy(from: string, path: string): CopyPlace;
  /**
   * Reads a copy of at most 50 MB that the note at `from` keeps. Where its links lead is found out first: it is not
   * read where that is neither in the folder of the note nor in one of the workspace.
   */
  readCopy(uri: string, from: string): Promise<CopyBytes>;
  /** Tells from now on when the file of a copy came, changed or is gone. */
  watchCopy(uri: string, onChange: () => void): Disposable;
  /** Bytes as text, by the label of an encoding. */
  readonly decode: Decode;

  /** How grave the user has rules, where a note does not say otherwise. */
  severities(uri: string): ReadonlyMap<RuleCode, SeveritySetting>;
  /** The user's day, as `YYYY-MM-DD`. */
  today(): string;
  /** Whether the user sees the text of a note. */
  isVisible(uri: string): boolean;

  /** Milliseconds, which only grow. */
  now(): number;
  /** Runs a task once, after so many milliseconds, unless it is disposed of before. */
  after(ms: number, task: () => void): Disposable;
  /**
   * Writes down what happened: addresses and causes, and nothing of what notes say.
   * @param uri the note by which an error came, where it is known
   */
  log(level: LogLevel, message: string, error?: unknown, uri?: string): void;
}

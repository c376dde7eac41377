import { readdir } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { type CopyPlace, mayBeIncluded, type Note, pathOfOtherForm } from '../core';
import type { CopyBytes, Disposable, Host, LogLevel } from '../session';
import { decode, readCopy, resolveCopy } from './copies';
import { unreadable } from './failures';
import { readText } from './read';

/** What the files of a run are judged by. */
export interface RunOptions {
  /** In which copies may lie, beside those of the notes; absolute. */
  readonly folder: string;
  readonly severities: ReturnType<Host['severities']>;
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** The file that the path of an include leads to; undefined where it cannot be a note. */
export function includedFile(from: string, path: string): string | undefined {
  return mayBeIncluded(path) ? resolve(dirname(from), path) : undefined;
}

/** The files that notes include, be they there or not. */
export function filesIncludedBy(notes: Iterable<Note>, resolve = includedFile): string[] {
  return [...notes].flatMap(({ uri, contents }) =>
    (contents.values.include ?? []).flatMap(({ value }) => resolve(uri, value) ?? []),
  );
}

/** The files of one run: those that were found, and what these include. They go by their absolute paths. */
export class FileHost implements Host {
  /** Why files cannot be read, by their paths, as the predicate of a sentence. */
  readonly failures = new Map<string, string>();
  private unexpected: unknown;

  constructor(
    private readonly paths: readonly string[],
    private readonly run: RunOptions,
  ) {}

  async readText(path: string): Promise<string | undefined> {
    try {
      return await readText(path);
    } catch (error) {
      this.failures.set(path, unreadable(error));
      return undefined;
    }
  }

  otherForm(path: string): Promise<string | undefined> {
    // A folder that cannot be read has no other names to offer.
    return pathOfOtherForm(path, sep, (folder) => readdir(folder)).catch(() => undefined);
  }

  hasFile(): boolean {
    return true;
  }

  /** Nobody waits for one note before another. */
  async modifiedAt(): Promise<number> {
    return 0;
  }

  async *findNotes(): AsyncGenerator<string> {
    yield* this.paths;
  }

  /** A run ends before files change. */
  watchNotes(): Disposable {
    return { dispose: () => undefined };
  }

  readonly resolve: Host['resolve'] = includedFile;

  resolveCopy(from: string, path: string): CopyPlace {
    return resolveCopy(from, path, [this.run.folder]);
  }

  readCopy(path: string, from: string): Promise<CopyBytes> {
    return readCopy(path, from, [this.run.folder]);
  }

  /** A run ends before copies change. */
  watchCopy(..._: Parameters<Host['watchCopy']>): Disposable {
    return { dispose: () => undefined };
  }

  readonly decode = decode;

  severities(): ReturnType<Host['severities']> {
    return this.run.severities;
  }

  today(): string {
    return this.run.today;
  }

  isVisible(): boolean {
    return false;
  }

  now(): number {
    return performance.now();
  }

  after(ms: number, task: () => void): Disposable {
    if (ms === 0) return soon(task);
    const timer = setTimeout(task, ms);
    return { dispose: () => clearTimeout(timer) };
  }

  log(level: LogLevel, _message: string, error?: unknown): void {
    if (level === 'error') this.unexpected ??= error;
  }

  /** @throws the error that the session has caught, if any: a run that may have missed something has failed. */
  throwUnexpected(): void {
    if (this.unexpected !== undefined) throw this.unexpected;
  }
}

/** The files of a run of which one says something else than it does on the disk, or is not there. */
export class HostOfText extends FileHost {
  constructor(
    private readonly path: string,
    private readonly text: string,
    run: RunOptions,
  ) {
    super([path], run);
  }

  override async readText(path: string): Promise<string | undefined> {
    return path === this.path ? this.text : super.readText(path);
  }
}

/** A timer takes a millisecond at least, which adds up between many batches of files. */
function soon(task: () => void): Disposable {
  const turn = setImmediate(task);
  return { dispose: () => clearImmediate(turn) };
}

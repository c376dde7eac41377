import { readdir } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { type CopyPlace, localDay, mayBeIncluded, pathOfOtherForm } from '../core';
import type { CopyBytes, Disposable, Host, LogLevel } from '../session';
import { decode, readCopy, resolveCopy } from './copies';
import { unreadable } from './failures';
import { readText } from './read';

/** The files of one run: those that were found, and what these include. They go by their absolute paths. */
export class FileHost implements Host {
  /** Why files cannot be read, by their paths, as the predicate of a sentence. */
  readonly failures = new Map<string, string>();
  private readonly day = localDay(new Date());
  private unexpected: unknown;

  constructor(
    private readonly paths: readonly string[],
    private readonly given: ReturnType<Host['severities']>,
    /** In which copies may lie, beside those of the notes; absolute. */
    private readonly folder: string,
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

  /** The file that the path of an include leads to; undefined where it cannot be a note. */
  resolve(from: string, path: string): string | undefined {
    return mayBeIncluded(path) ? resolve(dirname(from), path) : undefined;
  }

  resolveCopy(from: string, path: string): CopyPlace {
    return resolveCopy(from, path, [this.folder]);
  }

  readCopy(path: string, from: string): Promise<CopyBytes> {
    return readCopy(path, from, [this.folder]);
  }

  /** A run ends before copies change. */
  watchCopy(): Disposable {
    return { dispose: () => undefined };
  }

  readonly decode = decode;

  severities(): ReturnType<Host['severities']> {
    return this.given;
  }

  today(): string {
    return this.day;
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

/** A timer takes a millisecond at least, which adds up between many batches of files. */
function soon(task: () => void): Disposable {
  const turn = setImmediate(task);
  return { dispose: () => clearImmediate(turn) };
}

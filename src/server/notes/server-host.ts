import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { CopyPlace } from '../../core';
import { liesOutside } from '../../node/copies';
import { FollowedCopies } from '../../node/followed-copies';
import { NodeHost } from '../../node/node-host';
import { readText, TooLarge } from '../../node/read';
import {
  type CopyBytes,
  type Disposable,
  type FileText,
  type Host,
  type LogLevel,
  tooLarge,
} from '../../session';
import { dayOf, type Settings } from '../client/settings';

/** What the session of a language server asks of it. */
export interface Surroundings {
  /** Absolute. */
  readonly folders: readonly string[];
  readonly settings: Settings;
  findNotes(): Promise<readonly string[]>;
  startToFollow(): void;
  log(level: LogLevel, message: string, error?: unknown): void;
}

/** Files for the session of a language server. Nothing is written. */
export class ServerHost extends NodeHost {
  readonly copies = new FollowedCopies();
  /** The notes outside of the folders that the user has allowed to be read. */
  readonly allowed = new Set<string>();

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  protected get folders(): readonly string[] {
    return this.surroundings.folders;
  }

  async readText(path: string): Promise<FileText> {
    try {
      return await readText(path);
    } catch (error) {
      // What is not there is as good as gone; a note that includes it says so.
      if (!(error instanceof TooLarge)) return undefined;
      this.log('info', `Skipped ${path}: it is too large`);
      return tooLarge;
    }
  }

  override async isOutside(path: string, includers: readonly string[]): Promise<boolean> {
    return !this.allowed.has(path) && liesOutside(path, includers, this.folders);
  }

  modifiedAt(path: string): Promise<number> {
    return stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  }

  async *findNotes(): AsyncGenerator<string> {
    yield* await this.surroundings.findNotes();
  }

  /** What is found to have changed is told to the session by who follows files. */
  watchNotes(): Disposable {
    this.surroundings.startToFollow();
    return { dispose: () => undefined };
  }

  /** What is no file has none beside it. */
  override hasFile(address: string): boolean {
    return isAbsolute(address);
  }

  override resolve(from: string, path: string): string | undefined {
    return isAbsolute(from) ? super.resolve(from, path) : undefined;
  }

  override resolveCopy(from: string, path: string): CopyPlace {
    return isAbsolute(from) ? super.resolveCopy(from, path) : undefined;
  }

  override async readCopy(path: string, from: string): Promise<CopyBytes> {
    return isAbsolute(from) ? super.readCopy(path, from) : { state: 'missing' };
  }

  watchCopy(path: string, onChange: () => void): Disposable {
    return this.copies.follow(path, onChange);
  }

  severities(): ReturnType<Host['severities']> {
    return this.surroundings.settings.severities;
  }

  today(): string {
    return dayOf(this.surroundings.settings);
  }

  /** A client opens what its user looks at, and does not say more. */
  isVisible(): boolean {
    return true;
  }

  log(level: LogLevel, message: string, error?: unknown): void {
    this.surroundings.log(level, message, error);
  }
}

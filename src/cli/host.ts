import { unexpected, unreadable } from '../node/failures';
import { NodeHost } from '../node/node-host';
import { readText, TooLarge } from '../node/read';
import { type Disposable, type FileText, type Host, tooLarge } from '../session';

/** What the files of a run are judged by. */
export interface RunOptions {
  /** In which copies may lie, beside those of the notes; absolute. */
  readonly folder: string;
  readonly severities: ReturnType<Host['severities']>;
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** The files of one run: those that were found, and what these include. They go by their absolute paths. */
export class FileHost extends NodeHost {
  /** Why files cannot be read, by their paths, as the predicate of a sentence. */
  readonly failures = new Map<string, string>();
  private unexpected: unknown;

  constructor(
    private readonly paths: readonly string[],
    private readonly run: RunOptions,
  ) {
    super();
  }

  protected get folders(): readonly string[] {
    return [this.run.folder];
  }

  async readText(path: string): Promise<FileText> {
    try {
      return await readText(path);
    } catch (error) {
      this.failures.set(path, unreadable(error));
      return error instanceof TooLarge ? tooLarge : undefined;
    }
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

  /** A run ends before copies change. */
  watchCopy(..._: Parameters<Host['watchCopy']>): Disposable {
    return { dispose: () => undefined };
  }

  severities(): ReturnType<Host['severities']> {
    return this.run.severities;
  }

  today(): string {
    return this.run.today;
  }

  isVisible(): boolean {
    return false;
  }

  log(...[level, _, error, uri]: Parameters<Host['log']>): void {
    if (level !== 'error') return;
    if (uri !== undefined && this.isNamed(uri)) this.failures.set(uri, unexpected('read', error));
    else this.unexpected ??= error;
  }

  /** Whether a file is told of by itself, and not only as others include it. */
  protected isNamed(path: string): boolean {
    return this.paths.includes(path);
  }

  /** @throws the error that the session has caught, if any: what may have missed something has failed. It is told once. */
  throwUnexpected(): void {
    const error = this.unexpected;
    this.unexpected = undefined;
    if (error !== undefined) throw error;
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

  override async readText(path: string): Promise<FileText> {
    return path === this.path ? this.text : super.readText(path);
  }
}

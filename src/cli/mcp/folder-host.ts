import { realpath } from 'node:fs/promises';
import { localDay } from '../../core';
import { isIn } from '../../node/copies';
import { unreadable } from '../../node/failures';
import { includedFile } from '../../node/node-host';
import type { FileText, LogLevel } from '../../session';
import type { RunOptions } from '../host';
import { WatchHost } from '../watch/watch-host';

export const leadsOut = 'leads out of the folders that are named, and is not read';

/** Files below some folders, and no others: wherever their links lead is found out before anything is read. */
export class FolderHost extends WatchHost {
  /**
   * @param named folders, absolute and without links
   * @param run its day is that of the clock where absent, and another after midnight
   * @param failed is told what nobody expected; what can be answered still is
   */
  constructor(
    private readonly named: readonly string[],
    run: Omit<RunOptions, 'today'> & Partial<RunOptions>,
    private readonly failed: (error: unknown) => void,
  ) {
    super({ today: '', ...run });
  }

  override get folders(): readonly string[] {
    return this.named;
  }

  holds(path: string): boolean {
    return this.folders.some((folder) => isIn(folder, path));
  }

  override async readText(path: string): Promise<FileText> {
    const real = await this.fileBehind(path);
    const text = real === undefined ? undefined : await super.readText(real);
    const failure = real === undefined ? undefined : this.failures.get(real);
    if (failure !== undefined) this.failures.set(path, failure);
    return text;
  }

  /** Where the links of a path end, below the folders. It is that which is read, as a link may lead elsewhere by then. */
  private async fileBehind(path: string): Promise<string | undefined> {
    this.failures.delete(path);
    try {
      const real = await realpath(path);
      if (this.holds(real)) return real;
      this.failures.set(path, leadsOut);
    } catch (error) {
      this.failures.set(path, unreadable(error));
    }
    return undefined;
  }

  override resolve(from: string, path: string): string | undefined {
    const file = includedFile(from, path);
    return file !== undefined && this.holds(file) ? file : undefined;
  }

  override today(): string {
    return super.today() || localDay(new Date());
  }

  override log(level: LogLevel, _message: string, error?: unknown): void {
    if (level === 'error') this.failed(error);
  }
}

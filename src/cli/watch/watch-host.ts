import type { Disposable } from '../../session';
import { FileHost, type RunOptions } from '../host';

/** Files that change while they are followed. What has changed is found out by whoever looks, and told here. */
export class WatchHost extends FileHost {
  private readonly copies = new Map<string, () => void>();
  private found: readonly string[] = [];

  constructor(run: RunOptions) {
    super([], run);
  }

  /** Takes in which notes there are now. */
  take(found: readonly string[]): void {
    this.found = found;
  }

  override async *findNotes(): AsyncGenerator<string> {
    yield* this.found;
  }

  override async readText(path: string): Promise<string | undefined> {
    this.failures.delete(path);
    return super.readText(path);
  }

  override watchCopy(path: string, onChange: () => void): Disposable {
    this.copies.set(path, onChange);
    return { dispose: () => this.copies.delete(path) };
  }

  /** The files of the copies that notes keep. */
  get copyPaths(): Iterable<string> {
    return this.copies.keys();
  }

  /** Takes in that a file has changed; returns whether it is that of a copy. */
  copyChanged(path: string): boolean {
    const onChange = this.copies.get(path);
    onChange?.();
    return onChange !== undefined;
  }
}

import { FollowedCopies } from '../../node/followed-copies';
import type { Disposable, FileText } from '../../session';
import { FileHost, type RunOptions } from '../host';

/** Files that change while they are followed. What has changed is found out by whoever looks, and told here. */
export class WatchHost extends FileHost {
  readonly copies = new FollowedCopies();
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

  protected override isNamed(path: string): boolean {
    return this.found.includes(path);
  }

  override async readText(path: string): Promise<FileText> {
    this.failures.delete(path);
    return super.readText(path);
  }

  override watchCopy(path: string, onChange: () => void): Disposable {
    return this.copies.follow(path, onChange);
  }
}

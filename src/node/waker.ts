import { type FSWatcher, watch } from 'node:fs';

/** Editors and tools write several files one shortly after the other; in milliseconds. */
const pause = 120;

/** Where the system tells nothing of changes, they are looked for so often; in milliseconds. */
const betweenLooks = 2_000;

/**
 * Tells that something may have changed in some folders, once it has been quiet for a moment. Which file it was is
 * for others to find out: systems tell it in different ways, or not at all. Each folder is watched by itself, as on
 * some systems whole trees are not, or at the cost of a watch for every file.
 */
export class Waker {
  private readonly watchers = new Map<string, FSWatcher>();
  private timer: NodeJS.Timeout | undefined;
  private looks: NodeJS.Timeout | undefined;
  private isAwake = false;
  private isStopped = false;
  private resume: () => void = () => undefined;

  /** Watches these folders, and no others any more. */
  follow(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.watchers) if (!folders.has(folder)) this.leave(folder, watcher);
    let isNew = false;
    for (const folder of folders) {
      if (this.watchers.has(folder)) continue;
      this.watch(folder);
      isNew = true;
    }
    // Something may have come into a folder before it was watched.
    if (isNew) this.wake();
  }

  private watch(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: true }, () => this.wake());
      watcher.on('error', () => this.leave(folder, watcher));
      this.watchers.set(folder, watcher);
    } catch {
      // The system has no watches left, or none for this kind of disk.
      this.looks ??= setInterval(() => this.wake(), betweenLooks);
    }
  }

  private leave(folder: string, watcher: FSWatcher): void {
    watcher.close();
    this.watchers.delete(folder);
    this.wake();
  }

  private wake(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isAwake = true;
      this.resume();
    }, pause);
  }

  /** Waits until something may have changed; false once it was stopped. */
  async next(): Promise<boolean> {
    while (!this.isAwake && !this.isStopped)
      await new Promise<void>((resolve) => {
        this.resume = resolve;
      });
    this.isAwake = false;
    return !this.isStopped;
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    clearInterval(this.looks);
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
    this.resume();
  }
}

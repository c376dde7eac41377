import type { Cancellation, Disposable } from './event';
import type { Host } from './host';

/** Knows when each open text was changed last, and waits for pauses in typing. */
export class Pauses implements Disposable {
  private readonly changedAt = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  constructor(private readonly host: Pick<Host, 'now' | 'after'>) {}

  changed(uri: string): void {
    this.changedAt.set(uri, this.host.now());
  }

  forget(uri: string): void {
    this.changedAt.delete(uri);
  }

  /** Waits until a text has not changed for so many milliseconds, or nobody waits for it any more. */
  async wait(uri: string, pause: number, token: Cancellation): Promise<void> {
    while (!token.isCancellationRequested) {
      const rest = (this.changedAt.get(uri) ?? Number.NEGATIVE_INFINITY) + pause - this.host.now();
      if (rest <= 0) return;
      await this.elapsed(rest, token);
    }
  }

  /** Resolves after so many milliseconds, or at once where that is cancelled or all is given up. */
  private elapsed(ms: number, token: Cancellation): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        timer.dispose();
        cancelled.dispose();
        this.waiting.delete(done);
        resolve();
      };
      const timer = this.host.after(ms, done);
      const cancelled = token.onCancellationRequested(done);
      this.waiting.add(done);
    });
  }

  dispose(): void {
    this.changedAt.clear();
    for (const done of this.waiting) done();
  }
}

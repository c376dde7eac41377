import type { Disposable } from './event';
import type { Host } from './host';

/** Breaks in long work, in which everything runs that is waiting: keystrokes above all. */
export class Turns implements Disposable {
  private end: (() => void) | undefined;

  constructor(private readonly host: Pick<Host, 'after'>) {}

  /** Resolves when the others have had their turn. */
  ofOthers(): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.host.after(0, resolve);
      this.end = () => {
        timer.dispose();
        resolve();
      };
    });
  }

  /** Ends a turn that is going on, so that nobody waits for it. */
  dispose(): void {
    this.end?.();
  }
}

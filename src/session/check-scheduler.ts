import type { Disposable } from './event';
import type { Host } from './host';

/** The longest pause between a keystroke and the next check, in milliseconds. */
const longestPause = 500;

/** Notes that nobody looks at wait so many milliseconds longer, for those that somebody does. */
const hiddenPause = 100;

/** The check of a note of more lines takes seconds, and waits so many milliseconds for who shows the note first. */
const long = 7_000;
const openingPause = 400;

/**
 * Says when notes are checked: after a pause in typing as long as the last check took, so that typing has at
 * least half of the time; and the visible ones first. However often a note is asked for, it is checked once.
 */
export class CheckScheduler implements Disposable {
  private readonly timers = new Map<string, Disposable>();
  private pause = 0;

  constructor(
    private readonly host: Pick<Host, 'now' | 'after' | 'isVisible'>,
    private readonly check: (uri: string) => void,
  ) {}

  /** Has a note checked as soon as what is going on now is done. */
  scheduleNow(uri: string): void {
    this.schedule(uri, 0);
  }

  /** Has a note checked that was opened just now. Where it was long being read meanwhile, it is to be shown yet. */
  scheduleOpened(uri: string, lineCount: number): void {
    if (lineCount <= long) {
      this.scheduleNow(uri);
      return;
    }
    this.cancel(uri);
    const due = this.host.now() + openingPause;
    const run = () =>
      this.host.now() > due + openingPause ? this.schedule(uri, openingPause) : this.run(uri);
    this.timers.set(uri, this.host.after(openingPause, run));
  }

  /** Has a note checked once its user has paused. */
  scheduleAtPause(uri: string): void {
    this.schedule(uri, this.pause);
  }

  private schedule(uri: string, pause: number): void {
    this.cancel(uri);
    const wait = this.host.isVisible(uri) ? pause : pause + hiddenPause;
    this.timers.set(
      uri,
      this.host.after(wait, () => this.run(uri)),
    );
  }

  private run(uri: string): void {
    this.timers.delete(uri);
    const began = this.host.now();
    this.check(uri);
    this.pause = Math.min(longestPause, this.host.now() - began);
  }

  cancel(uri: string): void {
    this.timers.get(uri)?.dispose();
    this.timers.delete(uri);
  }

  dispose(): void {
    for (const timer of this.timers.values()) timer.dispose();
    this.timers.clear();
  }
}

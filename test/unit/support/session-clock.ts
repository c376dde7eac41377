import type { Disposable } from '../../../src/session';

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

/** A clock that stands still until a test moves it on. */
export class SessionClock {
  private time = 0;
  private readonly timers = new Set<Timer>();

  now(): number {
    return this.time;
  }

  after(ms: number, task: () => void): Disposable {
    const timer = { at: this.time + ms, task };
    this.timers.add(timer);
    return { dispose: () => void this.timers.delete(timer) };
  }

  /** How many tasks wait for their time. */
  get waiting(): number {
    return this.timers.size;
  }

  /** Lets time pass while something is being done, without letting anything else run. */
  spend(ms: number): void {
    this.time += ms;
  }

  /** Lets time pass, and runs what is due by its time, with all that follows from each before the next. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let next = this.next(end); next; next = this.next(end)) {
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.task();
      await settled();
    }
    this.time = Math.max(this.time, end);
  }

  private next(end: number): Timer | undefined {
    const due = [...this.timers].filter(({ at }) => at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** Waits until all promises that are kept have been taken in. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

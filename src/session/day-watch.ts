import { localDay } from '../core';
import type { Disposable } from './event';

/** What a watch on the day needs of its program. */
export interface DayClock {
  /** The moment that it is now. */
  now(): Date;
  /** The day that the user has named; undefined where it is that of the calendar. */
  named(): string | undefined;
  /** Runs a task once, after so many milliseconds, unless it is disposed of before. */
  after(ms: number, task: () => void): Disposable;
}

/**
 * The day is compared at least so often, in milliseconds: while a machine sleeps so do its timers, and a clock may be
 * set.
 */
const mostPause = 60_000;

/** The day by which notes are judged. It tells when that is another, as at midnight, or once a machine wakes. */
export class DayWatch implements Disposable {
  private day: string;
  private timer: Disposable;

  constructor(
    private readonly clock: DayClock,
    private readonly onChange: () => void,
  ) {
    this.day = this.dayNow();
    this.timer = this.wait();
  }

  /** As in `2022-02-16`: the same until the change was told of. */
  get today(): string {
    return this.day;
  }

  /** Compares the day now, where something lets one think that it may be another. */
  look(): void {
    const day = this.dayNow();
    if (day === this.day) return;
    this.day = day;
    this.onChange();
  }

  private dayNow(): string {
    return this.clock.named() ?? localDay(this.clock.now());
  }

  private wait(): Disposable {
    return this.clock.after(Math.min(mostPause, untilMidnight(this.clock.now())), () => {
      this.timer = this.wait();
      this.look();
    });
  }

  dispose(): void {
    this.timer.dispose();
  }
}

/** By the calendar of the place, in which a day may have 23 hours. */
function untilMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

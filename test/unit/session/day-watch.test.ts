import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type DayClock, DayWatch } from '../../../src/session';
import { SessionClock } from '../support/session-clock';

/** A calendar beside the clock of timers, which may go on while that stands still. */
class Calendar implements DayClock {
  private readonly clock = new SessionClock();
  /** How much later it is than the timers know. */
  private ahead = 0;
  day: string | undefined;

  constructor(private readonly begin: Date) {}

  now(): Date {
    return new Date(this.begin.getTime() + this.clock.now() + this.ahead);
  }

  named(): string | undefined {
    return this.day;
  }

  after(ms: number, task: () => void) {
    return this.clock.after(ms, task);
  }

  /** Lets time pass while the machine is awake. */
  pass(minutes: number): Promise<void> {
    return this.clock.pass(minutes * 60_000);
  }

  /** Sleeps, or is set to another time. */
  skip(minutes: number): void {
    this.ahead += minutes * 60_000;
  }

  get waiting(): number {
    return this.clock.waiting;
  }
}

describe('DayWatch', () => {
  let calendar: Calendar;
  let told: string[];
  let watch: DayWatch;

  beforeEach(() => {
    calendar = new Calendar(new Date(2026, 11, 31, 22, 0, 0));
    told = [];
    watch = new DayWatch(calendar, () => told.push(watch.today));
  });

  it('tells at midnight that it is another day, each night', async () => {
    assert.equal(watch.today, '2026-12-31');
    await calendar.pass(119.99);
    assert.deepEqual(told, []);
    await calendar.pass(0.02);
    assert.deepEqual(told, ['2027-01-01']);
    await calendar.pass(24 * 60);
    assert.deepEqual(told, ['2027-01-01', '2027-01-02']);
    assert.equal(watch.today, '2027-01-02');
  });

  it('tells within a minute of waking what a sleep has passed over', async () => {
    await calendar.pass(30);
    calendar.skip(3 * 24 * 60);
    await calendar.pass(1);
    assert.deepEqual(told, ['2027-01-03']);
  });

  it('tells at once where somebody looks, and once', async () => {
    calendar.skip(3 * 60);
    watch.look();
    watch.look();
    await calendar.pass(5);
    assert.deepEqual(told, ['2027-01-01']);
  });

  it('follows a clock that is set back', async () => {
    calendar.skip(-23 * 60);
    await calendar.pass(1);
    assert.deepEqual(told, ['2026-12-30']);
  });

  it('has the day that the user names, over midnight too', async () => {
    calendar.day = '2020-02-29';
    watch.look();
    await calendar.pass(5 * 60);
    calendar.day = undefined;
    watch.look();
    assert.deepEqual(told, ['2020-02-29', '2027-01-01']);
  });

  it('waits for nothing once it is disposed', async () => {
    watch.dispose();
    assert.equal(calendar.waiting, 0);
    await calendar.pass(5 * 60);
    assert.deepEqual(told, []);
  });
});

import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { CheckScheduler } from '../../../src/session/check-scheduler';
import { SessionHost } from '../support/session-host';

describe('CheckScheduler', () => {
  let host: SessionHost;
  let checks: string[];
  let took: number;
  let scheduler: CheckScheduler;

  beforeEach(() => {
    host = new SessionHost();
    host.visible.add('a').add('b');
    checks = [];
    took = 0;
    scheduler = new CheckScheduler(host, (uri) => {
      checks.push(`${uri} at ${host.now()}`);
      host.clock.spend(took);
    });
  });

  it('checks at once before it knows how long a check takes', async () => {
    scheduler.scheduleAtPause('a');
    await host.clock.pass(0);
    assert.deepEqual(checks, ['a at 0']);
  });

  it('pauses for as long as the last check took', async () => {
    took = 40;
    scheduler.scheduleNow('a');
    await host.clock.pass(0);
    scheduler.scheduleAtPause('a');
    await host.clock.pass(39);
    assert.deepEqual(checks, ['a at 0']);
    await host.clock.pass(1);
    assert.deepEqual(checks, ['a at 0', 'a at 80']);
  });

  it('lets a long note be shown before it is checked', async () => {
    scheduler.scheduleOpened('a', 200);
    scheduler.scheduleOpened('b', 20_000);
    await host.clock.pass(399);
    assert.deepEqual(checks, ['a at 0']);
    await host.clock.pass(1);
    assert.deepEqual(checks, ['a at 0', 'b at 400']);
  });

  it('lets a note that was long being read be shown, too', async () => {
    scheduler.scheduleOpened('a', 20_000);
    host.clock.spend(2000);
    await host.clock.pass(399);
    assert.deepEqual(checks, []);
    await host.clock.pass(1);
    assert.deepEqual(checks, ['a at 2400']);
  });

  it('pauses for half a second at the most', async () => {
    took = 3000;
    scheduler.scheduleNow('a');
    await host.clock.pass(0);
    scheduler.scheduleAtPause('a');
    await host.clock.pass(500);
    assert.deepEqual(checks, ['a at 0', 'a at 3500']);
  });

  it('checks once for many keys, after the last of them', async () => {
    took = 40;
    scheduler.scheduleNow('a');
    await host.clock.pass(0);
    for (let key = 0; key < 10; key++) {
      scheduler.scheduleAtPause('a');
      await host.clock.pass(10);
    }
    assert.equal(checks.length, 1);
    await host.clock.pass(30);
    assert.deepEqual(checks, ['a at 0', 'a at 170']);
  });

  it('checks visible notes before hidden ones, whichever was asked for first', async () => {
    scheduler.scheduleNow('hidden');
    scheduler.scheduleNow('a');
    scheduler.scheduleNow('b');
    await host.clock.pass(99);
    assert.deepEqual(checks, ['a at 0', 'b at 0']);
    await host.clock.pass(1);
    assert.deepEqual(checks, ['a at 0', 'b at 0', 'hidden at 100']);
  });

  it('forgets a note that is cancelled, and all that it waits for when it is disposed of', async () => {
    scheduler.scheduleNow('a');
    scheduler.scheduleNow('b');
    scheduler.cancel('a');
    await host.clock.pass(0);
    assert.deepEqual(checks, ['b at 0']);
    scheduler.scheduleNow('a');
    scheduler.dispose();
    assert.equal(host.clock.waiting, 0);
  });
});

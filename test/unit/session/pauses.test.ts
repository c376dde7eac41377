import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cancellation } from '../../../src/session';
import { Pauses } from '../../../src/session/pauses';
import { SessionHost } from '../support/session-host';

class Interest implements Cancellation {
  isCancellationRequested = false;
  private readonly listeners = new Set<() => void>();

  onCancellationRequested(listener: () => void) {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  get listening(): number {
    return this.listeners.size;
  }

  lose(): void {
    this.isCancellationRequested = true;
    for (const listener of [...this.listeners]) listener();
  }
}

describe('Pauses', () => {
  const setUp = () => {
    const host = new SessionHost();
    const [pauses, interest] = [new Pauses(host), new Interest()];
    let ended: number | undefined;
    const wait = (ms: number): void => {
      void pauses.wait('a', ms, interest).then(() => {
        ended = host.now();
      });
    };
    return { host, pauses, interest, wait, ended: () => ended };
  };

  it('are over at once in a text that has not changed', async () => {
    const { host, wait, ended } = setUp();
    wait(100);
    await host.clock.pass(0);
    assert.equal(ended(), 0);
  });

  it('begin anew with each change', async () => {
    const { host, pauses, wait, ended } = setUp();
    pauses.changed('a');
    await host.clock.pass(10);
    wait(100);
    await host.clock.pass(50);
    pauses.changed('a');
    pauses.changed('b');
    await host.clock.pass(99);
    assert.equal(ended(), undefined);
    await host.clock.pass(1);
    assert.equal(ended(), 160);
  });

  it('are waited for by nobody who has lost interest', async () => {
    const { host, pauses, interest, wait, ended } = setUp();
    pauses.changed('a');
    wait(100);
    await host.clock.pass(10);
    interest.lose();
    await host.clock.pass(0);
    assert.equal(ended(), 10);
    assert.deepEqual([host.clock.waiting, interest.listening], [0, 0]);
  });

  it('end when all is given up', async () => {
    const { host, pauses, wait, ended } = setUp();
    pauses.changed('a');
    wait(100);
    await host.clock.pass(10);
    pauses.dispose();
    await host.clock.pass(0);
    assert.equal(ended(), 10);
    assert.equal(host.clock.waiting, 0);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { yardsticks } from '../../../../src/core/model/scales/yardsticks';
import { bandStops } from '../../../../src/core/views/inspector/band-stops';
import { stopAt } from '../../../../src/webview/inspector/controls/stop-at';

describe('the stops of a band slider', () => {
  for (const yardstick of Object.values(yardsticks))
    it(`cover all of ${yardstick.id}, each once`, () => {
      const stops = bandStops(yardstick);
      assert.equal(stops[0]?.from, 0);
      assert.equal(stops.at(-1)?.to, 100);
      for (const [at, { from, low, high, to }] of stops.entries()) {
        assert.equal(from, stops[at - 1]?.to ?? 0);
        assert.ok(from <= low && high <= to);
      }
    });

  it('snap to the term at a place, and in a gap to the nearer one', () => {
    const at = (percent: number) => stopAt(bandStops(yardsticks.phia), percent)?.key;
    assert.deepEqual([-5, 0, 7, 8, 30, 52, 53, 100, 200].map(at), [
      ...['remote chance', 'remote chance', 'remote chance', 'highly unlikely', 'unlikely'],
      ...['realistic possibility', 'likely', 'almost certain', 'almost certain'],
    ]);
  });
});

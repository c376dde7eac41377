import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inTime } from '../../../src/server/client/in-time';

it('an answer that never comes is given up, and one that comes is taken', async () => {
  assert.equal(await inTime(new Promise(() => undefined), 10), undefined);
  assert.equal(await inTime(Promise.resolve('yes'), 1000), 'yes');
  await assert.rejects(inTime(Promise.reject(new Error('No')), 1000), /No/);
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkCost } from '../../support/check-cost';

/** So many claims of one id. */
function noteOf(count: number): string {
  const claims = Array.from({ length: count }, (_, at) => `  same: {text: It rains ${at}., kind: fact}\n`);
  return `title: T\nclaims:\n${claims.join('')}`;
}

it('entries of one id are checked in a time that grows as their number does', () => {
  const few = 2_000;
  checkCost(noteOf(few));
  const ratio = checkCost(noteOf(4 * few)) / checkCost(noteOf(few));
  assert.ok(ratio < 8, `${ratio} times as long for four times as many`);
});

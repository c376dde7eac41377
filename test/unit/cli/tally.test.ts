import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tally } from '../../../src/cli/tally';
import type { Severity } from '../../../src/core/model/scales/severity';

function tally(...severities: Severity[]): Tally {
  const result = new Tally();
  result.add(severities.map((severity) => ({ severity })));
  return result;
}

test('infos and hints are fine', () => {
  assert.equal(tally('info', 'hint', 'hint').exitCode(0), 0);
});

test('an error fails, whatever is allowed', () => {
  assert.equal(tally('error').exitCode(Number.POSITIVE_INFINITY), 1);
});

test('warnings fail where they are more than allowed', () => {
  assert.equal(tally('warning', 'warning').exitCode(Number.POSITIVE_INFINITY), 0);
  assert.equal(tally('warning', 'warning').exitCode(2), 0);
  assert.equal(tally('warning', 'warning').exitCode(1), 1);
});

test('what could not be read fails', () => {
  const result = tally();
  result.failures++;
  assert.equal(result.exitCode(Number.POSITIVE_INFINITY), 1);
});

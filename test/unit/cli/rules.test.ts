import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintFor } from '../../../src/cli/colours';
import { listOfRules } from '../../../src/cli/rules';
import { ruleCodes } from '../../../src/core/model/rule-codes';
import { rules } from '../../../src/core/rules/registry';

const plain = paintFor({ isTTY: false }, {});

test('the rules are all those of the format, in its order', () => {
  assert.deepEqual(
    rules.map(({ code }) => code),
    [...ruleCodes],
  );
});

test('as text, each has a line with its severity and what it reports', () => {
  const lines = listOfRules('text', plain).trimEnd().split('\n');
  assert.equal(lines.length, ruleCodes.length);
  assert.match(lines[0] ?? '', /^syntax {2,}error {2,}\S/);
  assert.equal(new Set(lines.map((line) => line.search(/ (?:error|warning|info|hint) /))).size, 1);
});

test('as JSON, each is an object of three', () => {
  const all: unknown[] = JSON.parse(listOfRules('json', plain));
  assert.equal(all.length, ruleCodes.length);
  assert.deepEqual(all[0], { code: 'syntax', severity: 'error', summary: rules[0]?.summary });
});

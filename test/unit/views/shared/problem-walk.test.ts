import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RuleCode } from '../../../../src/core/model/rule-codes';
import type { Diagnostic } from '../../../../src/core/rules/rule';
import { nextProblem, problemKindAt, problemKinds } from '../../../../src/core/views/shared/problem-walk';

function problem(
  code: RuleCode,
  start: number,
  end = start + 5,
  severity: Diagnostic['severity'] = 'warning',
) {
  return { code, severity, message: '', span: { start, end }, related: [] } as unknown as Diagnostic;
}

const found = [
  problem('overdue', 10),
  problem('unused-entry', 12, 14, 'hint'),
  problem('overdue', 30),
  problem('overdue', 30),
  problem('syntax', 40, 45, 'error'),
  problem('overdue', 50),
];

/** The place of the next one, and which of how many it is. */
function next(offset: number, direction: 'next' | 'previous', code: RuleCode = 'overdue'): string {
  const { span, place, count } = nextProblem(found, code, offset, direction) ?? {};
  return `${span?.start}: ${place} of ${count}`;
}

describe('a walk along the problems of a kind', () => {
  it('goes on to the next, and from the last to the first', () => {
    assert.equal(next(0, 'next'), '10: 1 of 3');
    assert.equal(next(10, 'next'), '30: 2 of 3');
    assert.equal(next(33, 'next'), '50: 3 of 3');
    assert.equal(next(50, 'next'), '10: 1 of 3');
    assert.equal(next(90, 'next'), '10: 1 of 3');
  });

  it('goes back to the one before, and from the first to the last', () => {
    assert.equal(next(50, 'previous'), '30: 2 of 3');
    assert.equal(next(52, 'previous'), '30: 2 of 3');
    assert.equal(next(45, 'previous'), '30: 2 of 3');
    assert.equal(next(10, 'previous'), '50: 3 of 3');
    assert.equal(next(0, 'previous'), '50: 3 of 3');
  });

  it('stays at the only one', () => {
    assert.equal(next(40, 'next', 'syntax'), '40: 1 of 1');
    assert.equal(next(40, 'previous', 'syntax'), '40: 1 of 1');
  });

  it('leads nowhere where there is none', () =>
    assert.equal(nextProblem(found, 'cut-text', 0, 'next'), undefined));

  it('is along the kind at the cursor: the innermost, or the one that was walked along before', () => {
    assert.equal(problemKindAt(found, 13, undefined), 'unused-entry');
    assert.equal(problemKindAt(found, 13, 'overdue'), 'overdue');
    assert.equal(problemKindAt(found, 13, 'syntax'), 'unused-entry');
    assert.equal(problemKindAt(found, 20, 'overdue'), undefined);
  });

  it('offers the kinds, the gravest first, with how many there are', () =>
    assert.deepEqual(
      problemKinds(found).map(({ code, count }) => `${code} ${count}`),
      ['syntax 1', 'overdue 3', 'unused-entry 1'],
    ));
});

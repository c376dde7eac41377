import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { LiveNote } from '../../../../src/core/workspace/note/live-note';
import { checkCost } from '../../support/check-cost';

/** Claims that each rest on the next; `last` is on what the last one does. */
function chainOf(count: number, last: string): string {
  const judged = 'kind: judgement, likelihood: likely, confidence: high';
  const claims = Array.from({ length: count }, (_, at) => {
    const support = at === count - 1 ? last : `supported-by: c${at + 1}`;
    return `  c${at}: {text: It rains., ${judged}, ${support}}\n`;
  });
  return `title: T\nsources:\n  s: {title: S, reliability: A}\nclaims:\n${claims.join('')}`;
}

const ends = { 'in a source': 'sources: s', 'where it begins': 'supported-by: c0' };

describe('claims that each rest on the next are checked in a time that grows as their number does', () => {
  for (const [name, last] of Object.entries(ends))
    it(`where the last rests ${name}`, () => {
      const few = 1_000;
      checkCost(chainOf(few, last));
      const ratio = checkCost(chainOf(4 * few, last)) / checkCost(chainOf(few, last));
      assert.ok(ratio < 8, `${ratio} times as long for four times as many`);
    });
});

describe('what a chain of claims rests on', () => {
  const told = (note: LiveNote): string[] =>
    check(note)
      .filter(({ code }) => code === 'overconfident')
      .map(({ span, message }) => `${span.start}: ${message}`);

  it('is followed as the last of them changes', () => {
    const [ends, begins] = ['sources: s', 'supported-by: c0'];
    const note = new LiveNote(chainOf(4, ends));
    const before = told(note);
    assert.equal(before.length, 4);
    for (const [was, now] of [
      [ends, begins],
      [begins, 'supported-by: [c1, c0]'],
      [
        'rains., kind: judgement, likelihood: likely, confidence: high, supported-by: [c1',
        'snows., kind: fact, supported-by: [c2',
      ],
      ['supported-by: [c2, c0]', ends],
    ] as const) {
      const start = note.text.toString().lastIndexOf(was);
      assert.ok(start > 0, was);
      note.edit({ start, end: start + was.length, text: now });
      assert.deepEqual(told(note), told(new LiveNote(note.text.toString())), now);
    }
  });
});

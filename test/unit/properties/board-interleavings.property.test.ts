import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readNote } from '../../../src/core';
import { BoardWorld, freshParts, isAskedFor, Side } from '../support/board-world';
import { noteWithKeptLines } from '../support/kept-lines';
import { endless, picked } from '../support/pick';
import { printed } from '../support/printer';
import { assertForAllLater, trials } from '../support/property';
import { randomValues } from '../support/values';

interface Trial {
  readonly text: string;
  readonly seed: number;
}

const trialsOf: fc.Arbitrary<Trial> = picked((pick) => {
  const wishes = { aliases: false, flowFrom: pick.one([1, 2] as const), explicitKeys: false, escapes: false };
  const seed = pick.below(0x10000) * 0x10000 + pick.below(0x10000);
  const isPlain = pick.chance(40);
  return {
    text: isPlain ? noteWithKeptLines(pick) : printed(randomValues(pick, wishes), pick, wishes),
    seed,
  };
});

/** Of the steps that Boards made, each is what its user asked for, of what that user saw. */
function checkSteps({ steps, boards }: BoardWorld): void {
  for (const step of steps)
    if (step.by instanceof Side)
      assert.ok(isAskedFor(step, step.by.asked), JSON.stringify([step.before, step.after, step.by.asked]));
  for (const side of boards) {
    const made = steps.filter(({ by }) => by === side).length;
    const applied = side.outcomes.filter((outcome) => outcome === 'applied').length;
    assert.ok(made <= applied, `${made} steps of ${applied}`);
    assert.ok(!side.outcomes.includes('failed'));
  }
}

/** The text, the note of the session, the file and both pages say the same. */
function checkViews(world: BoardWorld): void {
  const { document, session, boards } = world;
  const note = session.note('note');
  assert.equal(note?.text.toString(), document.text);
  assert.equal(world.disk, document.text);
  const anew = readNote(document.text);
  assert.deepEqual(
    note.contents.entries.map(({ id }) => id),
    anew.contents.entries.map(({ id }) => id),
  );
  for (const side of boards)
    assert.deepEqual(plain(side.parts), plain({ ...side.parts, ...freshParts(world, side.wanted) }));
}

/** As a page has it, without what JSON leaves out. */
function plain(parts: object): unknown {
  return JSON.parse(JSON.stringify(parts));
}

describe('a note that text, two Boards, tree and file change by turns', () => {
  it('loses nothing, and all see the same in the end', async () => {
    let made = 0;
    await assertForAllLater(
      fc.asyncProperty(trialsOf, async ({ text, seed }) => {
        const pick = endless(seed);
        const world = new BoardWorld(text, pick);
        for (let count = 6 + pick.below(20); count > 0; count--) await world.turn();
        await world.settle();
        assert.deepEqual(world.errors, []);
        checkSteps(world);
        checkViews(world);
        made += world.steps.filter(({ by }) => by instanceof Side).length;
      }),
      trials(40),
    );
    assert.ok(made > trials(40), `${made} edits of Boards`);
  });
});

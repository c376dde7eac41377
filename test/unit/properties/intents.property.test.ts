import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { assertMeant } from '../support/intent-checks';
import { randomIntent } from '../support/intents';
import { noteWithKeptLines } from '../support/kept-lines';
import { oddNote } from '../support/odd-notes';
import { type Pick, picked } from '../support/pick';
import { printed } from '../support/printer';
import { assertForAll, trials } from '../support/property';
import { randomValues } from '../support/values';

function anyText(pick: Pick): string {
  const way = pick.below(10);
  if (way < 2) return noteWithKeptLines(pick);
  if (way < 4) return oddNote(pick);
  const wishes = {
    aliases: way > 7,
    flowFrom: pick.one([0, 1, 2] as const),
    explicitKeys: way === 9,
    escapes: way > 6,
  };
  return printed(randomValues(pick, wishes), pick, wishes);
}

const trialsOf = picked((pick) => {
  const text = anyText(pick);
  return { text, intent: randomIntent(readNote(text), pick) };
});

/** Of so many trials of one kind, more are done than refused. */
const fewest = 12;

describe('an intent', () => {
  it('changes what is meant and nothing else, or is refused', () => {
    const done = new Map<string, number>();
    const refused = new Map<string, number>();
    assertForAll(
      fc.property(trialsOf, (trial) => {
        const counts = assertMeant(trial) ? done : refused;
        counts.set(trial.intent.kind, (counts.get(trial.intent.kind) ?? 0) + 1);
      }),
      trials(600),
    );
    for (const [kind, count] of done) {
      const others = refused.get(kind) ?? 0;
      // Of a few trials, most may be of notes in which it cannot be done.
      if (count + others >= fewest) assert.ok(count > others, `${kind}: ${count} done, ${others} refused`);
    }
    if (process.env.ANALYST_NOTES_TRIALS) console.log(done, refused);
  });
});

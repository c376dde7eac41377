import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isStale } from '../../../src/core/edits/edited-value';
import { editsFor } from '../../../src/core/edits/edits';
import type { Intent, SetField } from '../../../src/core/edits/intent';
import { Refusal } from '../../../src/core/edits/refusal';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { randomIntent } from '../support/intents';
import { picked } from '../support/pick';
import { printed } from '../support/printer';
import { assertForAll, trials } from '../support/property';
import { randomValues } from '../support/values';

const note = `title: T
hypotheses: {war: War, peace: Peace}
indicators:
  drills: # of the south
    text: The drills end.
    consistency: {war: I}
  talks: {text: Talks begin., consistency: {war: N, peace: N}} # in Minsk
`;

function rating(id: string, hypothesis: string, value: string, was: string | null): SetField {
  return { kind: 'setField', entry: `indicators/0/${id}`, path: ['consistency', hypothesis], value, was };
}

function madeOf(text: string, intent: Intent): string | undefined {
  try {
    return applyEdits(text, editsFor(readNote(text), intent));
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return undefined;
  }
}

const wishes = { aliases: false, flowFrom: 1, explicitKeys: false, escapes: false } as const;

describe('setFields', () => {
  it('sets ratings of several entries, and several of one, in one step', () => {
    const sets = [
      rating('drills', 'war', 'II', 'I'),
      rating('drills', 'peace', 'C', null),
      rating('talks', 'war', 'I', 'N'),
      rating('talks', 'peace', 'CC', 'N'),
    ];
    assert.equal(
      madeOf(note, { kind: 'setFields', sets }),
      note.replace('{war: I}', '{war: II, peace: C}').replace('{war: N, peace: N}', '{war: I, peace: CC}'),
    );
  });

  it('sets none of them where one cannot be set', () => {
    const sets = [rating('drills', 'war', 'II', 'I'), rating('talks', 'x y', 'I', null)];
    assert.equal(madeOf(note, { kind: 'setFields', sets }), undefined);
  });

  it('is stale where one of them is', () => {
    const sets = [rating('drills', 'war', 'II', 'I'), rating('talks', 'war', 'I', 'C')];
    assert.equal(isStale(readNote(note), { kind: 'setFields', sets }), true);
    assert.equal(isStale(readNote(note), { kind: 'setFields', sets: sets.slice(0, 1) }), false);
  });

  it('does what its parts would do one after the other, for random notes', () => {
    const trial = picked((pick) => {
      const text = printed(randomValues(pick, wishes), pick, wishes);
      const all = Array.from({ length: 12 }, () => randomIntent(readNote(text), pick));
      return { text, sets: all.flatMap((each) => (each.kind === 'setField' ? [each] : [])).slice(0, 4) };
    });
    let made = 0;
    assertForAll(
      fc.property(trial, ({ text, sets }) => {
        const together = madeOf(text, { kind: 'setFields', sets });
        if (together === undefined) return;
        made++;
        const inTurn = sets.reduce<string | undefined>(
          (before, set) => (before === undefined ? undefined : madeOf(before, set)),
          text,
        );
        assert.equal(together, inTurn, JSON.stringify(sets));
      }),
      trials(300),
    );
    assert.ok(made > 100, `${made} made`);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core/edits/refusal';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import type { Change, Step } from '../../../src/core/fixes/fix';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { notes } from '../support/notes';
import { assertForAll } from '../support/property';

/** Some of the changes that a step can lead to. */
function* changesOf(step: Step): Generator<Change> {
  switch (step.kind) {
    case 'change':
      yield step;
      break;
    case 'question':
      for (const { next } of [...step.choices()].slice(0, 3)) yield* changesOf(next);
      break;
    case 'prompt':
      for (const answer of ['2024-01-01', 'so: it, is #1', "it's"])
        if (step.refuses(answer) === undefined) yield step.next(answer);
      break;
  }
}

/** The note behind a change; undefined where it cannot be made. */
function after(text: string, { edits }: Change): string | undefined {
  try {
    return applyEdits(text, edits());
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** How many chunks of a note are malformed. */
function malformed(note: Note): number {
  return [...note.text.chunks].filter(({ isBroken }) => isBroken).length;
}

function countOf(text: string, code: string): number {
  return check(readNote(text), { today: '2024-01-01' }).filter((each) => each.code === code).length;
}

/**
 * Fixes after which the rule may report something else: what was chosen may be as wrong as what was there, and in a
 * note that holds on the dates count again that have passed.
 */
const mayRepeat =
  /^(?:Add what|Look at it|Change to|Call this|Take |Say |Fix all|Keep it|Remove the|Add the title|Attribute|Put a term|Set the likelihood)/;

describe('whatever a fix does to a note', () => {
  it('the note stays readable, and the report goes', () => {
    let count = 0;
    assertForAll(
      fc.property(notes(), fc.nat(), ({ text }, place) => {
        const note = readNote(text);
        const all = check(note, { today: '2024-01-01' });
        const diagnostic = all[place % Math.max(1, all.length)];
        if (!diagnostic) return;
        for (const { title, step, kind } of codeActions(note, diagnostic.span, [diagnostic])) {
          for (const change of changesOf(step)) {
            const result = after(text, change);
            if (result === undefined) continue;
            count++;
            const what = `${title} (${diagnostic.code}) of ${JSON.stringify(text)}`;
            assert.notEqual(result, text, what);
            assert.ok(malformed(readNote(result)) <= malformed(note), what);
            if (kind === 'quickfix' && !mayRepeat.test(title))
              assert.ok(countOf(result, diagnostic.code) < countOf(text, diagnostic.code), what);
          }
        }
      }),
      400,
    );
    assert.ok(count > 400, `${count} changes`);
  });
});

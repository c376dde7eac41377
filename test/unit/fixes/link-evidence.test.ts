import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Choice, Question, Step } from '../../../src/core/fixes/fix';
import { linkFixFor } from '../../../src/core/fixes/link-evidence';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';

const text = dedented(`
  claims:
    # why
    strike: They strike
    pay: {text: They want pay, supported-by: strike} # at last
    calm: {text: All is calm, contradicted-by: [pickets]}
  indicators:
    pickets: Pickets stand
    flags: Flags fly
`);

function asked(step: Step | undefined): Question {
  assert.ok(step?.kind === 'question');
  return step;
}

function choice(question: Question, label: string): Choice {
  const found = [...question.choices()].find((each) => each.label === label);
  assert.ok(found, `“${label}” is offered`);
  return found;
}

const labels = (question: Question) => [...question.choices()].map(({ label }) => label);

/** The note after a claim has been given some evidence. */
function linked(claim: string, evidence: readonly string[], side: 'For' | 'Against'): string {
  const which = asked(choice(asked(linkFixFor(readNote(text))?.step), claim).next);
  const places = evidence.map((each) => labels(which).indexOf(each));
  const how = asked(which.several?.(places));
  const { next } = choice(how, side);
  assert.ok(next.kind === 'change');
  return applyEdits(text, next.edits());
}

describe('Evidence that is linked to a claim', () => {
  it('is asked for claim by claim, the one that is pointed at first', () => {
    const note = readNote(text);
    assert.deepEqual(labels(asked(linkFixFor(note)?.step)), ['They strike', 'They want pay', 'All is calm']);
    const pointed = asked(linkFixFor(note, 'claims/0/calm')?.step);
    assert.deepEqual(labels(pointed), ['All is calm', 'They strike', 'They want pay']);
    assert.equal(labels(asked(linkFixFor(note, 'indicators/0/flags')?.step))[0], 'They strike');
  });

  it('is what closes no circle, and is not named there already', () => {
    const question = asked(linkFixFor(readNote(text))?.step);
    const below = (claim: string) => labels(asked(choice(question, claim).next)).sort();
    assert.deepEqual(below('They strike'), ['All is calm', 'Flags fly', 'Pickets stand']);
    assert.deepEqual(below('All is calm'), ['Flags fly', 'They strike', 'They want pay']);
  });

  it('stands in the claim in one step, for it', () =>
    assert.equal(
      linked('They strike', ['Pickets stand', 'Flags fly'], 'For'),
      text.replace(
        'strike: They strike',
        'strike:\n    text: They strike\n    supported-by: [pickets, flags]',
      ),
    ));

  it('stands in the claim in one step, against it', () =>
    assert.equal(
      linked('All is calm', ['Flags fly', 'They strike'], 'Against'),
      text.replace('[pickets]', '[pickets, flags, strike]'),
    ));

  it('is nothing for those who tick none', () => {
    const { atLeastOne } = asked(choice(asked(linkFixFor(readNote(text))?.step), 'They strike').next);
    assert.equal(atLeastOne, true);
  });

  it('is not asked for where there is no claim, or nothing else', () => {
    assert.equal(linkFixFor(readNote('indicators: {i: I}\n')), undefined);
    assert.equal(linkFixFor(readNote('claims: {c: C}\n')), undefined);
  });
});

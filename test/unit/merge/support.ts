import assert from 'node:assert/strict';
import type { Change, Choice, Step } from '../../../src/core/fixes/fix';
import { judgementsAt } from '../../../src/core/merge';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';

/** What is offered for the conflict at an offset. */
export function offered(text: string, offset = 0): readonly Choice[] {
  return [...judgementsAt(readNote(text), offset).step.choices()];
}

/** The text once a conflict is decided by choices, each named by how its label begins. */
export function decidedBy(text: string, answers: readonly string[], offset = 0): string {
  let step: Step = judgementsAt(readNote(text), offset).step;
  for (const answer of answers) step = next(step, answer);
  return applyEdits(text, changeOf(step).edits());
}

function next(step: Step, answer: string): Step {
  if (step.kind === 'prompt') return step.next(answer);
  assert.equal(step.kind, 'question');
  const choices = step.kind === 'question' ? [...step.choices()] : [];
  const found = choices.find(({ label }) => label.startsWith(answer));
  assert.ok(found, `${answer} is among ${choices.map(({ label }) => label).join(' | ')}`);
  return found.next;
}

function changeOf(step: Step): Change {
  assert.equal(step.kind, 'change');
  return step as Change;
}

/** A case of a table: a note with a conflict, the answers, and the note that they leave. */
export interface Decided {
  readonly before: string;
  readonly answers: readonly string[];
  readonly after: string;
}

/** Holds for line feeds, and for Windows. */
export function assertDecides({ before, answers, after }: Decided): void {
  assert.equal(decidedBy(before, answers), after);
  const windows = (text: string): string => text.replaceAll('\n', '\r\n');
  assert.equal(decidedBy(windows(before), answers), windows(after));
}

import assert from 'node:assert/strict';
import { editsFor } from '../../../src/core/edits/edits';
import { changedValues } from '../../../src/core/edits/values';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import { formatting } from '../../../src/core/features/formatting/formatting';
import { newLineIndentation } from '../../../src/core/features/formatting/on-type';
import { pasteAddress } from '../../../src/core/features/paste/paste-address';
import type { Change, Step } from '../../../src/core/fixes/fix';
import { judgementsAt } from '../../../src/core/merge';
import { isStricter, type Marking, markingNames } from '../../../src/core/model/scales/tlp';
import { yardstickIds } from '../../../src/core/model/scales/yardsticks';
import { release } from '../../../src/core/release/release';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { changeYardstick, newEdition } from '../../../src/core/whole-notes';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { assertMeant } from '../../unit/support/intent-checks';
import { randomIntent } from '../../unit/support/intents';
import type { Pick } from '../../unit/support/pick';
import { orRefused, type Subject } from '../subject';

const today = '2022-02-22';

function malformed(text: string): number {
  return [...readNote(text).text.chunks].filter(({ isBroken }) => isBroken).length;
}

/** Edits of a sound note, with usual line ends, say what is meant and nothing else. */
function meant(text: string, pick: Pick): void {
  if (malformed(text) > 0 || /\r(?!\n)/.test(text)) {
    orRefused(() => editsFor(readNote(text), randomIntent(readNote(text), pick)));
    return;
  }
  assertMeant({ text, intent: randomIntent(readNote(text), pick) });
}

/** Of what was read before, no less is read. */
function assertNoWorse(before: string, after: string, what: string): void {
  assert.ok(malformed(after) <= malformed(before), JSON.stringify([what, after]));
}

/**
 * A fix of something that is reported leaves a sound note sound, and a malformed one no worse. A comment that silences
 * something may divide what is malformed anyway, and what is below a key that stood too far right is read only once that
 * is at its column.
 */
function mended(text: string, pick: Pick): void {
  const note = readNote(text);
  const all = check(note, { today });
  if (all.length === 0) return;
  const { span } = pick.one(all);
  const actions = codeActions(note, span, all);
  const action = actions.length > 0 ? pick.one(actions) : undefined;
  const change = action && changeOf(action.step, pick);
  const edits = change && orRefused(() => change.edits());
  if (!edits || !action) return;
  const after = applyEdits(text, edits);
  const mayShowMore = action.kind === 'silence' || action.title.startsWith('Begin it at');
  if (!mayShowMore || malformed(text) === 0) assertNoWorse(text, after, action.title);
}

/** Some change that a step may lead to. */
function changeOf(step: Step, pick: Pick): Change | undefined {
  if (step.kind === 'change') return step;
  if (step.kind === 'question') {
    const choices = [...step.choices()];
    return choices.length > 0 ? changeOf(pick.one(choices).next, pick) : undefined;
  }
  const answer = pick.one(['2024-01-01', 'so: it, is #1', "it's", '__proto__', 'a\nb', '']);
  return step.refuses(answer) === undefined ? changeOf(step.next(answer), pick) : undefined;
}

/** Form changes no value of a note that is sound. */
function formatted(text: string, pick: Pick): void {
  const note = readNote(text);
  newLineIndentation(note, pick.below(text.length + 1));
  if (malformed(text) > 0) return;
  const after = applyEdits(text, formatting(note));
  const { gone, added } = changedValues(note, readNote(after));
  assert.deepEqual(
    [gone.map(({ name }) => name), added.map(({ name }) => name)],
    [[], []],
    JSON.stringify(after),
  );
  assert.deepEqual(applyEdits(after, formatting(readNote(after))), after, 'what is formatted stays so');
}

/** Nothing is released that is marked more strictly; what is released can be released again. */
function released(text: string, pick: Pick): void {
  const to = pick.one<Marking>(markingNames);
  const answer = release(readNote(text), to);
  if (answer.kind === 'refused') {
    assert.ok(answer.obstacles.length > 0);
    return;
  }
  const note = readNote(answer.text);
  const { values, entries } = note.contents;
  for (const entry of entries) {
    const marking = entry.values.marking?.value ?? values.marking?.value;
    assert.ok(!isStricter(marking, to), JSON.stringify([to, entry.id, answer.text]));
  }
  const again = release(note, to);
  assert.ok(again.kind !== 'refused' && again.text === answer.text, JSON.stringify([to, answer.text, again]));
}

/** What changes a note as a whole leaves a sound note sound, and a malformed one no worse. */
function changedAsAWhole(text: string, pick: Pick): void {
  const note = readNote(text);
  const id = pick.one(yardstickIds);
  const change = orRefused(() => changeYardstick(note, id, pick.one(['leave', 'percent'])));
  const texts = [
    change && applyEdits(text, change.edits),
    orRefused(() => newEdition(note, { date: '2027-01-01' }))?.text,
    pasted(text, pick),
  ];
  for (const after of texts) if (after !== undefined) assertNoWorse(text, after, 'as a whole');
}

function pasted(text: string, pick: Pick): string | undefined {
  const at = pick.below(text.length + 1);
  const address = 'https://example.org/a?b=c#d';
  const paste = orRefused(() => pasteAddress(readNote(text), [{ start: at, end: at }], address, today));
  return paste && applyEdits(text, paste.edits);
}

/** Conflicts that a merge has left, in a note or in any other text. */
function decided(text: string, pick: Pick): void {
  const lines = text.split(/(?<=\n)/);
  const [from, to] = [pick.below(lines.length + 1), pick.below(lines.length + 1)].sort((a, b) => a - b);
  const ours = lines.slice(from, to).join('');
  const theirs = `  x-${pick.below(9)}: T\n`;
  const conflict = `<<<<<<< a\n${ours}=======\n${pick.chance(50) ? ours.slice(9) : theirs}\n>>>>>>> b\n`;
  const all = lines.slice(0, from).join('') + conflict + lines.slice(to).join('');
  const judgements = orRefused(() => judgementsAt(readNote(all), pick.below(all.length)));
  const change = judgements && changeOf(judgements.step, pick);
  if (change) orRefused(() => applyEdits(all, change.edits()));
}

export const editingSubjects: readonly Subject[] = [
  { name: 'intents', every: 5, run: meant },
  { name: 'fixes', every: 8, run: mended },
  { name: 'formatting', every: 8, run: formatted },
  { name: 'release', every: 6, run: released },
  { name: 'whole notes', every: 12, run: changedAsAWhole },
  { name: 'merge', every: 12, run: decided },
];

import assert from 'node:assert/strict';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import type { Change, Step } from '../../../src/core/fixes/fix';
import type { RuleCode } from '../../../src/core/model/rule-codes';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from './marks';

/** One fix of one diagnostic. */
export interface Mending {
  /** The rule whose first report is mended. */
  readonly code: RuleCode;
  /** The title of the fix. */
  readonly title: string;
  /** What is chosen or written, in turn. */
  readonly answers?: readonly string[];
  readonly before: string;
  readonly after: string;
  /** What else may be reported behind the fix, as nothing can mend it at once. */
  readonly leaves?: readonly RuleCode[];
}

const today = '2024-06-01';

/**
 * Applies a fix, and asserts that the text is byte for byte what is expected, that the report is gone, and
 * that no rule reports more than before; once with LF and once with CRLF.
 */
export function assertMends({ code, title, answers = [], before, after, leaves = [] }: Mending): void {
  for (const lineEnd of ['\n', '\r\n']) {
    const [from, to] = [before, after].map((text) => dedented(text).replaceAll('\n', lineEnd));
    const result = mended(from ?? '', code, title, answers);
    assert.equal(result, to);
    const [old, now] = [countsOf(from ?? ''), countsOf(result)];
    assert.ok((now.get(code) ?? 0) < (old.get(code) ?? 0), `${code} is reported less often`);
    for (const [each, count] of now)
      assert.ok(leaves.includes(each) || count <= (old.get(each) ?? 0), `${each} is new`);
  }
}

/** The note behind a fix of the first report of a rule. */
export function mended(text: string, code: RuleCode, title: string, answers: readonly string[]): string {
  const note = readNote(text);
  const all = check(note, { today });
  const first = all.find((diagnostic) => diagnostic.code === code);
  assert.ok(first, `${code} is reported`);
  const actions = codeActions(note, first.span, all);
  const action = actions.find((each) => each.title === title);
  assert.ok(action, `There is no “${title}”, but ${actions.map((each) => each.title).join('; ')}`);
  return applyEdits(text, changeOf(action.step, answers).edits());
}

/** The change that some answers lead to; `a + b` are two answers to one question. */
export function changeOf(step: Step, answers: readonly string[]): Change {
  const [answer, ...others] = answers;
  switch (step.kind) {
    case 'change':
      assert.equal(answer, undefined, 'nothing more is asked');
      return step;
    case 'question': {
      const choices = [...step.choices()];
      const all = answer?.split(' + ') ?? [];
      if (step.several && all.length > 1)
        return changeOf(
          step.several(all.map((each) => choices.findIndex(({ label }) => label === each))),
          others,
        );
      const choice = choices.find(
        ({ label, description }) => label === answer || description?.endsWith(` ${answer}`),
      );
      assert.ok(choice, `${answer} is none of ${choices.map(({ label }) => label).join('; ')}`);
      return changeOf(choice.next, others);
    }
    case 'prompt':
      assert.ok(answer !== undefined && step.refuses(answer) === undefined);
      return changeOf(step.next(answer), others);
  }
}

/** The titles of what can be done at a mark `|` of a note. */
export function titlesAt(marked: string): string[] {
  const offset = marked.indexOf('|');
  const note = readNote(marked.replace('|', ''));
  return codeActions(note, { start: offset, end: offset }, check(note, { today })).map(({ title }) => title);
}

function countsOf(text: string): Map<RuleCode, number> {
  const counts = new Map<RuleCode, number>();
  for (const { code } of check(readNote(text), { today })) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

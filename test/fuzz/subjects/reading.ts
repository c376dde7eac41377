import assert from 'node:assert/strict';
import { completion } from '../../../src/core/features/completion/completion';
import { Checker } from '../../../src/core/rules/engine/checker';
import type { Diagnostic } from '../../../src/core/rules/rule';
import { difference } from '../../../src/core/text/edit';
import type { Span } from '../../../src/core/text/span';
import { LiveNote, readNote } from '../../../src/core/workspace/note/live-note';
import { parseFully } from '../../../src/core/yaml/parse/parse';
import { quickParse } from '../../../src/core/yaml/parse/quick';
import { Draft, questions } from '../../fixtures/questions';
import type { Pick } from '../../unit/support/pick';
import { crossed, soundNote, spoilt } from '../make';
import type { Subject } from '../subject';

const today = '2022-02-22';

/** What is read is the whole text, and what is malformed lies in it. */
function read(text: string): void {
  const note = readNote(text);
  // To YAML, a carriage return ends a line also where it stands alone.
  assert.equal([...note.text.chunks].map((chunk) => chunk.text).join(''), text.replace(/\r(?!\n)/g, '\n'));
  for (const { startInNote, problems } of note.text.chunks)
    for (const { start, end, message } of problems)
      assertWithin(text, { start: startInNote + start, end: startInNote + end }, message);
}

/** What rules find lies in the text, in its order, and is told in sentences. */
function judged(text: string): void {
  const { diagnostics } = new Checker(readNote(text), { today });
  for (const { span, related = [], message } of diagnostics) {
    assertWithin(text, span, message);
    assert.match(message, /[.?!”)]$/);
    for (const each of related) assertWithin(text, each.span, each.message);
  }
  const starts = diagnostics.map(({ span }) => span.start);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
}

function assertWithin(text: string, { start, end }: Span, what: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${what} stands at ${start} to ${end}`);
  assert.ok(Number.isInteger(start) && Number.isInteger(end), what);
}

/** A chunk that is read quickly is read as by the library. */
function readAlike(text: string): void {
  for (const chunk of readNote(text).text.chunks) {
    const quick = quickParse(chunk.text);
    if (quick) assert.deepEqual(quick, parseFully(chunk.text), JSON.stringify(chunk.text));
  }
}

/** After an edit all is as it would be from scratch. */
function followed(before: string, pick: Pick): void {
  const note = new LiveNote(before);
  const checker = new Checker(note, { today });
  assert.ok(checker.diagnostics);
  let text = before;
  for (let count = 1 + pick.below(3); count > 0; count--) {
    const after = pick.chance(20) ? crossed(text, soundNote(pick), pick) : spoilt(text, pick, 1);
    const { span, text: words } = difference(text, after);
    checker.update(note.edit({ ...span, text: words }));
    text = after;
    const anew = new Checker(readNote(text), { today }).diagnostics;
    assert.deepEqual(told(checker.diagnostics), told(anew), JSON.stringify([before, text]));
  }
}

function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map((each) =>
    JSON.stringify([
      each.code,
      each.span,
      each.severity,
      each.message,
      each.related?.map(({ span }) => span),
    ]),
  );
}

/** All that an editor asks at a place. */
function answered(text: string, pick: Pick): void {
  const draft = new Draft(text);
  const offset = pick.below(text.length + 1);
  for (const [name, ask] of Object.entries(questions))
    if (name !== 'completion' && pick.chance(40)) ask(draft, offset);
  for (const { insert, replace, label } of completion(draft.note, offset, {
    today,
    paths: () => ['a.notes.yaml'],
  }).items) {
    assert.ok(insert.start <= offset && offset <= insert.end, `${label} is put at the cursor`);
    assert.ok(
      replace.start === insert.start && insert.end <= replace.end && replace.end <= text.length,
      label,
    );
  }
}

export const readingSubjects: readonly Subject[] = [
  { name: 'reading', every: 1, run: read },
  { name: 'rules', every: 2, run: judged },
  { name: 'quick reading', every: 6, run: readAlike },
  { name: 'following', every: 5, run: followed },
  { name: 'answers', every: 6, run: answered },
];

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { Refusal } from '../../../src/core/edits/refusal';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import type { Step } from '../../../src/core/fixes/fix';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import type { Span } from '../../../src/core/text/span';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { type Pick, picked } from '../support/pick';
import { printed } from '../support/printer';
import { assertForAll, trials } from '../support/property';
import { randomValues } from '../support/values';

type Plain = Record<string, unknown>;

interface Trial {
  readonly text: string;
  readonly selection: Span;
  /** Which of the actions, and which of the answers. */
  readonly which: number;
  readonly answers: readonly number[];
}

/** Notes in every style, with a stretch of one of their texts. */
const extracts: fc.Arbitrary<Trial> = picked((pick) => {
  const styles = {
    aliases: pick.chance(20),
    flowFrom: pick.one([0, 1, 2] as const),
    explicitKeys: pick.chance(20),
    escapes: true,
  };
  const text = printed(randomValues(pick, styles), pick, styles);
  const answers = [pick.below(5), pick.below(8), pick.below(8)].slice(0, 1 + pick.below(3));
  return { text, selection: stretch(readNote(text), pick), which: pick.below(2), answers };
});

function stretch(note: Note, pick: Pick): Span {
  const all = [...note.contents.facts].flatMap(({ chunk, prose, entries }) =>
    [...prose, ...entries.flatMap((entry) => entry.prose)].map(({ text }) => ({
      start: chunk.startInNote + text.start,
      end: chunk.startInNote + text.end,
    })),
  );
  if (all.length === 0) return { start: 0, end: 0 };
  const { start, end } = pick.one(all);
  const [one, other] = [start + pick.below(end - start + 1), start + pick.below(end - start + 1)];
  return pick.chance(20) ? { start, end } : { start: Math.min(one, other), end: Math.max(one, other) };
}

/** What a note says, as a reader of YAML takes it. */
function valuesOf(text: string): Plain | undefined {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: -1 }) ?? {});
}

/** A text as readers see it: links as their labels, white space as Markdown shows it. */
function reading(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .replace(/\[\[([^[\]|]*?)\\?(?:\|([^[\]]*))?\]\]/g, (_, id, label) => label ?? id)
      .replace(/\s+/g, ' ')
      .trim();
  if (Array.isArray(value)) return value.map(reading);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, reading(each)]));
}

function editsOf(step: Step, answers: readonly number[]): readonly TextEdit[] {
  if (step.kind === 'change') return step.edits();
  assert.ok(step.kind === 'question' && step.several);
  const choices = [...step.choices()];
  const chosen = [...new Set(answers.map((each) => each % choices.length))];
  const [only] = chosen;
  const next = chosen.length === 1 && only !== undefined ? choices[only]?.next : step.several(chosen);
  assert.ok(next?.kind === 'change');
  return next.edits();
}

function attempt(run: () => readonly TextEdit[]): readonly TextEdit[] | undefined {
  try {
    return run();
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return undefined;
  }
}

describe('extracting a stretch of any text', () => {
  let extracted = 0;
  it('leaves the text as it reads, and adds an entry that says it', () =>
    assertForAll(
      fc.property(extracts, ({ text, selection, which, answers }) => {
        const before = valuesOf(text);
        const actions = codeActions(readNote(text), selection, []).filter(({ kind }) => kind === 'extract');
        const action = actions[which];
        const edits = action && attempt(() => editsOf(action.step, answers));
        if (!edits || !before) return;
        extracted++;
        const written = applyEdits(text, edits);
        const after = valuesOf(written);
        assert.ok(after, `no YAML any more: ${written}`);
        const section = which === 0 ? 'claims' : 'indicators';
        const [old, now] = [(before[section] ?? {}) as Plain, (after[section] ?? {}) as Plain];
        const [id = '', ...others] = Object.keys(now).filter((key) => !Object.hasOwn(old, key));
        assert.deepEqual(others, []);
        const { [id]: entry, ...rest } = now;
        assert.deepEqual(reading({ ...after, [section]: rest }), reading({ ...before, [section]: old }));
        assert.ok(written.includes(`[[${id}|`) || written.includes(`[[${id}\\|`), written);
        assertSays(entry, before);
      }),
      trials(300),
    ));
  it('is done often enough for that to mean something', () =>
    assert.ok(extracted > 50, `${extracted} times`));
});

/** The words of the entry stand in the note as it was, but for the case of the first letter. */
function assertSays(entry: unknown, note: Plain): void {
  const { text } = entry as { readonly text: unknown };
  const words = String(reading(text)).toLowerCase();
  const texts = [...stringsIn(note)].map((each) => String(reading(each)).toLowerCase());
  assert.ok(
    texts.some((each) => each.includes(words)),
    `${words} is not in the note`,
  );
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) yield* stringsIn(each);
}

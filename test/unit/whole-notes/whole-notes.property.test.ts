import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core/edits/refusal';
import { semanticValue } from '../../../src/core/edits/semantic-value';
import { yardstickIds } from '../../../src/core/model/scales/yardsticks';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { newEdition } from '../../../src/core/whole-notes/edition/new-edition';
import { settledIn } from '../../../src/core/whole-notes/edition/settled';
import { changeYardstick } from '../../../src/core/whole-notes/yardstick/change-yardstick';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Pair } from '../../../src/core/yaml/parse/nodes';
import { parseFully } from '../../../src/core/yaml/parse/parse';
import { notes } from '../support/notes';
import { assertForAll, trials } from '../support/property';

const date = '2027-01-01';

/** All that a text says but for some keys, wherever they stand. */
function rest(text: string, ...keys: readonly string[]): string {
  const without = ({ key }: Pair) => keys.includes(key.text);
  return JSON.stringify(semanticValue(parseFully(text).root, { without }));
}

/** How many errors of form there are. */
function malformed(text: string): number {
  return check(readNote(text), { today: date }).filter(
    ({ code }) => code === 'syntax' || code === 'duplicate-key',
  ).length;
}

function unlessRefused<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return undefined;
  }
}

/** Aliases are expanded where they are compared, so that what stands for another would seem changed. */
const plain = notes({ aliases: false });
const runs = trials(150);

describe('for all notes, another yardstick', () => {
  it('leaves all values but likelihoods, and is a valid note again', () =>
    assertForAll(
      fc.property(plain, fc.constantFrom(...yardstickIds), fc.boolean(), ({ text }, id, inPercent) => {
        const note = readNote(text);
        const change = unlessRefused(() => changeYardstick(note, id, inPercent ? 'percent' : 'leave'));
        if (!change) return;
        const after = applyEdits(text, change.edits);
        const keys = ['likelihood', 'was', 'views', 'yardstick'];
        assert.equal(rest(after, ...keys), rest(text, ...keys));
        assert.equal(malformed(after), malformed(text));
        assert.equal(readNote(after).yardstick.id, id);
        for (const { span, spanAfter } of change.left)
          assert.equal(after.slice(spanAfter.start, spanAfter.end), text.slice(span.start, span.end));
      }),
      runs,
    ));
});

describe('for all notes, a new edition', () => {
  it('leaves all values but was and the date, and is a valid note again', () =>
    assertForAll(
      fc.property(plain, ({ text }) => {
        const made = unlessRefused(() => newEdition(readNote(text), { date }));
        if (!made) return;
        assert.equal(rest(made.text, 'was', 'date'), rest(text, 'was', 'date'));
        assert.equal(malformed(made.text), malformed(text));
        assert.equal(readNote(made.text).contents.values.date?.value, date);
      }),
      runs,
    ));

  it('without what is settled knows all ids that it refers to as before', () =>
    assertForAll(
      fc.property(plain, ({ text }) => {
        const note = readNote(text);
        const without = settledIn(note, date).map(({ entry }) => entry);
        const made = unlessRefused(() => newEdition(note, { date, without }));
        if (!made) return;
        const unknown = (each: string) =>
          check(readNote(each), { today: date }).filter(({ code }) => code === 'unknown-reference').length;
        assert.equal(made.leftOut, without.length);
        assert.ok(unknown(made.text) <= unknown(text), made.text);
      }),
      runs,
    ));
});

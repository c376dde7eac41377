import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  bestEntries,
  nearness,
  useOf,
} from '../../../../src/core/features/completion/providers/best-entries';
import type { Entry } from '../../../../src/core/model/entries/entry';
import { LiveNote } from '../../../../src/core/workspace/note/live-note';
import type { Note } from '../../../../src/core/workspace/note/note';
import { assertForAll } from '../../support/property';

const count = 50;
const kinds = ['claim', 'indicator'] as const;

/** A note in which each claim names an indicator and a source; those of small numbers are named much. */
function noteOf(uses: readonly number[]): LiveNote {
  const sources = uses.map((_, at) => `  s${at}: {title: S}\n`).join('');
  const claims = uses
    .map(
      (use, at) =>
        `  c${at}:\n    text: C\n    sources: s${use % 9}\n    supported-by: [i${use % uses.length}]\n`,
    )
    .join('');
  const indicators = uses.map((_, at) => `  i${at}: I\n`).join('');
  return new LiveNote(`title: T\nsources:\n${sources}claims:\n${claims}indicators:\n${indicators}`);
}

/** The ranks of the best, the greatest first, by a look at all. */
function ranks(note: Note, line: number, entries: Iterable<Entry>): number[] {
  return [...entries]
    .map((entry) => nearness(entry, line) + useOf(note.symbols.referrerCount(entry.id)))
    .sort((a, b) => b - a)
    .slice(0, count);
}

describe('the best entries at a line', () => {
  it('are those of a look at all, whatever was edited', () => {
    const uses = fc.array(fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 400 })), {
      minLength: 60,
      maxLength: 400,
    });
    const places = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 5 });
    assertForAll(
      fc.property(uses, places, (all, edits) => {
        const note = noteOf(all);
        for (const place of edits) {
          const line = place % note.text.lineCount;
          const best = bestEntries(note, { line, kinds, count, isCandidate: ({ id }) => id !== 'i1' });
          const wanted = [...note.contents.entriesOfKinds(kinds)].filter(({ id }) => id !== 'i1');
          assert.deepEqual(ranks(note, line, best), ranks(note, line, wanted));
          assert.equal(new Set(best).size, best.length);
          const at = note.text.toString().indexOf('[i', place % note.text.length) + 1;
          note.edit({ start: at, end: at, text: at > 0 ? `i${place % all.length}, ` : '' });
        }
      }),
      40,
    );
  });

  it('are found without a look at those that are far and little used', () => {
    const note = noteOf(Array.from({ length: 3_000 }, (_, at) => (at % 7 === 0 ? at % 90 : at)));
    let looks = 0;
    const isCandidate = () => {
      looks++;
      return true;
    };
    const best = bestEntries(note, { line: 6_000, kinds, count, isCandidate });
    assert.ok(best.length >= count);
    assert.ok(looks < 2_000, `${looks} of ${2 * 3_000}`);
  });
});

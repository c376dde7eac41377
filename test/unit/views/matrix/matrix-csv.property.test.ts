import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { consistencyRatings } from '../../../../src/core/model/scales/consistency';
import { csvOf, rowsOfCsv } from '../../../../src/core/text/csv';
import { ratingsFromCsv } from '../../../../src/core/views/matrix/csv-import';
import { matrixCsv } from '../../../../src/core/views/matrix/matrix-csv';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { notes } from '../../support/notes';
import { assertForAll, trials } from '../../support/property';
import { contextOfNote } from '../note-context';

const rating = fc.constantFrom('', ...Object.keys(consistencyRatings));
const ratingsTable = fc.array(fc.tuple(rating, rating, rating), { minLength: 1, maxLength: 8 });
const words = fc.string({ unit: fc.constantFrom('a', 'B', '=', '-', "'", '"', ',', ';', '\t', ' ', '|') });

/** A note whose hypotheses and evidence are called by words of any kind. */
function noteWith(ratings: readonly (readonly string[])[], titles: readonly string[]): string {
  const text = (at: number): string => JSON.stringify(`${titles[at % titles.length] ?? ''} ${at}.`);
  return [
    'hypotheses:',
    ...[0, 1, 2].map((at) => `  h${at}: {text: ${text(at)}}`),
    'indicators:',
    ...ratings.map((each, at) => {
      const given = each.flatMap((word, of) => (word === '' ? [] : [`h${of}: ${word}`]));
      return `  i${at}: {text: ${text(at + 3)}, consistency: {${given.join(', ')}}}`;
    }),
    '',
  ].join('\n');
}

describe('a matrix that goes to a spreadsheet and back', () => {
  it('is as it was, cell by cell', () =>
    assertForAll(
      fc.property(
        fc.array(fc.array(words, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const width = Math.max(...rows.map((row) => row.length));
          const table = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
          // A table of one separator is read by that one; the first row tells which.
          const [head = []] = table;
          const headed = [[...head.map((_, at) => `c${at}`)], ...table];
          assert.deepEqual(rowsOfCsv(csvOf(headed)), headed);
        },
      ),
      trials(200),
    ));

  it('changes nothing in any note', () =>
    assertForAll(
      fc.property(notes(), fc.boolean(), ({ text }, isTurned) => {
        const context = contextOfNote(readNote(text));
        const csv = matrixCsv(context, { order: 'diagnosticity', withUnrated: true, isTurned });
        assert.deepEqual(ratingsFromCsv(context, csv).intents, []);
      }),
      trials(100),
    ));

  it('brings the ratings of one note to another, whatever its texts are', () =>
    assertForAll(
      fc.property(
        ratingsTable,
        ratingsTable,
        fc.array(words, { minLength: 1 }),
        fc.boolean(),
        (before, after, titles, isTurned) => {
          const count = Math.min(before.length, after.length);
          const from = contextOfNote(readNote(noteWith(after.slice(0, count), titles)));
          const to = contextOfNote(readNote(noteWith(before.slice(0, count), titles)));
          const csv = matrixCsv(from, { order: 'file', withUnrated: true, isTurned });
          const { intents } = ratingsFromCsv(to, csv);
          const expected = before.slice(0, count).flatMap((row, item) =>
            row.flatMap((was, of) => {
              const is = after[item]?.[of] ?? '';
              return is === '' || is === was ? [] : [[`indicators/0/i${item}`, `h${of}`, was, is]];
            }),
          );
          const found = intents.map(({ entry, path, was, value }) => [entry, path[1], was ?? '', value]);
          assert.deepEqual(found.sort(), expected.sort());
        },
      ),
      trials(200),
    ));
});

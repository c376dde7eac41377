import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeLenses, countsOf } from '../../../src/core/features/code-lens';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { markedFiles } from './includes';
import { textAt } from './support';

const note = `actors:
  a: {name: Ann, role: Ann decides}
claims:
  c: {text: Ann and Bo, supported-by: [d, i], contradicted-by: e}
  d: {text: D, by: a, sources: s}
  e: {text: "Not [[c]], says Ann", by: [a], contradicts: c}
indicators:
  i: I
brief: See [[c]].
`;

const lenses = (read: Note) =>
  codeLenses(read).map((lens) => `${textAt(read, lens.span)}: ${countsOf(read, lens)?.title}`);

describe('lenses', () => {
  it('count for and against claims, and of actors what they say and where they are mentioned', () =>
    assert.deepEqual(lenses(readNote(note)), [
      'a: asserts 2 · mentioned 2',
      'c: 2 for · 1 against · used by 3',
      'd: 0 for · 0 against · used by 1',
      'e: 0 for · 0 against · used by 1',
    ]));

  it('open what they count', () => {
    const read = readNote(note);
    const claim = codeLenses(read).find(({ id }) => id === 'c');
    assert.ok(claim);
    assert.deepEqual(
      countsOf(read, claim)?.locations.map(({ span }) => textAt(read, span)),
      ['d', 'i', 'e', 'c', 'c', 'c'],
    );
  });

  it('count in notes that include this one', () => {
    const { note: read } = markedFiles({
      base: `‸${note}`,
      r: 'include: [base]\nclaims:\n  r: {text: Ann again, by: a, supported-by: c}\n',
    });
    assert.deepEqual(lenses(read).slice(0, 2), [
      'a: asserts 3 · mentioned 3',
      'c: 2 for · 1 against · used by 4',
    ]);
  });
});

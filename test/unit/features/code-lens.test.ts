import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeLenses, countsOf } from '../../../src/core/features/code-lens';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { markedFiles } from './includes';
import { textAt } from './support';

const note = `sources: {s: S}
actors:
  a: {name: Ann, role: Ann decides}
claims:
  c: {text: Ann and Bo, supported-by: [d, i], contradicted-by: e}
  d: {text: D, by: a, sources: s}
  e: {text: "Not [[c]], says Ann", by: [a], contradicts: c, sources: s}
indicators:
  i: I
brief: See [[c]].
`;

const lenses = (read: Note) =>
  codeLenses(read).map((lens) => `${textAt(read, lens.span)}: ${countsOf(read, lens)?.title}`);

describe('lenses', () => {
  it('count for and against claims, and of actors what they say and where they are named', () =>
    assert.deepEqual(lenses(readNote(note)), [
      'a: asserts 2 · named by 3',
      'c: 2 for · 1 against · used by 2',
      'd: 1 source · used by 1',
      'e: 1 source · used by 1',
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

  it('count in notes that include this one, and say so', () => {
    const { note: read } = markedFiles({
      base: `‸${note}`,
      r: 'include: [base]\nclaims:\n  r: {text: Ann again, by: a, supported-by: c}\n',
    });
    assert.deepEqual(lenses(read).slice(0, 2), [
      'a: asserts 3 · named by 3 here, 1 in other notes',
      'c: 2 for · 1 against · used by 2 here, 1 in other notes',
    ]);
  });

  const check = (claim: string, title: string) =>
    assert.equal(lenses(readNote(`claims:\n  c: ${claim}\n`))[0], `c: ${title}`);

  it('say that there is no evidence yet, instead of zeros', () => {
    check('C', 'no evidence yet');
    check('{text: C, supported-by: []}', 'no evidence yet');
    check('C\n  d: {text: D, contradicts: c}', 'no evidence yet · used by 1');
  });

  it('count each entry once, however the note is written', () => {
    const flow = '{c: C, d: {text: "D, [[c]]", supported-by: [c, c]}, e: {text: E, contradicts: c}}';
    assert.equal(lenses(readNote(`claims: ${flow}\n`))[0], 'c: no evidence yet · used by 2');
    const named = 'claims:\n  c: {text: Ann and Ann, by: ann}\nbrief: Ann said so, [[ann]] did.\n';
    assert.equal(lenses(readNote(`actors: {ann: Ann}\n${named}`))[0], 'ann: asserts 1 · named by 2');
  });

  it('ask an assumption for no evidence', () => check('{text: C, kind: assumption}', 'not used yet'));

  it('count no unknown id, no entry of a wrong kind, and none twice', () => {
    check('{text: C, supported-by: [ghost, c]}', 'no evidence yet');
    check('{text: C, supported-by: ann}\nactors: {ann: Ann}', 'no evidence yet');
    check('{text: C, supported-by: [d, ghost, d]}\n  d: D', '1 for · 0 against');
  });

  it('conclude nothing from what cannot be read', () => check('{text: C, sources: {x: y}}', 'not used yet'));
});

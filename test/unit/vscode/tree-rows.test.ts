import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Row, Rows } from '../../../src/vscode/tree/rows';

const keys = Array.from({ length: 620 }, (_, at) => `claims/0/c${at}`);
const lists = [
  { name: 'key-claims', total: 1, keys: ['claims/0/key'] },
  { name: 'claims', total: 620, keys },
] as const;

/** A row with those that it is unfolded from. */
function path(row: Row | undefined): string[] {
  return row ? [...path(row.parent), row.id] : [];
}

describe('The rows of the tree', () => {
  const rows = new Rows({ lists }, false);
  const [, , claims] = rows.roots;

  it('begin with the note, but for where something is looked for', () => {
    assert.deepEqual(
      rows.roots.map(({ id }) => id),
      ['head', 'key-claims', 'claims'],
    );
    assert.deepEqual(
      new Rows({ lists }, true).roots.map(({ id }) => id),
      ['key-claims', 'claims'],
    );
  });

  it('fold a long list into ranges, of which only what is unfolded is made', () => {
    const ranges = claims ? rows.childrenOf(claims) : [];
    assert.deepEqual(
      ranges.map((row) => rows.childrenOf(row).length),
      [250, 250, 120],
    );
  });

  it('lead from an entry to all that has to be unfolded to see it', () => {
    assert.deepEqual(path(rows.rowOf('claims/0/key')), ['key-claims', 'key-claims/claims/0/key']);
    assert.deepEqual(path(rows.rowOf('claims/0/c251')), [
      ...['claims', 'claims#250', 'claims#250/claims/0/c251'],
    ]);
  });

  it('have none for an entry that a filter has left out', () =>
    assert.equal(rows.rowOf('actors/0/nato'), undefined));
});

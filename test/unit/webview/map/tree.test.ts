import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MapRow } from '../../../../src/protocol/board';
import { rowBeside, rowsInSight } from '../../../../src/webview/map/tree';

/** Rows by their keys, each as deep as it is indented. */
function rowsOf(...lines: readonly string[]): readonly MapRow[] {
  return lines.map((line) => {
    const key = line.trim();
    return { key, node: key, level: line.length - key.length + 1, position: 1, size: 1 };
  });
}

const rows = rowsOf('a', ' b', '  c', ' d', 'e');

function goes(key: string, from: string): string | undefined {
  const row = rows.find((each) => each.key === from);
  return row && rowBeside(key, row, rows)?.key;
}

describe('the keys of a tree', () => {
  it('go up and down, and stop at its ends', () => {
    assert.deepEqual(
      ['a', 'b', 'e'].map((from) => goes('ArrowDown', from)),
      ['b', 'c', 'e'],
    );
    assert.deepEqual(
      ['a', 'b', 'e'].map((from) => goes('ArrowUp', from)),
      ['a', 'a', 'd'],
    );
    assert.deepEqual([goes('Home', 'c'), goes('End', 'c')], ['a', 'e']);
  });

  it('go into a branch and out of it', () => {
    assert.deepEqual(
      ['a', 'c'].map((from) => goes('ArrowRight', from)),
      ['b', 'c'],
    );
    assert.deepEqual(
      ['d', 'c', 'a'].map((from) => goes('ArrowLeft', from)),
      ['a', 'b', 'a'],
    );
  });

  it('mean nothing otherwise', () => assert.equal(goes('x', 'a'), undefined));
});

describe('the rows near the screen', () => {
  const many = rowsOf(...Array.from({ length: 300 }, (_, at) => `r${at}`));
  const stretch = { top: 2200, height: 220, rowHeight: 22 };

  it('are few of many', () => {
    const shown = rowsInSight(many, stretch, undefined);
    assert.equal(shown[0]?.at, 92);
    assert.equal(shown.length, 27);
  });

  it('hold one that is to stay, wherever it is', () =>
    assert.equal(rowsInSight(many, stretch, many[0])[0]?.row.key, 'r0'));
});

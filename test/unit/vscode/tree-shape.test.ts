import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentsHead } from '../../../src/core/views/contents/rows';
import type { Row } from '../../../src/vscode/tree/rows';
import { type Mode, Shape } from '../../../src/vscode/tree/shape';
import { viewed } from '../support/views';

const many = Array.from({ length: 620 }, (_, at) => `  c${at}: Claim ${at}\n`).join('');
const texts: Readonly<Record<string, string>> = {
  'a.notes.yaml': `title: A\nbottom-line: So\nclaims:\n  key: {text: Ships, key: true}\n${many}`,
  'b.notes.yaml': 'title: B\nclaims:\n  c0: Ships too\ngaps:\n  why: Why\n',
  'c.notes.yaml': 'title: C\nactors:\n  port: Port\n',
};

const contexts = new Map(Object.entries(texts).map(([uri, text]) => [uri, viewed(text)]));

const notes = {
  of: (uri: string) => {
    const context = contexts.get(uri);
    return context && { context, head: contentsHead(context), problemsOutside: () => [] };
  },
  searched: (uri: string) => contexts.get(uri),
};

async function shapeOf(mode: Partial<Mode> = {}): Promise<Shape> {
  const uris = [...contexts.keys()];
  const shape = new Shape(notes, () => uris, { filter: '', isByKind: false, ...mode });
  if (shape.wantsAll) await shape.contents.fill(uris, () => undefined);
  return shape;
}

/** What a row stands for, in a word. */
function nameOf(row: Row): string {
  switch (row.type) {
    case 'note':
      return row.uri;
    case 'head':
      return 'head';
    case 'list':
      return row.name;
    case 'range':
      return `from ${row.from}`;
    case 'entry':
      return `${row.uri} ${row.entry}`;
  }
}

function below(shape: Shape, ...path: readonly number[]): string[] {
  let rows = shape.childrenOf();
  for (const at of path) rows = shape.childrenOf(rows[at]);
  return rows.map(nameOf);
}

/** A row with those that it is unfolded from. */
function path(row: Row | undefined): string[] {
  return row ? [...path(row.parent), nameOf(row)] : [];
}

describe('The rows of the tree', () => {
  it('are the notes, below each its answer and its lists, and below these their entries', async () => {
    const shape = await shapeOf();
    assert.deepEqual(below(shape), ['a.notes.yaml', 'b.notes.yaml', 'c.notes.yaml']);
    assert.deepEqual(below(shape, 0), ['head', 'key-claims', 'claims']);
    assert.deepEqual(below(shape, 1), ['claims', 'gaps']);
    assert.deepEqual(below(shape, 1, 0), ['b.notes.yaml claims/0/c0']);
  });

  it('fold a long list into ranges, of which only what is unfolded is made', async () => {
    const shape = await shapeOf();
    assert.deepEqual(below(shape, 0, 2), ['from 0', 'from 250', 'from 500']);
    assert.equal(below(shape, 0, 2, 2).length, 120);
  });

  it('are lists over all notes, where they are grouped by kind', async () => {
    const shape = await shapeOf({ isByKind: true });
    assert.deepEqual(below(shape), ['key-claims', 'claims', 'gaps', 'actors']);
    assert.deepEqual(below(shape, 1, 2).slice(-2), [
      'a.notes.yaml claims/0/c619',
      'b.notes.yaml claims/0/c0',
    ]);
  });

  it('are what a filter leaves in all notes', async () => {
    const shape = await shapeOf({ filter: 'ships' });
    assert.deepEqual(below(shape), ['a.notes.yaml', 'b.notes.yaml']);
    assert.deepEqual(below(shape, 0), ['key-claims']);
    assert.deepEqual(
      shape.all().map(({ name, length, total }) => `${name} ${length}/${total}`),
      ['key-claims 1/1', 'claims 1/1'],
    );
    const byKind = await shapeOf({ filter: 'ships', isByKind: true });
    assert.deepEqual(below(byKind, 1), ['b.notes.yaml claims/0/c0']);
  });

  it('are the same objects for as long as what they stand for is there', async () => {
    const shape = await shapeOf();
    const [first] = shape.childrenOf();
    assert.equal(shape.childrenOf()[0], first);
    const [entry] = shape.childrenOf(shape.childrenOf(shape.childrenOf()[1])[0]);
    assert.ok(entry);
    assert.equal(shape.rowOf('b.notes.yaml', 'claims/0/c0'), entry);
  });

  it('lead from an entry to all that has to be unfolded to see it', async () => {
    const shape = await shapeOf();
    assert.deepEqual(path(shape.rowOf('a.notes.yaml', 'claims/0/c251')), [
      ...['a.notes.yaml', 'claims', 'from 250', 'a.notes.yaml claims/0/c251'],
    ]);
    const byKind = await shapeOf({ isByKind: true });
    assert.deepEqual(path(byKind.rowOf('b.notes.yaml', 'claims/0/c0')), [
      ...['claims', 'from 500', 'b.notes.yaml claims/0/c0'],
    ]);
  });

  it('have none for an entry that a filter has left out', async () => {
    const shape = await shapeOf({ filter: 'ships' });
    assert.equal(shape.rowOf('a.notes.yaml', 'claims/0/c1'), undefined);
    assert.equal(shape.noteRow('c.notes.yaml'), undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completeLink, type PickRequest, pickEntries } from '../../../../src/core/views/inspector/pick';
import { contextOfFiles, contextOfText } from './support';

const note = `title: War
sources:
  mod: {title: Ministry, reliability: B}
actors:
  kremlin: {name: The Kremlin, aliases: [Moscow]}
claims:
  a: {text: The drills end soon., supported-by: c}
  b: {text: "Nothing ends, says [[kremlin]]."}
  c: {text: Drills, sources: mod}
indicators:
  end: {text: It is over., sources: mod, credibility: 2}
  weekend: {text: A quiet one.}
`;

function ids(words: string, more: Partial<PickRequest> = {}): string {
  const found = pickEntries(contextOfText(note), { words, from: 0, count: 20, ...more });
  assert.equal(found.total, found.items.length);
  return found.items.map(({ id }) => id).join();
}

describe('a picker of entries', () => {
  it('finds all words in ids, texts and names, in whatever order and case', () => {
    assert.equal(ids('END drills'), 'a');
    assert.equal(ids('moscow'), 'kremlin');
    assert.equal(ids('the kremlin'), 'kremlin');
    assert.equal(ids('kremlin says'), 'b');
    assert.equal(ids('nowhere'), '');
  });

  it('puts first what is called so, then what begins so, then what has a word that does', () =>
    assert.equal(ids('end'), 'end,a,b,weekend'));

  it('takes the kinds that are asked for, and leaves out what is', () => {
    assert.equal(ids('', { kinds: ['claim'] }), 'a,b,c');
    assert.equal(ids('', { kinds: ['claim'], exclude: ['b'] }), 'a,c');
  });

  it('leaves out the entry itself, and what would close a circle', () => {
    assert.equal(ids('', { kinds: ['claim'], into: { entry: 'claims/0/c', field: 'supported-by' } }), 'b');
    assert.equal(ids('', { kinds: ['claim'], into: { entry: 'claims/0/a', field: 'contradicted-by' } }), 'b');
  });

  it('shows grades and the worst problem', () => {
    const { items } = pickEntries(contextOfText(note), {
      kinds: ['indicator'],
      words: '',
      from: 0,
      count: 9,
    });
    assert.deepEqual(
      items.map(({ id, grade, severity, nothing }) => [id, grade, severity, nothing]),
      [
        ['end', 'B2', 'hint', undefined],
        ['weekend', undefined, 'warning', 'no-source'],
      ],
    );
  });

  it('gives a window and the number of all', () => {
    const { total, from, items } = pickEntries(contextOfText(note), { words: '', from: 2, count: 1 });
    assert.deepEqual([total, from, items.map(({ id }) => id)], [7, 2, ['a']]);
  });

  it('puts those of included notes last, and none that an own id hides', () => {
    const context = contextOfFiles({
      'own.notes.yaml': 'title: Own\ninclude: other.notes.yaml\nclaims:\n  x: Drills here\n  same: Drills\n',
      'other.notes.yaml': 'title: Other\nclaims:\n  drills: Drills\n  same: Drills there\n',
    });
    const { items } = pickEntries(context, { words: 'drills', from: 0, count: 9 });
    assert.deepEqual(
      items.map(({ id, elsewhere }) => [id, elsewhere]),
      [
        ['same', undefined],
        ['x', undefined],
        ['drills', 'other.notes.yaml'],
      ],
    );
  });

  it('holds out with signs of regular expressions and texts without end', () => {
    assert.equal(ids('(.*+['), '');
    assert.equal(ids('word '.repeat(100_000)), '');
  });

  it('offers what a link may lead to', () =>
    assert.deepEqual(
      completeLink(contextOfText(note), { words: 'krem', count: 5 }).map(({ insert, title }) => [
        insert,
        title,
      ]),
      [
        ['[[kremlin]]', 'The Kremlin'],
        ['[[b]]', 'Nothing ends, says The Kremlin.'],
      ],
    ));
});

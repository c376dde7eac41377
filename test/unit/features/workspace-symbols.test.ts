import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workspaceSymbols } from '../../../src/core/features/workspace-symbols';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';

const notes = [
  readNote(
    dedented(`
      actors:
        kremlin: {name: The Kremlin, aliases: [Moscow]}
      claims:
        boxed-in:
          text: Two bad ways are left to [[kremlin]]
          tags: [standing]
          note: Nobody in the Duma objects, and that is a sign.
        forewarned: All were forewarned of it
        warning: A warning of snow
      hypotheses:
        war: It is war
    `),
    'file:///a',
  ),
  readNote('claims:\n  c: Nothing of the sort\n', 'file:///b'),
];

const find = (query: string) =>
  workspaceSymbols(notes, query).map(({ name, container }) => `${container}: ${name}`);

const ids = (query: string) => find(query).map((line) => line.split(' · ')[1]);

describe('workspace symbols', () => {
  it('are all entries where nothing is asked', () => assert.equal(find('').length, 6));
  it('are called by their text, then by their id', () =>
    assert.deepEqual(find('boxed-in'), ['a: Two bad ways are left to The Kremlin · boxed-in']));
  it('are found by name, in any case', () => assert.deepEqual(find('kREM')[0], 'a: The Kremlin · kremlin'));
  it('are found by alias, and show it', () =>
    assert.deepEqual(find('moscow'), ['a: The Kremlin · Moscow · kremlin']));
  it('are found by the name of an entry that they link', () =>
    assert.deepEqual(ids('the kremlin'), ['kremlin', 'boxed-in']));
  it('are found by words of the text, in any note and any order', () =>
    assert.deepEqual(find('sort nothing'), ['b: Nothing of the sort · c']));
  it('are found by a tag', () =>
    assert.deepEqual(find('standing'), ['a: Two bad ways are left to The… · standing · boxed-in']));
  it('are found by a word of their note, from which on they show it', () =>
    assert.deepEqual(find('duma'), [
      'a: Two bad ways are left to The… · …Duma objects, and that is a sign. · boxed-in',
    ]));
  it('have a whole word before they begin with it, and leave out what has it within', () =>
    assert.deepEqual(ids('war'), ['war', 'warning']));
  it('have letters within words where no word begins so', () =>
    assert.deepEqual(ids('warned'), ['forewarned']));
  it('are found by letters in their order, where no entry has the word', () =>
    assert.deepEqual(ids('bxin'), ['boxed-in']));
  it('are none where no entry has the letters', () => assert.deepEqual(find('xyzzy'), []));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workspaceSymbols } from '../../../src/core/features/workspace-symbols';
import { readNote } from '../../../src/core/workspace/note/live-note';

const notes = [
  readNote(
    'actors:\n  kremlin: {name: The Kremlin, aliases: [Moscow]}\nclaims:\n  boxed-in: Two bad ways\n',
    'file:///a',
  ),
  readNote('claims:\n  c: Nothing of the sort\n', 'file:///b'),
];

const find = (query: string) =>
  workspaceSymbols(notes, query).map(({ name, container }) => `${container}: ${name}`);

describe('workspace symbols', () => {
  it('are all entries where nothing is asked', () => assert.equal(find('').length, 3));
  it('are found by id', () => assert.deepEqual(find('boxed-in'), ['a: boxed-in · Two bad ways']));
  it('are found by name, in any case', () =>
    assert.deepEqual(find('the krem'), ['a: kremlin · The Kremlin (Moscow)']));
  it('are found by alias', () => assert.deepEqual(find('moscow'), ['a: kremlin · The Kremlin (Moscow)']));
  it('are found by words of the text, in any note', () =>
    assert.deepEqual(find('sort'), ['b: c · Nothing of the sort']));
  it('are found by letters in their order', () =>
    assert.deepEqual(find('bxin'), ['a: boxed-in · Two bad ways']));
  it('are none where no entry has the letters', () => assert.deepEqual(find('xyzzy'), []));
});

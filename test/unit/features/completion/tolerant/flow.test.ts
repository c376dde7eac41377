import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFlow } from '../../../../../src/core/features/completion/tolerant/flow';

function readAll(text: string) {
  const { collection, comments, end, isClosed } = readFlow(text, 0, text.length, 0);
  const keys = collection.slots.map(({ key }) => key?.name);
  return { keys, comments: comments.map((each) => text.slice(each.start, each.end)), end, isClosed };
}

describe('brackets that are being typed', () => {
  it('have keys with and without colons', () =>
    assert.deepEqual(readAll('{a: b, "c":d, e}').keys, ['a', 'c', 'e']));
  it('have a key whose value in brackets follows its colon at once', () =>
    assert.deepEqual(readAll('{by:[x, y], kind:{').keys, ['by', 'kind']));
  it('end behind the one that closes them', () => {
    assert.deepEqual([readAll('{a: [b]} c').end, readAll('{a: [b]} c').isClosed], [8, true]);
    assert.deepEqual([readAll('{a: [b').end, readAll('{a: [b').isClosed], [6, false]);
  });
  it('have comments, whatever is in these', () => {
    const { keys, comments } = readAll('{a: b, # c: {d\n  e: f # g\n}');
    assert.deepEqual(keys, ['a', 'e']);
    assert.deepEqual(comments, ['# c: {d', '# g']);
  });
  it('keep links whole', () => {
    const text = '[See [[a, b]] there, c]';
    const { slots } = readFlow(text, 0, text.length, 0).collection;
    const texts = slots.flatMap(({ values }) => values).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(texts, ['See [[a, b]] there', 'c']);
  });
});

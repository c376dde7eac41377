import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { deltaOf } from '../../../src/core/util/json-delta';
import { patched } from '../../../src/webview/store/patch';

/** Plain values by what they say: the order of members is none of it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

describe('a delta of two values', () => {
  it('says only what has changed', () => {
    const before = {
      title: 'T',
      rows: [
        { key: 'a', text: 'One' },
        { key: 'b', text: 'Two' },
      ],
    };
    const after = {
      title: 'T',
      rows: [
        { key: 'a', text: 'One' },
        { key: 'b', text: 'Three' },
      ],
    };
    assert.deepEqual(deltaOf(before, after), {
      members: { rows: { items: { b: { members: { text: { value: 'Three' } } } } } },
    });
  });

  it('is none where they are the same', () => {
    assert.equal(deltaOf({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), undefined);
    assert.equal(deltaOf({ a: 1, b: undefined }, { a: 1 }), undefined);
  });

  it('names the order of a list where items come, go or move', () => {
    const [a, b] = [{ key: 'a' }, { key: 'b' }];
    assert.deepEqual(deltaOf([a], [b, a]), { order: ['b', 'a'], added: [b] });
    assert.deepEqual(deltaOf([a, b], [b]), { order: ['b'] });
  });

  it('takes a list in which two items have one key as a whole', () => {
    const twice = [
      { key: 'a', text: '1' },
      { key: 'a', text: '2' },
    ];
    assert.deepEqual(deltaOf([{ key: 'a', text: '1' }], twice), { value: twice });
  });

  it('leads from any value to any other', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(0, 1, '', 'x', true, null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('key', 'text', 'rows', 'order', 'value', 'members'), tie('value')),
        fc.uniqueArray(fc.record({ key, text: tie('value') }), {
          selector: (item) => item.key,
          maxLength: 4,
        }),
      ),
    }));
    fc.assert(
      fc.property(value, value, (before, after) => {
        const delta = deltaOf(before, after);
        const found = delta ? patched(before, JSON.parse(JSON.stringify(delta))) : before;
        assert.equal(canonical(found), canonical(after));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps what has not changed as the same object', () => {
    const before = { rows: [{ key: 'a' }, { key: 'b', text: 'x' }] };
    const delta = deltaOf(before, { rows: [{ key: 'a' }, { key: 'b', text: 'y' }] });
    assert.ok(delta);
    const after = patched(before, delta) as typeof before;
    assert.equal(after.rows[0], before.rows[0]);
    assert.notEqual(after.rows[1], before.rows[1]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseTolerantly } from '../../../../../src/core/features/completion/tolerant/parser';
import type { Collection, Slot, Value } from '../../../../../src/core/features/completion/tolerant/tree';
import { dedented } from '../../../support/marks';

/** A tree as plain values: maps as objects, lists as arrays, texts as they are written. A word is a key without a value. */
function read(written: string): unknown {
  const marked = dedented(written);
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return shown(parseTolerantly(text, at < 0 ? text.length : at, { path: [], column: 0 }).root, text);
}

function shown(collection: Collection, text: string): unknown {
  const { kind, slots, words } = collection;
  const ofSlot = ({ values }: Slot): unknown => {
    const all = values.map((value) => shownValue(value, text));
    return all.length > 1 ? { several: all } : (all[0] ?? null);
  };
  if (kind === 'list') return slots.map(ofSlot);
  const pairs = slots.map((slot) => [slot.key?.name ?? '', ofSlot(slot)] as const);
  return Object.fromEntries([...pairs, ...words.map(({ name }) => [`${name} …`, null] as const)]);
}

function shownValue(value: Value, text: string): unknown {
  if (value.kind === 'text') return value.quote + text.slice(value.start, value.end);
  if (value.kind === 'block') return value.lines.map(({ start, end }) => `|${text.slice(start, end)}`);
  return shown(value, text);
}

describe('the tolerant tree', () => {
  it('is that of sound YAML', () =>
    assert.deepEqual(
      read(`
        claims:
          a:
            text: "One" # why
            sources: [s, 't']
            consistency: {war: C}
            tags:
              - x
              - "y"
          b: Two
      `),
      {
        claims: {
          a: {
            text: '"One',
            sources: ['s', "'t"],
            consistency: { war: 'C' },
            tags: ['x', '"y'],
          },
          b: 'Two',
        },
      },
    ));
  it('has the lines of a block text', () =>
    assert.deepEqual(
      read(`
        text: |
          One: two
            - three
        kind: fact
      `),
      { text: ['|One: two', '|- three'], kind: 'fact' },
    ));
  it('has a word without a colon as a key in the making', () =>
    assert.deepEqual(
      read(`
        a:
          kind: fact
          supp
        b: B
      `),
      { a: { kind: 'fact', 'supp …': null }, b: 'B' },
    ));
  it('has the first line below a key as a text, or a key yet to be', () =>
    assert.deepEqual(read('a:\n  wor'), { a: { '': 'wor' } }));
  it('ends a bracket that is never closed at the next key of the map around it', () =>
    assert.deepEqual(
      read(`
        a:
          by: [x, y
          kind: fact
      `),
      { a: { by: ['x', 'y'], kind: 'fact' } },
    ));
  it('ends a quote that is never closed there, too', () =>
    assert.deepEqual(
      read(`
        a: "One
          two
        b: B
      `),
      { a: '"One\n  two', b: 'B' },
    ));
  it('ends what is open above the line of the cursor, if a word there may be a key', () => {
    assert.deepEqual(read('a: "One\nwor‸\n'), { a: '"One', 'wor …': null });
    assert.deepEqual(read('‸a: "One\nwor\n'), { a: '"One\nwor\n' });
  });
  it('has a dash without its space as one where the cursor is', () => {
    assert.deepEqual(read('a:\n  - x\n  -y‸\n'), { a: ['x', 'y'] });
    assert.deepEqual(read('‸a:\n  - x\n  -y\n'), { a: [{ several: ['x', '-y'] }] });
  });
  it('has each further line of a plain text as one of its own', () =>
    assert.deepEqual(read('a: One\n  two\nb: B'), { a: { several: ['One', 'two'] }, b: 'B' }));
  it('goes on behind tags and anchors', () =>
    assert.deepEqual(read('a: &x !!str One\nb: [&y Two]'), { a: 'One', b: ['Two'] }));
  it('takes any closing bracket for the one that is due', () =>
    assert.deepEqual(read('a: [x}\nb: B'), { a: ['x'], b: 'B' }));
  it('has the same texts with CRLF', () =>
    assert.deepEqual(read('a: One\r\nb: "Two"\r\nc: |\r\n  Three\r\n'), {
      a: 'One',
      b: '"Two',
      c: ['|Three'],
    }));
  it('is made of brackets nested a thousand times', () => assert.ok(read(`a: ${'{b: '.repeat(1000)}`)));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Intent } from '../../../src/core/edits/intent';
import { isIntent } from '../../../src/protocol/intent-guard';

const entry = 'claims/0/a';

describe('the guard of intents', () => {
  it('takes an intent of each kind', () => {
    const intents: readonly Intent[] = [
      { kind: 'setField', entry, path: ['text'], value: 'One', was: null },
      { kind: 'setField', entry, path: ['sources', '0', 'quote'], value: null, was: 'Q' },
      { kind: 'setField', entry, path: ['sources'], value: [{ source: 's', quote: 'Q' }, 't'], was: ['t'] },
      { kind: 'setFields', sets: [{ kind: 'setField', entry, path: ['text'], value: 'One', was: null }] },
      { kind: 'setTop', path: ['title'], value: 'T', was: null },
      { kind: 'addItem', entry, field: 'tags', item: 'x' },
      { kind: 'removeItem', entry, field: 'sources', item: { source: 's' } },
      { kind: 'addEntry', section: 'claims', fields: { text: 'One', key: true } },
      { kind: 'addEntry', section: 'claims', fields: {}, into: { entry, field: 'supported-by' } },
      { kind: 'duplicateEntry', entry },
      { kind: 'removeEntry', entry, references: 'remove' },
      { kind: 'moveEntry', entry, direction: 'up' },
    ];
    for (const intent of intents) assert.equal(isIntent(intent), true, JSON.stringify(intent));
  });

  it('takes nothing else', () => {
    const deep = [[[[[['x']]]]]];
    const others: readonly unknown[] = [
      undefined,
      null,
      'setField',
      [],
      {},
      { kind: 'setField', entry, path: [], value: 'One', was: null },
      { kind: 'setField', entry, path: ['text'], value: 'One' },
      { kind: 'setField', entry, path: ['text'], value: undefined, was: null },
      { kind: 'setField', entry, path: ['text'], value: 'One', was: null, more: 1 },
      { kind: 'setField', entry, path: 'text', value: 'One', was: null },
      { kind: 'setField', entry, path: [1], value: 'One', was: null },
      { kind: 'setField', entry, path: ['text'], value: Number.NaN, was: null },
      { kind: 'setField', entry, path: ['text'], value: [null], was: null },
      { kind: 'setField', entry, path: ['text'], value: deep, was: null },
      { kind: 'setField', entry, path: ['text'], value: new Map(), was: null },
      { kind: 'setField', entry, path: ['text'], value: new Array(3), was: null },
      { kind: 'setField', entry: 3, path: ['text'], value: 'One', was: null },
      { kind: 'setField', entry, path: Array.from({ length: 9 }, () => 'x'), value: 'One', was: null },
      { kind: 'setFields', sets: {} },
      { kind: 'setFields', sets: [{ kind: 'setTop', path: ['title'], value: 'T', was: null }] },
      { kind: 'setFields', sets: [{ kind: 'setFields', sets: [] }] },
      { kind: 'addItem', entry, field: 'tags', item: null },
      { kind: 'addEntry', section: 'claim', fields: { text: 'One' } },
      { kind: 'addEntry', section: 'toString', fields: { text: 'One' } },
      { kind: 'addEntry', section: 'claims', fields: ['One'] },
      { kind: 'addEntry', section: 'claims', fields: {}, into: { entry } },
      { kind: 'addEntry', section: 'claims', fields: {}, into: null },
      { kind: 'removeEntry', entry, references: 'all' },
      { kind: 'moveEntry', entry, direction: 'left' },
      { kind: 'constructor', entry },
    ];
    for (const other of others) assert.equal(isIntent(other), false, JSON.stringify(other));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isStale, valueAt } from '../../../src/core/edits/edited-value';
import type { FieldValue, Intent } from '../../../src/core/edits/intent';
import { readNote } from '../../../src/core/workspace/note/live-note';

const note = readNote(`title: T
author: A
claims:
  a: One
  b:
    text: |
      Two
    key: true
    sources: [r, {source: s, quote: Q}]
    by: x
    views: {cia: likely, dia: {likelihood: low, because: B}}
    tags: []
    note: ~
  a: {text: Three}
`);

function set(entry: string, path: string, was: FieldValue | null = null): Intent {
  return { kind: 'setField', entry, path: path.split('/'), value: 'x', was };
}

describe('what stands where an intent would change something', () => {
  const cases: readonly (readonly [intent: Intent, value: FieldValue | null])[] = [
    [set('claims/0/a', 'text'), 'One'],
    [set('claims/1/a', 'text'), 'Three'],
    [set('claims/0/b', 'text'), 'Two'],
    [set('claims/0/b', 'key'), true],
    [set('claims/0/b', 'sources'), ['r', { source: 's', quote: 'Q' }]],
    [set('claims/0/b', 'sources/1/quote'), 'Q'],
    [set('claims/0/b', 'sources/0/source'), 'r'],
    [set('claims/0/b', 'sources/0/quote'), null],
    [set('claims/0/b', 'views/cia/likelihood'), 'likely'],
    [set('claims/0/b', 'views/dia'), { likelihood: 'low', because: 'B' }],
    [set('claims/0/b', 'tags'), []],
    [set('claims/0/b', 'note'), null],
    [set('claims/0/b', 'nothing/at/all'), null],
    [set('claims/0/c', 'text'), null],
    [{ kind: 'setTop', path: ['author'], value: 'B', was: null }, 'A'],
    [{ kind: 'duplicateEntry', entry: 'claims/0/a' }, null],
  ];
  for (const [intent, value] of cases)
    it(JSON.stringify(intent), () => assert.deepEqual(valueAt(note, intent), value));
});

describe('an intent is stale', () => {
  const stale = (intent: Intent) => assert.equal(isStale(note, intent), true, JSON.stringify(intent));
  const fresh = (intent: Intent) => assert.equal(isStale(note, intent), false, JSON.stringify(intent));

  it('where its value is another than its user saw', () => {
    stale(set('claims/0/a', 'text', 'Two'));
    stale(set('claims/0/a', 'text', null));
    stale(set('claims/0/b', 'sources', ['r', 's']));
    stale(set('claims/0/b', 'confidence', 'low'));
    stale({ kind: 'setTop', path: ['title'], value: 'U', was: 'S' });
  });

  it('but not where it only stands in another form', () => {
    fresh(set('claims/0/a', 'text', 'One'));
    fresh(set('claims/0/b', 'text', 'Two\n'));
    fresh(set('claims/0/b', 'by', ['x']));
    fresh(set('claims/0/b', 'by', 'x'));
    fresh(set('claims/0/b', 'sources', [{ source: 'r' }, { quote: 'Q', source: 's' }]));
    fresh(set('claims/0/b', 'views', { dia: { because: 'B', likelihood: 'low' }, cia: 'likely' }));
    fresh(set('claims/0/b', 'tags', null));
    fresh(set('claims/0/b', 'confidence', null));
    fresh({ kind: 'setTop', path: ['author'], value: 'B', was: ['A'] });
  });

  it('where its entry is gone', () => {
    stale({ kind: 'moveEntry', entry: 'claims/2/a', direction: 'up' });
    fresh({ kind: 'moveEntry', entry: 'claims/1/a', direction: 'up' });
    stale({ kind: 'addItem', entry: 'claims/0/c', field: 'tags', item: 'x' });
    stale({
      kind: 'addEntry',
      section: 'claims',
      fields: { text: 'X' },
      into: { entry: 'claims/0/c', field: 'supported-by' },
    });
    fresh({ kind: 'addEntry', section: 'claims', fields: { text: 'X' } });
  });
});

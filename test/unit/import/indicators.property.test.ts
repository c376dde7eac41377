import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core';
import { changedValues } from '../../../src/core/edits/values';
import { importIndicators } from '../../../src/core/import';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { assertForAll, trials } from '../support/property';

const piece = fc.constantFrom(
  ...[
    'date',
    'event',
    'text',
    'source',
    'url',
    'actor1',
    'notes',
    'id',
    'status',
    'credibility',
    'tags',
    'place',
  ],
  ...[',', ';', '\t', '\n', '\r\n', '"', '""', "'", '\uFEFF', ' ', '=1+1', '[[a]]', '# x', ': y', '{', '}'],
  ...[
    '2022-02-14',
    '2/3/2022',
    '27 Feb 2022',
    'https://example.org/',
    'a',
    'Moscow',
    '1',
    '001',
    'null',
    '&x',
    '*x',
  ],
);
const table = fc
  .tuple(
    fc.constantFrom('', 'date,event,source\n', 'text;url;actor;id\n', 'event_date\tnotes\tsource\n'),
    fc.array(piece, { maxLength: 40 }),
  )
  .map(([head, pieces]) => head + pieces.join(''));
const note = fc.constantFrom(
  ...[
    '',
    'title: T\n',
    '{title: T}',
    'title: T\nindicators: {}\n',
    'indicators:\n  a: {text: A}\r\n',
    'sources: &x {a: A}\nindicators: *x\n',
  ],
  ...[
    'actors: {a: {name: Moscow}}\nindicators:\n    a-2:\n        text: |+\n          A\n\n\nbrief: B\n',
    'indicators: [a]\n',
    'title: "\n',
  ],
);

test('a table adds entries to a note and changes nothing else of it, and is there already afterwards', () => {
  assertForAll(
    fc.property(note, table, (before, csv) => {
      try {
        const { edits } = importIndicators(readNote(before), csv);
        const after = applyEdits(before, edits);
        const { gone, added } = changedValues(readNote(before), readNote(after));
        assert.deepEqual(gone, []);
        assert.ok(added.every(({ name }) => /^(?:sources|indicators) /.test(name)));
        assert.deepEqual(importIndicators(readNote(after), csv).edits, []);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }),
    trials(400),
  );
});

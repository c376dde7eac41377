import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryKey, entryOfKey } from '../../../../src/core/edits/entry-key';
import { walks } from '../../../../src/core/views/evidence/evidence-items';
import {
  type EntryInNote,
  evidenceGroups,
  evidenceRows,
} from '../../../../src/core/views/evidence/evidence-view';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import type { Note } from '../../../../src/core/workspace/note/note';
import { notes } from '../../support/notes';
import { assertForAll } from '../../support/property';

/** Rows are looked at to this many of a tree: an argument that is one knot has more ways than anybody walks. */
const most = 2000;

/** Walks along all rows of an entry. */
function walkAll(note: Note, key: string): void {
  const root: EntryInNote = { note, key };
  for (const { name, count } of evidenceGroups(root)) {
    const first = evidenceRows(root, name, []);
    if (count !== undefined) assert.equal(first.rows.length + first.more, count);
    const waiting: EntryInNote[][] = [[]];
    for (let seen = 0; seen < most; seen++) {
      const way = waiting.pop();
      if (!way) break;
      const { rows } = evidenceRows(root, name, way);
      const keys = rows.map(({ role, key: at }) => `${role} ${at}`);
      assert.equal(new Set(keys).size, keys.length, 'each row has a name of its own');
      for (const row of rows) {
        const entry = entryOfKey(note, row.key);
        assert.equal(entry?.id, row.id, 'every row is of an entry');
        assert.ok(way.length < note.contents.entries.length, 'no way goes round');
        if (row.isBranch) waiting.push([...way, { note, key: row.key }]);
        if (row.isBranch) assert.ok(walks[name]);
      }
    }
  }
}

describe('The evidence of any entry', () => {
  it('is of entries that are there, and ends', () => {
    assertForAll(
      fc.property(notes(), ({ text }) => {
        const note = readNote(text);
        for (const entry of note.contents.entries) walkAll(note, entryKey(note, entry));
      }),
      60,
    );
  });

  it('ends where claims support each other at random', () => {
    const links = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 });
    assertForAll(
      fc.property(links, (pairs) => {
        const claims = Array.from({ length: 7 }, (_, at) => {
          const reasons = pairs.flatMap(([from, to]) => (from === at ? [`c${to}`] : []));
          return `  c${at}: {text: C, supported-by: [${reasons.join(', ')}]}\n`;
        });
        const note = readNote(`claims:\n${claims.join('')}`);
        for (const entry of note.contents.entries) walkAll(note, entryKey(note, entry));
      }),
      60,
    );
  });
});

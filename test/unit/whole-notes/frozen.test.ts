import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedValues } from '../../../src/core/edits/values';
import { isFrozenName } from '../../../src/core/model/file-name';
import { frozenName, frozenText, thawed } from '../../../src/core/whole-notes/frozen';
import { readNote } from '../../../src/core/workspace/note/live-note';

const today = '2026-11-29';
const uri = 'file:///notes/Harbour%20strike.notes.yaml';

describe('a frozen copy', () => {
  it('is named by title and date, and known by its ending', () => {
    const name = frozenName(readNote('title: "Strike: round two?"\ndate: 2026-11-01\n', uri), today);
    assert.equal(name, 'strike-round-two-2026-11-01.frozen.notes.yaml');
    assert.ok(isFrozenName(name) && !isFrozenName('strike.notes.yaml'));
    assert.equal(
      frozenName(readNote('date: 2026-11/12~\n', uri), today),
      'note-2026-11-12.frozen.notes.yaml',
    );
    assert.equal(frozenName(readNote('title: T\n', uri), today), 't-2026-11-29.frozen.notes.yaml');
  });

  it('says above all else what it is, and the same as the note', () => {
    for (const text of [
      'title: T\nclaims: {a: A}\n',
      '# mine\r\ntitle: T\r\n',
      '%YAML 1.2\n---\ntitle: T\n',
    ]) {
      const note = readNote(text, uri);
      const frozen = frozenText(note, today);
      assert.match(frozen, /^# Frozen copy of Harbour strike\.notes\.yaml, as it stood on 2026-11-29\. /);
      assert.ok(frozen.endsWith(text));
      assert.deepEqual(changedValues(note, readNote(frozen)), { gone: [], added: [] });
      assert.equal(thawed(frozen), text);
    }
  });

  it('has one line of that, whatever the file is called', () => {
    const frozen = frozenText(readNote('title: T\n', 'file:///a%0Atitle: X.notes.yaml'), today);
    assert.equal(frozen.split('\n').length, 3);
  });
});

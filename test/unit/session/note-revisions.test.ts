import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Session } from '../../../src/session';
import { EditedText, SessionHost } from '../support/session-host';

describe('The revisions of notes', () => {
  let host: SessionHost;
  let session: Session;
  let changed: string[];

  beforeEach(async () => {
    host = new SessionHost({ a: 'title: A\n', b: 'title: B\n' });
    session = new Session(host);
    const read = session.allRead();
    await host.clock.pass(1000);
    await read;
    changed = [];
    session.revisions.onDidChange((uri) => changed.push(uri));
  });

  function revisions(): ReadonlyMap<string, number> {
    return new Map([...session.notes].map((note) => [note.uri, session.revisions.of(note)]));
  }

  it('are as they were while nothing changes, and no two the same', () => {
    const before = revisions();
    assert.deepEqual(revisions(), before);
    assert.equal(new Set(before.values()).size, 2);
    assert.deepEqual(changed, []);
  });

  it('are others where a file changed that is not open, and for no other note', async () => {
    const before = revisions();
    host.files.set('a', 'title: Another\n');
    await session.readAgain(['a']);
    const after = revisions();
    assert.deepEqual(new Set(changed), new Set(['a']));
    assert.notEqual(after.get('a'), before.get('a'));
    assert.equal(after.get('b'), before.get('b'));
  });

  it('are others where an open text changed', async () => {
    const document = new EditedText('title: A\n');
    session.open('a', document);
    const before = revisions();
    const change = document.replace('A', 'C');
    session.change('a', document.version, [change]);
    const after = revisions();
    assert.notEqual(after.get('a'), before.get('a'));
    assert.equal(after.get('b'), before.get('b'));
  });

  it('tell of a note that is gone', async () => {
    host.files.delete('a');
    await session.readAgain(['a']);
    assert.deepEqual(changed, ['a']);
    assert.deepEqual([...revisions().keys()], ['b']);
  });
});

import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Note, TextEdit } from '../../../src/core';
import { Session } from '../../../src/session';
import { SessionHost } from '../support/session-host';

const base = 'title: Base\nactors:\n  ann: Ann Lee\n';
const story = 'title: Story\ninclude: [base]\nclaims:\n  a: {text: T, actors: ann}\n';

describe('Edits in all notes', () => {
  let host: SessionHost;
  let session: Session;
  /** The texts in which edits were looked for, each time. */
  let looks: string[][];

  /** A made-up edit of each note that names an actor. */
  const find = (): ReadonlyMap<string, readonly TextEdit[]> => {
    const named = [...session.notes].filter(({ text }) => text.toString().includes('ann'));
    looks.push(named.map(({ text }) => text.toString()).sort());
    const edits = (note: Note): TextEdit[] => {
      const start = note.text.toString().indexOf('ann');
      return [{ span: { start, end: start + 3 }, text: 'anna' }];
    };
    return new Map(named.map((note) => [note.uri, edits(note)]));
  };

  beforeEach(() => {
    host = new SessionHost({ base, story });
    session = new Session(host);
    looks = [];
  });

  it('are found when all notes are read, in what their files say by then', async () => {
    const first = session.readOnce();
    await host.clock.pass(0);
    await first;
    host.files.set('base', `date: 2022-02-22\n${base}`);
    host.files.set('late', story);
    const found = session.editsInAllNotes(find);
    await host.clock.pass(0);
    const edits = await found;
    assert.deepEqual([...(edits?.keys() ?? [])].sort(), ['base', 'late', 'story']);
    // First in what was known, then in what was read again.
    assert.deepEqual(looks, [
      [story, story, base].sort(),
      [story, story, `date: 2022-02-22\n${base}`].sort(),
    ]);
  });

  it('are found again for as long as others are found than were read again', async () => {
    const first = session.readOnce();
    await host.clock.pass(0);
    await first;
    const readText = host.readText.bind(host);
    host.readText = async (uri) => {
      // While the first is read again, a second comes that names her too.
      if (uri === 'base' && !host.files.has('other')) {
        host.files.set('other', story);
        await session.readAgain([]);
        session.fileChanged('other');
      }
      return readText(uri);
    };
    const found = session.editsInAllNotes(find);
    await host.clock.pass(0);
    assert.deepEqual([...((await found)?.keys() ?? [])].sort(), ['base', 'other', 'story']);
    assert.equal(looks.length, 3);
    assert.equal(host.reads.filter((uri) => uri === 'story').length, 2);
  });

  it('are nobody’s where the user has lost interest', async () => {
    const token = { isCancellationRequested: false };
    const found = session.editsInAllNotes(() => {
      token.isCancellationRequested = true;
      return find();
    }, token);
    await host.clock.pass(0);
    assert.equal(await found, undefined);
    assert.equal(looks.length, 1);
  });
});

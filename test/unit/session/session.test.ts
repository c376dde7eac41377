import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type CheckedNote, Session } from '../../../src/session';
import { EditedText, SessionHost } from '../support/session-host';

const people = 'title: People\nactors:\n  ann: Ann Lee\n  bo: Bo\n';
const story =
  'title: Story\ninclude: [people]\nclaims:\n  a: {text: T, kind: assumption, actors: [ann, bo]}\n';

/** The codes of what is told of a note, with the words where each stands. */
function told({ note, diagnostics }: Pick<CheckedNote, 'note' | 'diagnostics'>): string[] {
  return diagnostics.map(({ code, span }) => `${code} ${note.text.toString().slice(span.start, span.end)}`);
}

describe('Session', () => {
  let host: SessionHost;
  let session: Session;
  let checks: CheckedNote[];
  let closed: string[];

  beforeEach(() => {
    host = new SessionHost({ people, story });
    begin();
  });

  function begin(): void {
    session = new Session(host);
    checks = [];
    closed = [];
    session.onDidCheck((checked) => checks.push(checked));
    session.onDidClose((uri) => closed.push(uri));
  }

  /** Opens a text that the user sees, and waits until it is checked. */
  async function open(uri: string, text: string): Promise<EditedText> {
    const document = new EditedText(text);
    host.visible.add(uri);
    session.open(uri, document);
    await host.clock.pass(0);
    return document;
  }

  /** Has the user type something in the place of a word. */
  function type(uri: string, document: EditedText, word: string, text: string): void {
    const change = document.replace(word, text);
    session.change(uri, document.version, [change], true);
  }

  function lastOf(uri: string): string[] | undefined {
    const last = checks.filter((checked) => checked.uri === uri).at(-1);
    return last && told(last);
  }

  describe('reads nothing', () => {
    it('before a note is open, and all notes after the first is checked', async () => {
      await host.clock.pass(1000);
      assert.deepEqual(host.reads, []);
      await open('untitled:a', 'title: A\n');
      assert.deepEqual([...host.reads].sort(), ['people', 'story']);
      assert.equal([...session.notes].length, 3);
    });

    it('of an open text before somebody asks', () => {
      const document = new EditedText(people);
      let reads = 0;
      document.getText = () => {
        reads++;
        return people;
      };
      session.open('people', document);
      assert.equal(reads, 0);
      assert.equal(session.note('people')?.text.toString(), people);
      assert.equal(reads, 1);
    });
  });

  describe('keeps an open note', () => {
    it('as its text stands, whenever somebody asks', async () => {
      const document = await open('people', people);
      const note = session.note('people');
      type('people', document, 'Ann', 'Anna');
      type('people', document, 'Anna', 'Hanna');
      assert.equal(session.note('people'), note);
      assert.equal(note?.text.toString(), document.getText());
      assert.equal(session.note('people')?.scope.find('ann')?.title, 'Hanna Lee');
    });

    it('by its changes, and not by its whole text', async () => {
      const document = await open('people', people);
      document.getText = () => assert.fail('it is read as a whole');
      const replaced = { start: people.indexOf('Ann'), end: people.indexOf('Ann') + 3, text: 'Eve' };
      document.version++;
      session.change('people', document.version, [replaced]);
      assert.equal(session.note('people')?.scope.find('ann')?.title, 'Eve Lee');
    });

    it('by its whole text where a version was missed', async () => {
      const document = await open('people', people);
      document.replace('Ann', 'Eve');
      type('people', document, 'Bo', 'Bob');
      assert.equal(session.note('people')?.text.toString(), document.getText());
      await host.clock.pass(0);
      assert.equal(session.check('people')?.note.text.toString(), document.getText());
    });

    it('by its whole text where its lines are others than those of the text', async () => {
      const document = await open('people', people);
      document.replace('Bo', 'Bo\n  cy: Cy');
      document.version--;
      assert.equal(session.note('people')?.text.toString(), document.getText());
    });

    it('by its whole text where another document stands for it', async () => {
      await open('people', people);
      const other = new EditedText(people.replace('Bo', 'Cy'));
      session.open('people', other);
      assert.equal(session.note('people')?.text.toString(), other.getText());
    });

    it('whatever its file says', async () => {
      await open('people', people);
      host.files.set('people', 'title: Other\n');
      session.fileChanged('people');
      session.fileDeleted('people');
      await host.clock.pass(0);
      assert.equal(session.note('people')?.text.toString(), people);
    });
  });

  describe('makes a note that is closed what its file says', () => {
    it('and tells of it', async () => {
      const document = await open('people', people);
      const { length } = checks;
      type('people', document, 'Bo', 'Cy');
      session.close('people');
      await host.clock.pass(1000);
      assert.deepEqual(closed, ['people']);
      assert.equal(session.note('people')?.text.toString(), people);
      assert.equal(checks.length, length);
    });

    it('and nothing where it has none', async () => {
      await open('untitled:a', 'title: A\n');
      session.close('untitled:a');
      assert.equal(session.note('untitled:a'), undefined);
    });

    it('and tells nobody of one that was never read', async () => {
      session.open('people', new EditedText(people));
      session.close('people');
      await host.clock.pass(1000);
      assert.deepEqual([closed, checks], [[], []]);
    });

    it('and checks it on demand', async () => {
      await open('people', people);
      session.close('people');
      await host.clock.pass(0);
      const checked = session.check('people');
      assert.ok(checked);
      assert.deepEqual(told(checked), []);
    });
  });

  describe('checks', () => {
    it('a note that sees others as soon as these are read', async () => {
      await open('story', story);
      assert.deepEqual(lastOf('story'), []);
    });

    it('the open notes that see another when that changes', async () => {
      await open('story', story);
      host.files.set('people', people.replace('bo:', 'cy:'));
      session.fileChanged('people');
      await host.clock.pass(0);
      assert.deepEqual(lastOf('story'), ['unknown-reference bo']);
    });

    it('the notes that include one when that becomes too large to be read, and when it is not any more', async () => {
      await open('story', story);
      for (const found of [['unresolved-include people'], []]) {
        if (found.length > 0) host.huge.add('people');
        else host.huge.delete('people');
        session.fileChanged('people');
        await host.clock.pass(0);
        assert.deepEqual(lastOf('story'), found);
      }
    });

    it('once for many keys', async () => {
      host.files.clear();
      const document = await open('people', people);
      for (const [before, after] of [
        ['Bo', 'Bob'],
        ['Bob', 'Bobb'],
        ['Bobb', 'Bobby'],
      ] as const)
        type('people', document, before, after);
      await host.clock.pass(1000);
      assert.equal(checks.length, 2);
      assert.equal(checks[1]?.note.scope.find('bo')?.title, 'Bobby');
    });

    it('and tells of a stretch what it tells of the whole', async () => {
      await open('untitled:a', 'title: A\nclaims:\n  a: {text: One, by: x}\n  b: {text: Two, by: y}\n');
      const checked = checks.at(-1);
      assert.ok(checked);
      const { note, diagnostics } = checked;
      const middle = note.text.toString().indexOf('  b:');
      const upper = checked.diagnosticsIn({ start: 0, end: middle });
      const lower = checked.diagnosticsIn({ start: middle, end: note.text.length });
      assert.ok(upper.length > 0 && lower.length > 0);
      assert.deepEqual([...upper, ...lower], diagnostics);
    });

    it('under a revision that stays where nothing told can have changed', async () => {
      const document = await open('untitled:a', 'title: A\nclaims:\n  a: {text: One, kind: assumption}\n');
      const first = checks.at(-1)?.revision;
      type('untitled:a', document, 'One', 'Two');
      await host.clock.pass(0);
      assert.equal(checks.at(-1)?.revision, first);
      type('untitled:a', document, 'Two', 'Three,\n    and more');
      await host.clock.pass(0);
      assert.notEqual(checks.at(-1)?.revision, first);
    });

    it('again by other settings', async () => {
      await open('story', `${story}  b: {text: T, kind: assumption, actors: nobody}\n`);
      assert.deepEqual(lastOf('story'), ['unknown-reference nobody']);
      const { revision } = checks.at(-1) ?? {};
      host.settings.set('unknown-reference', 'off');
      session.settingsChanged();
      await host.clock.pass(0);
      assert.deepEqual(lastOf('story'), []);
      assert.notEqual(checks.at(-1)?.revision, revision);
    });
  });

  describe('holds back while somebody types', () => {
    const note = `title: T
actors:
  ann: Ann Lee
claims:
  a: {text: T, kind: assumption, actors: ann}
`;

    it('what is new elsewhere, until the cursor leaves the entry', async () => {
      const document = await open('untitled:a', note);
      type('untitled:a', document, '  ann:', '  anna:');
      assert.equal(session.typing.uri, 'untitled:a');
      await host.clock.pass(0);
      assert.deepEqual(lastOf('untitled:a'), ['unused-entry anna']);
      session.typing.cursorsMoved([document.getText().indexOf('Ann')]);
      await host.clock.pass(0);
      assert.deepEqual(lastOf('untitled:a'), ['unused-entry anna']);
      session.typing.cursorsMoved([0]);
      assert.equal(session.typing.uri, undefined);
      await host.clock.pass(0);
      assert.deepEqual(lastOf('untitled:a'), ['unused-entry anna', 'unknown-reference ann']);
    });

    it('until the user wants to know how things stand', async () => {
      const document = await open('untitled:a', note);
      type('untitled:a', document, '  ann:', '  anna:');
      await host.clock.pass(0);
      session.typing.end();
      await host.clock.pass(0);
      assert.deepEqual(lastOf('untitled:a'), ['unused-entry anna', 'unknown-reference ann']);
    });

    it('in the notes that see it too', async () => {
      await open('story', story);
      const document = await open('people', people);
      type('people', document, '  ann:', '  anna:');
      await host.clock.pass(100);
      assert.deepEqual(lastOf('story'), []);
      session.typing.cursorsMoved([]);
      await host.clock.pass(100);
      assert.deepEqual(lastOf('story'), ['unknown-reference ann']);
    });

    it('nothing where a command makes the change', async () => {
      const document = await open('untitled:a', note);
      session.change('untitled:a', document.version + 1, [document.replace('  ann:', '  anna:')]);
      await host.clock.pass(0);
      assert.deepEqual(lastOf('untitled:a'), ['unused-entry anna', 'unknown-reference ann']);
    });

    it('nothing any more when the note is closed', async () => {
      await open('story', story);
      const document = await open('people', people);
      type('people', document, '  ann:', '  anna:');
      await host.clock.pass(100);
      host.files.set('people', document.getText());
      session.close('people');
      await host.clock.pass(100);
      assert.deepEqual(lastOf('story'), ['unknown-reference ann']);
    });
  });

  describe('goes on', () => {
    for (const name of ['readText', 'otherForm', 'hasFile', 'modifiedAt', 'findNotes', 'resolve'] as const)
      it(`and logs it where the host’s ${name} fails`, async () => {
        host.failing.add(name);
        host.files.delete('people');
        const document = await open('story', story);
        assert.ok(
          host.logged.some((line) => line.startsWith('error: ') && line.endsWith(`: ${name} fails`)),
          host.logged.join('\n'),
        );
        type('story', document, 'actors: [ann, bo]', 'text: U');
        await host.clock.pass(0);
        assert.ok(lastOf('story')?.includes('duplicate-key text'));
        host.failing.clear();
        host.files.set('people', people);
        session.fileChanged('people');
        await host.clock.pass(0);
        assert.equal(session.note('people')?.text.toString(), people);
      });

    for (const name of ['severities', 'today', 'isVisible', 'watchNotes', 'log'] as const)
      it(`where the host’s ${name} fails`, async () => {
        host.failing.add(name);
        await open('untitled:a', 'title: A\nclaims:\n  a: {text: T, kind: assumption, actors: x}\n');
        assert.deepEqual(lastOf('untitled:a'), ['unknown-reference x']);
        assert.equal([...session.notes].length, 3);
      });

    it('where a listener fails, and tells the others', async () => {
      host.files.clear();
      session = new Session(host);
      session.onDidCheck(() => assert.fail('I am a listener'));
      session.onDidCheck((checked) => checks.push(checked));
      await open('people', people);
      assert.equal(checks.length, 1);
      assert.ok(host.logged.includes('error: Failed to take in what was told: I am a listener'));
    });
  });

  it('says in the log what it has read, and nothing of what it says', async () => {
    await open('untitled:a', 'title: A\n');
    assert.deepEqual(host.logged, ['info: Read 2 notes of the folders in 0 ms']);
  });

  it('stops all timers and tells nothing any more when it is disposed of', async () => {
    const document = await open('people', people);
    await open('story', story);
    type('people', document, 'Bo', 'Cy');
    session.dispose();
    assert.equal(host.clock.waiting, 0);
    const { length } = checks;
    await host.clock.pass(1000);
    assert.equal(checks.length, length);
    assert.equal(host.listener, undefined);
  });
});

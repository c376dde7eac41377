import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type CheckedNote, Session } from '../../../src/session';
import { EditedText, SessionHost } from '../support/session-host';

const note = (quote: string, file = 'copy.txt'): string =>
  `title: T\nsources: {s: {title: S, file: ${file}}}\nclaims:\n  c: {text: C, sources: {source: s, quote: ${quote}}}\n`;

describe('A session reads copies', () => {
  let host: SessionHost;
  let session: Session;
  let checks: CheckedNote[];

  beforeEach(() => {
    host = new SessionHost();
    host.copies.set('copy.txt', 'Troops go home.');
    session = new Session(host);
    checks = [];
    session.onDidCheck((checked) => checks.push(checked));
  });

  async function open(text: string, uri = 'a'): Promise<EditedText> {
    const document = new EditedText(text);
    host.visible.add(uri);
    session.open(uri, document);
    await host.clock.pass(0);
    return document;
  }

  function told(uri = 'a'): string[] {
    const found = checks.filter((checked) => checked.uri === uri).at(-1)?.diagnostics ?? [];
    return found.map(({ code }) => code).filter((code) => /quote|copy/.test(code));
  }

  const copiesRead = (): string[] => host.reads.filter((uri) => uri.endsWith('.txt'));

  it('in the background, after the note was told of without them', async () => {
    host.visible.add('a');
    session.open('a', new EditedText(note('Troops stay')));
    const seen: number[] = [];
    session.onDidCheck(() => seen.push(copiesRead().length));
    await host.clock.pass(0);
    assert.equal(seen[0], 0);
    assert.deepEqual(told(), ['quote-not-found']);
  });

  it('each once, however many quote it', async () => {
    await open(note('Troops go'));
    await open(note('Troops go home'), 'b');
    await host.clock.pass(1000);
    assert.deepEqual(copiesRead(), ['copy.txt']);
    assert.deepEqual([told('a'), told('b')], [[], []]);
  });

  it('and not again for a quotation that is typed anew', async () => {
    const document = await open(note('Troops stay'));
    session.change('a', document.version + 1, [document.replace('Troops stay', 'Troops go home')]);
    await host.clock.pass(1000);
    assert.deepEqual(told(), []);
    assert.deepEqual(copiesRead(), ['copy.txt']);
  });

  it('again when one changes, goes or comes', async () => {
    await open(note('Troops stay'));
    host.copies.set('copy.txt', 'Troops stay.');
    host.watched.get('copy.txt')?.();
    await host.clock.pass(1000);
    assert.deepEqual(told(), []);
    host.copies.delete('copy.txt');
    host.watched.get('copy.txt')?.();
    await host.clock.pass(1000);
    assert.deepEqual(told(), ['missing-copy']);
    host.copies.set('copy.txt', 'Troops go.');
    host.watched.get('copy.txt')?.();
    await host.clock.pass(1000);
    assert.deepEqual(told(), ['quote-not-found']);
  });

  it('again when one changes while it is being read', async () => {
    const read = host.readCopy.bind(host);
    host.readCopy = async (uri) => {
      host.readCopy = read;
      const before = await read(uri);
      host.copies.set('copy.txt', 'Troops stay.');
      host.watched.get('copy.txt')?.();
      return before;
    };
    await open(note('Troops stay'));
    await host.clock.pass(1000);
    assert.deepEqual(told(), []);
    assert.deepEqual(copiesRead(), ['copy.txt', 'copy.txt']);
  });

  it('under a name that is composed otherwise', async () => {
    host.copies.set('cafe\u0301.txt', 'Troops go home.');
    host.files.set('cafe\u0301.txt', '');
    host.outside.add('cafe\u0301.txt');
    await open(note('Troops stay', 'caf\u00e9.txt'));
    assert.deepEqual(told(), ['quote-not-found']);
  });

  it('and follows them only as long as a note is open that keeps them', async () => {
    await open(note('Troops go'));
    assert.deepEqual([...host.watched.keys()], ['copy.txt']);
    session.close('a');
    assert.deepEqual([...host.watched.keys()], []);
  });

  it('but none of a note that was never saved', async () => {
    await open(note('Troops stay'), 'untitled:a');
    assert.deepEqual(copiesRead(), []);
    assert.deepEqual(told('untitled:a'), []);
  });

  it('and says so where one cannot be read', async () => {
    host.failing.add('readCopy');
    await open(note('Troops stay'));
    assert.deepEqual(told(), ['missing-copy']);
    assert.deepEqual(host.logged, ['error: Failed to read the copy copy.txt: readCopy fails']);
  });

  it('before the one check of a program that does not follow', async () => {
    host.files.set('a', note('Troops stay'));
    const read = session.readOnce();
    await host.clock.pass(0);
    await read;
    const checked = session.checkWithCopies('a');
    await host.clock.pass(0);
    assert.deepEqual(
      (await checked)?.diagnostics.map(({ code }) => code).filter((code) => /quote|copy/.test(code)),
      ['quote-not-found'],
    );
  });

  it('and has the text of one at hand', async () => {
    await open(note('Troops stay'));
    const text = await session.textOfCopy({ address: 'copy.txt', from: 'a' });
    assert.equal(text?.parts[0]?.text, 'Troops go home.');
    assert.deepEqual(copiesRead(), ['copy.txt']);
    assert.equal(await session.textOfCopy({ address: 'gone.txt', from: 'a' }), undefined);
  });
});

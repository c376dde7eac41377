import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NoteLoader, type Progress } from '../../../src/session/note-loader';
import { SessionHost } from '../support/session-host';

/** A loader with what it has told. `includes` are the files that a note wants when it is read. */
class Reading {
  readonly known = new Map<string, string>();
  readonly gone: string[] = [];
  readonly refused: string[] = [];
  readonly open = new Set<string>();
  readonly progress: Progress[] = [];
  readonly loader: NoteLoader;

  constructor(
    readonly host: SessionHost,
    includes: Readonly<Record<string, readonly string[]>> = {},
  ) {
    this.loader = new NoteLoader(host, {
      isOpen: (uri) => this.open.has(uri),
      isKnown: (uri) => this.known.has(uri),
      onText: (uri, text) => {
        this.known.set(uri, text);
        this.loader.want(includes[uri] ?? []);
      },
      onGone: (uri) => this.gone.push(uri),
      onRefused: (uri, why) => this.refused.push(why === 'outside' ? uri : `${uri} is ${why}`),
      includersOf: () => [],
      onProgress: (progress) => this.progress.push(progress),
    });
  }

  start(): void {
    this.loader.start({
      fileChanged: (uri) => void this.loader.read(uri),
      fileDeleted: (uri) => this.loader.gone(uri),
      foldersChanged: () => this.loader.searchAnew(),
    });
  }
}

function numbered(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, `title: ${at}`]));
}

describe('NoteLoader', () => {
  it('reads nothing before it is started', async () => {
    const { host } = new Reading(new SessionHost(numbered(3)));
    await host.clock.pass(1000);
    assert.deepEqual(host.reads, []);
  });

  it('reads the notes of the folders once, the newest first', async () => {
    const reading = new Reading(new SessionHost(numbered(4)));
    reading.start();
    reading.start();
    await reading.host.clock.pass(0);
    assert.deepEqual(reading.host.reads, ['n3', 'n2', 'n1', 'n0']);
    assert.equal(reading.known.size, 4);
  });

  it('takes nothing in of a file that was gone before its text came', async () => {
    const reading = new Reading(new SessionHost(numbered(1)));
    const read = reading.loader.read('n0');
    reading.loader.gone('n0');
    await read;
    assert.deepEqual([[...reading.known], reading.gone], [[], ['n0']]);
    await reading.loader.read('n0');
    assert.deepEqual([...reading.known.keys()], ['n0']);
  });

  it('reads in batches, between which others get their turn', async () => {
    const reading = new Reading(new SessionHost(numbered(40)));
    const turns: number[] = [];
    reading.start();
    const watch = (): void => {
      turns.push(reading.known.size);
      if (reading.known.size < 40) reading.host.after(0, watch);
    };
    reading.host.after(0, watch);
    await reading.host.clock.pass(0);
    assert.deepEqual([...new Set(turns)], [16, 32, 40]);
    assert.deepEqual(
      reading.progress,
      [16, 32, 40].map((done) => ({ done, total: 40 })),
    );
  });

  it('reads what a note includes before the others, each once', async () => {
    const host = new SessionHost({ ...numbered(40), far: 'title: Far' });
    host.outside.add('far');
    const reading = new Reading(host, { n39: ['far', 'n0', 'n38'], n38: ['far', 'n39'] });
    reading.start();
    await host.clock.pass(0);
    assert.deepEqual(host.reads.slice(14, 19), ['n25', 'n24', 'far', 'n0', 'n23']);
    assert.deepEqual([...new Set(host.reads)], host.reads);
    assert.equal(reading.known.size, 41);
  });

  it('asks for an included file once, also where there is none', async () => {
    const reading = new Reading(new SessionHost());
    reading.loader.want(['gone', 'untitled:here']);
    await reading.host.clock.pass(0);
    reading.loader.want(['gone']);
    await reading.host.clock.pass(0);
    assert.deepEqual(reading.host.reads, ['gone']);
    assert.deepEqual(reading.gone, ['gone']);
  });

  it('reads no included file that lies outside, unless a search has found it', async () => {
    const host = new SessionHost({ ...numbered(2), far: 'title: Far', near: 'title: Near' });
    host.outside.add('far');
    host.refused.add('far').add('near');
    const reading = new Reading(host, { n1: ['far', 'near'] });
    reading.start();
    await host.clock.pass(0);
    assert.deepEqual(reading.refused, ['far']);
    assert.deepEqual([...reading.known.keys()].sort(), ['n0', 'n1', 'near']);
    assert.ok(!host.reads.includes('far'));
  });

  it('tells of a file that is too large, and reads it once it is not', async () => {
    const reading = new Reading(new SessionHost(numbered(2)));
    reading.host.huge.add('n1');
    reading.start();
    await reading.host.clock.pass(0);
    assert.deepEqual([reading.refused, reading.gone], [['n1 is too-large'], []]);
    assert.deepEqual([...reading.known.keys()], ['n0']);
    reading.host.huge.delete('n1');
    await reading.loader.read('n1');
    assert.deepEqual([...reading.known.keys()], ['n0', 'n1']);
  });

  it('leaves files alone that are open, also if they were opened while they were read', async () => {
    const reading = new Reading(new SessionHost(numbered(2)));
    reading.open.add('n0');
    const read = reading.loader.read('n1');
    reading.open.add('n1');
    await read;
    await reading.loader.read('n0');
    reading.loader.gone('n0');
    assert.deepEqual(reading.host.reads, ['n1']);
    assert.deepEqual([[...reading.known], reading.gone], [[], []]);
  });

  it('finds a file whose name is composed otherwise', async () => {
    const [written, real] = ['é'.normalize('NFC'), 'é'.normalize('NFD')];
    const reading = new Reading(new SessionHost({ [real]: 'title: E' }));
    await reading.loader.read(written);
    assert.deepEqual([...reading.known.keys()], [real]);
  });

  it('follows files, and searches other folders', async () => {
    const reading = new Reading(new SessionHost(numbered(1)));
    const { host } = reading;
    reading.start();
    await host.clock.pass(0);
    host.files.set('n0', 'title: New');
    host.listener?.fileChanged('n0');
    host.listener?.fileDeleted('n1');
    await host.clock.pass(0);
    assert.deepEqual([...reading.known], [['n0', 'title: New']]);
    assert.deepEqual(reading.gone, ['n1']);
    host.files.set('n2', 'title: Two');
    host.listener?.foldersChanged();
    await host.clock.pass(0);
    assert.ok(reading.known.has('n2'));
  });

  it('waits for all, those of which no event has come included', async () => {
    const reading = new Reading(new SessionHost(numbered(20)));
    const { host } = reading;
    reading.start();
    await host.clock.pass(0);
    host.files.set('late', 'title: Late');
    const all = reading.loader.allRead();
    await host.clock.pass(0);
    await all;
    assert.ok(reading.known.has('late'));
    assert.equal(host.reads.length, 21);
  });

  it('reads the others where one cannot be taken in', async () => {
    const reading = new Reading(new SessionHost(numbered(3)));
    const { set } = reading.known;
    reading.known.set = function (uri, text) {
      if (uri === 'n1') throw new Error('It is odd');
      return set.call(this, uri, text);
    };
    reading.start();
    await reading.host.clock.pass(0);
    assert.deepEqual([...reading.known.keys()], ['n2', 'n0']);
    assert.ok(reading.host.logged.includes('error: Failed to take in n1: It is odd'));
  });

  it('ends with the batch that is being read when it is disposed of, and lets nobody wait', async () => {
    const reading = new Reading(new SessionHost(numbered(40)));
    reading.start();
    const all = reading.loader.readOnce();
    const { host } = reading;
    host.after(0, () => reading.loader.dispose());
    await host.clock.pass(0);
    await all;
    assert.equal(host.reads.length, 16);
    assert.equal(host.clock.waiting, 0);
    assert.equal(host.listener, undefined);
  });
});

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { program } from './program';
import { workplace } from './workplace';

const clean = 'title: T\n';
const faulty = 'title: T\nclaims: {a: {text: A., kind: assumption, actors: [ann]}}\n';
const user = faulty.replace('T\n', 'T\ninclude: people.notes.yaml\n');
const people = 'title: People\nactors: {ann: Ann}\n';

/** The program as it watches, with what it has printed since somebody looked last. */
class Watcher {
  private text = '';
  private readonly child: ChildProcess;

  constructor(context: TestContext, folder: string, ...words: string[]) {
    this.child = spawn(process.execPath, [program, 'check', '--watch', ...words], { cwd: folder });
    this.child.stdout?.setEncoding('utf8').on('data', (data: string) => {
      this.text += data;
      this.child.emit('printed');
    });
    context.after(() => this.child.kill('SIGKILL'));
  }

  /** Waits for a summary that says something, and gives all that was printed up to its end. */
  async next(summary: string): Promise<string> {
    for (;;) {
      const at = this.text.indexOf(`${summary}\n`);
      if (at >= 0) {
        const printed = this.text.slice(0, at);
        this.text = this.text.slice(at + summary.length + 1);
        return printed;
      }
      await once(this.child, 'printed');
    }
  }

  async end(): Promise<number | null> {
    this.child.kill('SIGINT');
    const [code] = await once(this.child, 'close');
    return code;
  }
}

// A process of Windows gets no signals from others.
const options = { skip: process.platform === 'win32' };

test(
  '--watch prints what is found, and again what changes, and ends with the last state',
  options,
  async (context) => {
    const folder = workplace(context, new Map([['a.notes.yaml', faulty]]));
    const watcher = new Watcher(context, folder);
    assert.match(
      await watcher.next('1 note checked: 1 error.'),
      /^\d\d:\d\d:\d\d\na\.notes\.yaml:2:\d+: error /,
    );
    writeFileSync(join(folder, 'a.notes.yaml'), clean);
    assert.match(await watcher.next('1 note checked: no problems.'), /^\s*\d\d:\d\d:\d\d\n/);
    writeFileSync(join(folder, 'a.notes.yaml'), faulty);
    await watcher.next('1 note checked: 1 error.');
    assert.equal(await watcher.end(), 1);
  },
);

test('--watch sees notes that come and go, in new folders too', options, async (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', clean]]));
  const watcher = new Watcher(context, folder);
  await watcher.next('1 note checked: no problems.');
  mkdirSync(join(folder, 'x/y'), { recursive: true });
  writeFileSync(join(folder, 'x/y/b.notes.yaml'), faulty);
  assert.match(await watcher.next('2 notes checked: 1 error.'), /^x\/y\/b\.notes\.yaml:2:/m);
  renameSync(join(folder, 'x'), join(folder, 'z'));
  const moved = await watcher.next('2 notes checked: 1 error.');
  assert.match(moved, /^z\/y\/b\.notes\.yaml:2:/m);
  assert.match(moved, /^x\/y\/b\.notes\.yaml is gone\.$/m);
  rmSync(join(folder, 'z'), { recursive: true });
  await watcher.next('1 note checked: no problems.');
  assert.equal(await watcher.end(), 0);
});

test(
  '--watch checks what includes a note that changes, be that in the run or not',
  options,
  async (context) => {
    const folder = workplace(context, new Map([['in/a.notes.yaml', user]]));
    const watcher = new Watcher(context, folder, 'in');
    await watcher.next('1 note checked: 1 error.');
    writeFileSync(join(folder, 'in/people.notes.yaml'), people);
    assert.match(await watcher.next('2 notes checked: no problems.'), /^in\/a\.notes\.yaml: no problems\.$/m);
    writeFileSync(join(folder, 'in/people.notes.yaml'), people.replace('ann', 'bo'));
    assert.match(await watcher.next('2 notes checked: 1 error, 1 hint.'), /^in\/a\.notes\.yaml:3:/m);
    assert.equal(await watcher.end(), 1);
  },
);

test('--watch looks at a copy again that changes', options, async (context) => {
  const note = `title: T
sources: {s: {title: S, file: copies/s.txt}}
claims: {a: {text: A., kind: fact, sources: [{source: s, quote: it was seen}]}}
`;
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', note],
      ['copies/s.txt', 'it was seen'],
    ]),
  );
  const watcher = new Watcher(context, folder);
  await watcher.next('1 note checked: no problems.');
  writeFileSync(join(folder, 'copies/s.txt'), 'nothing was there');
  assert.match(await watcher.next('1 note checked: 1 warning.'), /\[quote-not-found\]/);
  assert.equal(await watcher.end(), 0);
});

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { type Outcome, program, run } from './program';
import { workplace } from './workplace';

// Whatever lies beside a note, it is checked, and what is not read is told of in one sentence. A test that does not end
// has failed: none asserts a time.

const patiently = { timeout: 300_000 };
/** Windows asks for rights before it makes a link. */
const linked = { ...patiently, skip: sep === '\\' };

const good = 'title: Good\nclaims:\n  a: {text: It rains., supported-by: nobody}\n';
const goodIsChecked = /^good\.notes\.yaml:3:\d+: error {3}There is no entry “nobody”/m;

/** What is told of a note that is made of a text, beside a good one, which must be told of as ever. */
function toldOf(context: TestContext, text: string): string {
  const folder = workplace(
    context,
    new Map([
      ['bad.notes.yaml', text],
      ['good.notes.yaml', good],
    ]),
  );
  const { code, out, err } = run(folder, 'check');
  assert.deepEqual([code, err], [1, '']);
  assert.match(out, goodIsChecked);
  assert.match(out, /^2 notes checked: /m);
  return out;
}

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n));

describe('a note that is too large is told of once, and those beside it are checked', () => {
  const cases: Readonly<Record<string, readonly [() => string, RegExp]>> = {
    'a line of 20 million characters': [
      () => `title: ${'x'.repeat(20_000_000)}\n`,
      /This note has more than 20 million characters, and is not read/,
    ],
    '200,000 keys and more': [
      () => lines(210_000, (n) => `k${n}: v\n`).join(''),
      /This note has more than 200,000 entries, and is not read/,
    ],
    'a claim of 400,000 fields': [
      () => `title: T\nclaims:\n  a:\n${lines(400_000, (n) => `    k${n}: v\n`).join('')}`,
      /This has more than 5 million characters, and is not read/,
    ],
    '450,000 keys in braces': [
      () => `{${lines(450_000, (n) => `k${n}: v`).join(', ')}}\n`,
      /This has more than 5 million characters, and is not read/,
    ],
    'brackets in each other': [
      () => `title: T\nsummary: ${'['.repeat(200_000)}\n`,
      /This is nested too deeply to be read/,
    ],
    'keys in each other': [
      () => `title: T\nx-a:\n${lines(700, (n) => `${' '.repeat(n + 1)}a:\n`).join('')}`,
      /This is nested too deeply to be read/,
    ],
    'aliases of aliases': [
      () =>
        `title: T\nx-0: &x0 [a, a]\n${lines(200, (n) => `x-${n + 1}: &x${n + 1} [*x${n}, *x${n}]\n`).join('')}claims: *x200\n`,
      /The aliases of this note stand for too much/,
    ],
  };
  for (const [name, [make, told]] of Object.entries(cases))
    it(name, patiently, (context) => {
      const found = toldOf(context, make()).match(/^bad\.notes\.yaml:.*$/gm) ?? [];
      assert.match(found.join('\n'), told);
    });
});

describe('text that is made to be slow is read', () => {
  const cases: Readonly<Record<string, string>> = {
    'an address of half a million signs': 'a@b.'.repeat(120_000),
    'open brackets': '[['.repeat(240_000),
    'open parentheses in an address': `http://a.b/${'('.repeat(480_000)}`,
    'white space': `x${' '.repeat(480_000)}y`,
    'cells of a table': '|-'.repeat(240_000),
    hedges: 'may likely possibly could '.repeat(18_000),
  };
  for (const [name, text] of Object.entries(cases))
    it(name, patiently, (context) => {
      toldOf(context, `title: T\nclaims:\n  a:\n    kind: fact\n    text: "${text}."\n`);
    });

  it('names that begin alike', patiently, (context) => {
    const actors = lines(12_000, (n) => `  a${n}: {name: Ship ${n}, kind: other}\n`);
    toldOf(context, `title: T\nactors:\n${actors.join('')}`);
  });

  it('comments that silence nothing', patiently, (context) => {
    const told = toldOf(context, `title: T\n${'# notes-ignore: overdue\n'.repeat(20_000)}`);
    assert.equal(told.match(/This comment silences nothing/g)?.length, 20_000);
  });
});

describe('a file that is too large', () => {
  const tooLarge = 'bad.notes.yaml cannot be read: it is larger than 50 MB.\n';

  it('is not read, and those beside it are', patiently, (context) => {
    const folder = workplace(context, new Map([['good.notes.yaml', good]]));
    const file = openSync(join(folder, 'bad.notes.yaml'), 'w');
    ftruncateSync(file, 3_000_000_000);
    closeSync(file);
    const { out, err, code } = run(folder, 'check');
    assert.deepEqual([code, err], [1, tooLarge]);
    assert.match(out, goodIsChecked);
    for (const words of [
      ['export', '--to', 'md', 'bad.notes.yaml'],
      ['import', '--from', 'stix', 'bad.notes.yaml'],
      ['diff', 'bad.notes.yaml', 'good.notes.yaml'],
    ]) {
      const outcome = run(folder, ...words);
      assert.notEqual(outcome.code, 0);
      assert.match(outcome.err, /^bad\.notes\.yaml cannot be read: it is larger than \d+ MB\.$/m, words[0]);
    }
  });

  it('is not read as an include, and nothing is said of the ids that it may have', patiently, (context) => {
    const folder = workplace(
      context,
      new Map([
        ['a.notes.yaml', `include: bad.notes.yaml\n${good}`],
        ['bad.notes.yaml', `title: ${'x'.repeat(20_000_000)}\n`],
      ]),
    );
    const { out } = run(folder, 'check', 'a.notes.yaml');
    assert.doesNotMatch(out, /nobody/);
  });

  it('is told at what includes it, with what to do', patiently, (context) => {
    const folder = workplace(context, new Map([['a.notes.yaml', `include: bad.notes.yaml\n${good}`]]));
    const file = openSync(join(folder, 'bad.notes.yaml'), 'w');
    ftruncateSync(file, 3_000_000_000);
    closeSync(file);
    const { out, err } = run(folder, 'check', 'a.notes.yaml');
    assert.equal(err, '');
    assert.match(
      out,
      /^a\.notes\.yaml:1:\d+: error {3}“bad\.notes\.yaml” is larger than 50 MB, and is not read\. /m,
    );
    assert.match(out, /Divide it into several notes, and include those\. \[unresolved-include\]$/m);
    assert.doesNotMatch(out, /nobody|no note at/);
  });

  it('is not read where a pipe brings it', patiently, (context) => {
    const folder = workplace(context, new Map());
    const file = openSync(join(folder, 'long'), 'w+');
    ftruncateSync(file, 3_000_000_000);
    const { status, stderr } = spawnSync(process.execPath, [program, 'check', '-'], {
      cwd: folder,
      stdio: [file, 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    closeSync(file);
    assert.equal(status, 2);
    assert.match(stderr, /What the pipe brings cannot be read: it is larger than 50 MB\./);
  });
});

describe('a folder', () => {
  it('in a circle of links is walked once', linked, (context) => {
    const folder = workplace(context, new Map([['sub/good.notes.yaml', good]]));
    mkdirSync(join(folder, 'sub', 'below'));
    symlinkSync('..', join(folder, 'sub', 'up'));
    symlinkSync(join(folder, 'sub'), join(folder, 'sub', 'below', 'again'));
    symlinkSync('itself', join(folder, 'itself'));
    symlinkSync('loop.notes.yaml', join(folder, 'loop.notes.yaml'));
    for (const path of ['.', '**/*.notes.yaml']) {
      const { out, err } = run(folder, 'check', path);
      assert.equal(err, 'loop.notes.yaml cannot be read: its links lead in a circle.\n', path);
      assert.match(out, /^1 note checked, 1 path not read/m);
    }
  });
});

describe('a file that grows while it is read', () => {
  it('is read as it was when it was opened', patiently, async (context) => {
    const folder = workplace(
      context,
      new Map([
        ['bad.notes.yaml', 'title: Bad\n'],
        ['good.notes.yaml', good],
      ]),
    );
    const outcome = await besideWriter(folder, join(folder, 'bad.notes.yaml'));
    assert.match(outcome.out, goodIsChecked);
    assert.match(outcome.out, /^2 notes checked: /m);
    assert.equal(outcome.err, '');
  });
});

/** What `check` says of a folder while a file in it gets longer all the time. */
async function besideWriter(folder: string, path: string): Promise<Outcome> {
  const checking = spawn(process.execPath, [program, 'check'], { cwd: folder });
  const [out, err]: string[][] = [[], []];
  checking.stdout.on('data', (data) => out?.push(String(data)));
  checking.stderr.on('data', (data) => err?.push(String(data)));
  const ended = once(checking, 'close');
  let size = 0;
  const writer = setInterval(() => {
    if (size < 1_000_000) appendFileSync(path, '# and on\n'.repeat(1000));
    size += 9000;
  }, 1);
  const [code] = await ended;
  clearInterval(writer);
  return { code, out: out?.join('') ?? '', err: err?.join('') ?? '' };
}

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { diagnostics, program, run } from './program';
import { workplace } from './workplace';

const clean = 'title: Nothing to report\n';

/** One error: the reference. Before it stand letters of two and four bytes, of one and two code units. */
const line = '  a: {text: Київ 🙂, kind: assumption, actors: [nobody]}';
const faulty = `title: One error\nclaims:\n${line}\n`;
const place = {
  line: 3,
  column: line.indexOf('nobody') + 1,
  endLine: 3,
  endColumn: line.indexOf('nobody') + 7,
};

/** As many warnings as claims, and nothing else. */
function withWarnings(count: number): string {
  const claims = Array.from({ length: count }, (_, index) => `  claim-${index}: {text: Unsupported}\n`);
  return `title: Warnings\nclaims:\n${claims.join('')}`;
}

test('a note without problems: exit code 0', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', clean]]));
  assert.deepEqual(run(folder, 'check'), { code: 0, out: '1 note checked: no problems.\n', err: '' });
});

test('a note with an error: a line that names its place, and exit code 1', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', faulty]]));
  const { code, out, err } = run(folder, 'check', 'a.notes.yaml');
  assert.equal(code, 1);
  assert.match(
    out,
    new RegExp(`^a\\.notes\\.yaml:3:${place.column}: error +.*nobody.* \\[unknown-reference\\]$`, 'm'),
  );
  assert.match(out, /^1 note checked: 1 error\.$/m);
  assert.equal(err, '');
});

test('json: the diagnostics of all files, relative to the working directory', (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a/b.notes.yaml', faulty],
      ['c.notes.yaml', faulty],
    ]),
  );
  const found = diagnostics(join(folder, 'a'), '..');
  assert.deepEqual(
    found.map(({ message, ...rest }) => ({ ...rest, named: message.includes('nobody') })),
    ['b.notes.yaml', `..${sep}c.notes.yaml`].map((file) => ({
      file,
      ...place,
      severity: 'error',
      code: 'unknown-reference',
      named: true,
    })),
  );
});

test('json: an empty array where there is nothing to report', (context) => {
  const folder = workplace(context, new Map());
  assert.deepEqual(run(folder, 'check', '--format', 'json'), { code: 0, out: '[]\n', err: '' });
});

const utf16 = Buffer.from(`\ufeff${faulty}`, 'utf16le');
const forms = new Map<string, string | Uint8Array>([
  ['crlf.notes.yaml', faulty.replaceAll('\n', '\r\n')],
  ['mark.notes.yaml', `\ufeff${faulty}`],
  ['utf-16be.notes.yaml', Buffer.from(utf16).swap16()],
  ['utf-16le.notes.yaml', utf16],
]);

test('line ends, byte order marks and encodings change no position', (context) => {
  const found = diagnostics(workplace(context, forms));
  assert.deepEqual(
    found.map(({ file, line, column, endLine, endColumn }) => ({ file, line, column, endLine, endColumn })),
    [...forms.keys()].map((file) => ({ file, ...place })),
  );
});

test('a byte order mark does not move the first line', (context) => {
  const notes = new Map([['a.notes.yaml', '\ufefftitel: Misspelt\ntitle: T\n']]);
  const [first] = diagnostics(workplace(context, notes));
  assert.deepEqual([first?.code, first?.line, first?.column, first?.endColumn], ['unknown-key', 1, 1, 6]);
});

test('files and ids with names of objects', (context) => {
  const note = faulty.replace('nobody', 'constructor').replace('  a:', '  __proto__:');
  const found = diagnostics(workplace(context, new Map([['__proto__.notes.yaml', note]])));
  assert.deepEqual(
    found.map(({ file, code }) => [file, code]),
    [['__proto__.notes.yaml', 'unknown-reference']],
  );
});

test('empty notes, comments alone, and what is no note at all', (context) => {
  const files = new Map<string, string | Uint8Array>([
    ['a.notes.yaml', ''],
    ['b.notes.yaml', '# nothing\n'],
    ['c.notes.yaml', '- a list\n'],
    ['d.notes.yaml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0xff, 0xfe])],
  ]);
  const folder = workplace(context, files);
  const { code, err } = run(folder, 'check');
  assert.deepEqual({ code, err }, { code: 1, err: '' });
  assert.deepEqual([...new Set(diagnostics(folder).map(({ file }) => file))], [...files.keys()]);
});

test('--max-warnings', (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', withWarnings(2)],
      ['b.notes.yaml', withWarnings(1)],
    ]),
  );
  assert.equal(run(folder, 'check').code, 0);
  assert.equal(run(folder, 'check', '--max-warnings', '3').code, 0);
  const exceeded = run(folder, 'check', '--max-warnings', '2', '--format', 'json');
  assert.equal(exceeded.code, 1);
  assert.equal(exceeded.err, 'There are more warnings (3) than --max-warnings allows (2).\n');
  assert.equal(JSON.parse(exceeded.out).length, 3);
});

test('what cannot be found is reported, and the rest is checked', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', clean]]));
  const missing = 'gone.notes.yaml cannot be read: there is no such file or folder.\nx* matches no file.\n';
  const paths = ['gone.notes.yaml', 'x*', 'a.notes.yaml'];
  assert.deepEqual(run(folder, 'check', ...paths), {
    code: 1,
    out: '1 note checked, 2 paths not read: no problems.\n',
    err: missing,
  });
  assert.deepEqual(run(folder, 'check', '--format', 'json', ...paths), {
    code: 1,
    out: '[]\n',
    err: missing,
  });
});

// Windows has no such permissions, and root may read everything.
const mayReadAll = sep === '\\' || process.getuid?.() === 0;

test('what may not be read is reported, and the rest is checked', { skip: mayReadAll }, (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', faulty],
      ['b/c.notes.yaml', clean],
      ['d.notes.yaml', clean],
    ]),
  );
  for (const name of ['a.notes.yaml', 'b']) chmodSync(join(folder, name), 0);
  const outcome = run(folder, 'check');
  chmodSync(join(folder, 'b'), 0o700); // so that it can be taken away
  assert.deepEqual(outcome, {
    code: 1,
    out: '1 note checked, 2 paths not read: no problems.\n',
    err: 'a.notes.yaml cannot be read: permission is denied.\nb cannot be read: permission is denied.\n',
  });
});

test('links that lead in a circle or nowhere are reported', { skip: sep === '\\' }, (context) => {
  const folder = workplace(context, new Map([['c.notes.yaml', clean]]));
  symlinkSync('a.notes.yaml', join(folder, 'a.notes.yaml'));
  symlinkSync('nowhere', join(folder, 'b.notes.yaml'));
  const { code, out, err } = run(folder, 'check');
  assert.equal(code, 1);
  assert.equal(out, '1 note checked, 2 paths not read: no problems.\n');
  assert.equal(
    err,
    'a.notes.yaml cannot be read: its links lead in a circle.\n' +
      'b.notes.yaml cannot be read: there is no such file or folder.\n',
  );
});

test('control characters of names and notes do not reach the terminal', { skip: sep === '\\' }, (context) => {
  const note = 'title: T\n"a\\e[2Jb": 1\n';
  const folder = workplace(context, new Map([['x\x1b[31m.notes.yaml', note]]));
  const { out, err } = run(folder, 'check', '.', 'gone\x1b[31m');
  assert.doesNotMatch(out + err, /[^\P{Cc}\n]/u);
  assert.match(out, /^x\\x1b\[31m\.notes\.yaml:2:1: /m);
  assert.match(err, /^gone\\x1b\[31m cannot be read/m);
});

test('wrong usage: exit code 2, a sentence on stderr, and nothing on stdout', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', faulty]]));
  for (const words of [
    [],
    ['zork'],
    ['check', '--zork'],
    ['check', '--format', 'xml'],
    ['check', '--max-warnings=-1'],
  ]) {
    const { code, out, err } = run(folder, ...words);
    assert.deepEqual({ code, out }, { code: 2, out: '' }, words.join(' '));
    assert.match(err, /^.+\nSee analyst-notes --help\.\n$/);
  }
});

test('help and version', (context) => {
  const folder = workplace(context, new Map());
  const { version } = JSON.parse(readFileSync(join(program, '../../package.json'), 'utf8'));
  assert.deepEqual(run(folder, '--version'), { code: 0, out: `${version}\n`, err: '' });
  const [general, check] = [run(folder, '--help'), run(folder, 'check', '--help')];
  assert.deepEqual([general.code, general.err, check.code, check.err], [0, '', 0, '']);
  assert.match(general.out, /^ +check /m);
  for (const option of ['--format', '--max-warnings', '--help'])
    assert.ok(check.out.includes(option), option);
});

test('a long output arrives whole', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', withWarnings(5000)]]));
  assert.equal(diagnostics(folder).length, 5000);
});

test('a reader that leaves early is no failure, and changes nothing about the exit code', async (context) => {
  const files = new Map([
    ['a.notes.yaml', withWarnings(5000)],
    ['b.notes.yaml', withWarnings(5000)],
    ['c.notes.yaml', faulty],
  ]);
  const child = spawn(process.execPath, [program, 'check'], { cwd: workplace(context, files) });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (data: Buffer) => complaints.push(data));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  assert.equal(Buffer.concat(complaints).toString(), '');
  assert.equal(code, 1);
});

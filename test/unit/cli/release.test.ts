import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { program, run } from './program';
import { workplace } from './workplace';

const note = 'title: T\nclaims:\n  a: A\n  b: {text: B, marking: TLP:RED}\n';
const green = 'title: T\nclaims:\n  a: A\n';
const withheld = 'a.notes.yaml:4:3: withheld The claim “B” is TLP:RED.\n';

test('a note is written to standard output, and what is withheld is told beside it', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', note]]));
  assert.deepEqual(run(folder, 'release', '--to', 'TLP:GREEN', 'a.notes.yaml'), {
    code: 0,
    out: green,
    err: withheld,
  });
  assert.deepEqual(run(folder, 'release', '--to=red', 'a.notes.yaml'), { code: 0, out: note, err: '' });
});

test('the places that keep a note from being released are named, and nothing is written', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', `${note}brief: See [[b]].\n`]]));
  const { code, out, err } = run(
    folder,
    'release',
    '--to',
    'TLP:GREEN',
    'a.notes.yaml',
    '-o',
    'b.notes.yaml',
  );
  assert.deepEqual({ code, out }, { code: 1, out: '' });
  assert.match(err, /^a\.notes\.yaml:5:14: refused {2}“b” links to an entry that is withheld\./m);
  assert.throws(() => readFileSync(join(folder, 'b.notes.yaml')));
});

test('a file is written, and no other overwritten but by force', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', note]]));
  const words = ['release', '--to', 'TLP:GREEN', 'a.notes.yaml', '--output', 'b.notes.yaml'];
  assert.deepEqual(run(folder, ...words), { code: 0, out: '', err: withheld });
  assert.equal(readFileSync(join(folder, 'b.notes.yaml'), 'utf8'), green);
  const again = run(folder, ...words);
  assert.equal(again.code, 2);
  assert.match(again.err, /b\.notes\.yaml exists already/);
  assert.equal(run(folder, ...words, '--force').code, 0);
  assert.equal(readFileSync(join(folder, 'b.notes.yaml'), 'utf8'), green);
});

test('the note itself is never written over, by whatever name', { skip: sep === '\\' }, (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', note]]));
  symlinkSync('a.notes.yaml', join(folder, 'link.notes.yaml'));
  linkSync(join(folder, 'a.notes.yaml'), join(folder, 'hard.notes.yaml'));
  symlinkSync('.', join(folder, 'here'));
  for (const output of ['a.notes.yaml', './here/a.notes.yaml', 'link.notes.yaml', 'hard.notes.yaml']) {
    const { code, err } = run(folder, 'release', '--to', 'GREEN', '--force', '-o', output, 'a.notes.yaml');
    assert.equal(code, 2, output);
    assert.match(err, /is the note itself/);
  }
  const shell = spawnSync(
    'sh',
    ['-c', `"$0" "$1" release --to GREEN a.notes.yaml >> a.notes.yaml`, process.execPath, program],
    { cwd: folder },
  );
  assert.equal(shell.status, 2);
  assert.equal(readFileSync(join(folder, 'a.notes.yaml'), 'utf8'), note);
});

const marked = `\uFEFF${note.replaceAll('\n', '\r\n')}`;
const markedGreen = `\uFEFF${green.replaceAll('\n', '\r\n')}`;

for (const [name, encoding] of [
  ['UTF-8', 'utf8'],
  ['UTF-16', 'utf16le'],
] as const)
  test(`line ends, byte order mark and encoding stay: ${name}`, (context) => {
    const folder = workplace(context, new Map([['a.notes.yaml', Buffer.from(marked, encoding)]]));
    const { code } = run(folder, 'release', '--to', 'GREEN', '-o', 'b.notes.yaml', 'a.notes.yaml');
    assert.equal(code, 0);
    assert.equal(readFileSync(join(folder, 'b.notes.yaml')).toString(encoding), markedGreen);
  });

test('a note that includes others no longer names what they withhold', (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', 'title: T\ninclude: x/b.notes.yaml\nclaims: {c: {text: C, sources: [s, t]}}\n'],
      ['x/b.notes.yaml', 'title: B\nsources: {s: {title: S, marking: TLP:AMBER}, t: T}\n'],
    ]),
  );
  const { code, out, err } = run(folder, 'release', '--to', 'GREEN', 'a.notes.yaml');
  assert.equal(code, 0);
  assert.equal(out, 'title: T\ninclude: x/b.notes.yaml\nclaims: {c: {text: C, sources: [t]}}\n');
  assert.match(err, /^a\.notes\.yaml:2:10: stays {4}“x\/b\.notes\.yaml” stays/m);
});

test('what is no note or cannot be written is said in a sentence', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', note]]));
  for (const [words, code, message] of [
    [['a.notes.yaml'], 2, /The level of the readers is missing/],
    [['--to', 'GREN', 'a.notes.yaml'], 2, /not 'GREN'/],
    [['--to', 'GREEN'], 2, /The note that is to be released is missing/],
    [['--to', 'GREEN', 'a.notes.yaml', 'b.notes.yaml'], 2, /takes one note/],
    [['--to', 'GREEN', 'b.notes.yaml'], 1, /b\.notes\.yaml cannot be read: there is no such file/],
    [['--to', 'GREEN', '.'], 1, /cannot be read/],
    [['--to', 'GREEN', 'a.notes.yaml', '-o', 'no/b.notes.yaml'], 1, /cannot be written/],
  ] as const) {
    const found = run(folder, 'release', ...words);
    assert.equal(found.code, code, found.err);
    assert.match(found.err, message);
  }
});

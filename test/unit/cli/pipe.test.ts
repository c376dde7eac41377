import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { program, runWithInput } from './program';
import { workplace } from './workplace';

const people = 'title: People\nactors: {ann: Ann Lee}\n';
const story =
  'title: T\ninclude: people.notes.yaml\nclaims: {a: {text: A., kind: assumption, actors: ann}}\n';

test('check reads a note from a pipe, whose includes begin at the folder', (context) => {
  const folder = workplace(context, new Map([['people.notes.yaml', people]]));
  const { code, out } = runWithInput(folder, story, 'check', '-');
  assert.deepEqual([code, out], [0, '1 note checked: no problems.\n']);
  const wrong = runWithInput(folder, story.replace('ann}', 'bob}'), 'check', '-');
  assert.equal(wrong.code, 1);
  assert.match(wrong.out, /^<stdin>:3:\d+: error .* \[unknown-reference\]$/m);
});

test('what a pipe brings lies where --stdin-name says, and need not be there', (context) => {
  const folder = workplace(context, new Map([['x/people.notes.yaml', people]]));
  const words = ['check', '-', '--stdin-name', 'x/new.notes.yaml'];
  assert.equal(runWithInput(folder, story, ...words).code, 0);
  const [found] = JSON.parse(runWithInput(folder, story, 'check', '-', '--format', 'json').out);
  assert.deepEqual([found.file, found.code], ['<stdin>', 'unresolved-include']);
  const named = runWithInput(folder, story.replace('T', '[]'), ...words);
  assert.match(named.out, /^x\/new\.notes\.yaml:1:1: error/m);
});

test('what a pipe brings is decoded as files are', (context) => {
  const folder = workplace(context, new Map());
  const line = 'claims: {a: {text: Київ., actors: [x]}}';
  const text = Buffer.from(`\ufefftitle: T\r\n${line}\r\n`, 'utf16le');
  const found = JSON.parse(runWithInput(folder, text, 'check', '-', '--format', 'json').out);
  const unknown = found.find(({ code }: { code: string }) => code === 'unknown-reference');
  assert.deepEqual([unknown.line, unknown.column], [2, line.indexOf('x]') + 1]);
});

test('release reads a pipe and writes one, in its encoding', (context) => {
  const folder = workplace(context, new Map());
  const note = 'title: T\nmarking: TLP:GREEN\nclaims:\n  a: {text: A.}\n  b: {text: B., marking: TLP:RED}\n';
  const { code, out, err } = runWithInput(folder, `\ufeff${note}`, 'release', '--to', 'GREEN', '-');
  assert.deepEqual([code, out.replace(/^\ufeff/, '')], [0, note.replace(/ {2}b:.*\n/, '')], err);
  assert.match(err, /^<stdin>:5:3: withheld /m);
  assert.ok(out.startsWith('\ufeff'));
});

test('a day is judged by --today', (context) => {
  const folder = workplace(context, new Map());
  const note =
    'title: T\nclaims: {c: {text: It comes., kind: forecast, likelihood: likely, due: 2024-06-01}}\n';
  const codes = (day: string) =>
    JSON.parse(runWithInput(folder, note, 'check', '-', '--format=json', '--today', day).out).map(
      ({ code }: { code: string }) => code,
    );
  assert.ok(!codes('2024-05-31').includes('overdue'));
  assert.ok(codes('2024-07-01').includes('overdue'));
});

test('an export that a pipe takes arrives whole, and a reader that leaves early is no failure', async (context) => {
  const claims = Array.from({ length: 20_000 }, (_, n) => `  c${n}: {text: Claim ${n} stands., key: true}\n`);
  const note = `title: T\nclaims:\n${claims.join('')}`;
  const folder = workplace(context, new Map([['a.notes.yaml', note]]));
  const { out } = runWithInput(folder, note, 'export', '--to', 'json', '-');
  assert.equal(Object.keys(JSON.parse(out).claims).length, 20_000);
  const child = spawn(process.execPath, [program, 'export', '--to', 'json', join(folder, 'a.notes.yaml')]);
  const complaints: Buffer[] = [];
  child.stderr.on('data', (data: Buffer) => complaints.push(data));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  assert.equal(code, 0);
  assert.doesNotMatch(Buffer.concat(complaints).toString(), /EPIPE|cannot be written|^ {4}at /m);
});

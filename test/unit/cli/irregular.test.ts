import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { run } from './program';
import { workplace } from './workplace';

// Windows has no pipes and devices among its files.
const options = { skip: sep === '\\' };

const clean = 'title: Nothing to report\n';
const report = (name: string): string =>
  `${name} cannot be read: it is no regular file, but a pipe, a socket or a device.\n`;

function makePipe(...path: string[]): void {
  execFileSync('mkfifo', [join(...path)]);
}

test('a pipe that is named like a note is no regular file, by whatever path', options, (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', clean]]));
  makePipe(folder, 'x.notes.yaml');
  symlinkSync('x.notes.yaml', join(folder, 'y.notes.yaml'));
  for (const path of ['x.notes.yaml', join(folder, 'x.notes.yaml'), 'x*.yaml', '[x].notes.yaml'])
    assert.deepEqual(run(folder, 'check', path), {
      code: 1,
      out: '0 notes checked, 1 path not read: no problems.\n',
      err: report('x.notes.yaml'),
    });
  assert.equal(run(folder, 'check', 'y.notes.yaml').err, report('y.notes.yaml'));
});

test('in a folder it is reported beside the notes, which are checked', options, (context) => {
  const folder = workplace(context, new Map([['sub/a.notes.yaml', clean]]));
  makePipe(folder, 'sub', 'x.notes.yml');
  makePipe(folder, 'sub', 'x.txt');
  for (const path of ['.', 'sub', '**/*.notes.{yaml,yml}', 'sub/*.notes.*'])
    assert.deepEqual(run(folder, 'check', path), {
      code: 1,
      out: '1 note checked, 1 path not read: no problems.\n',
      err: report('sub/x.notes.yml'),
    });
});

test('a socket, and a device behind a link', options, async (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', clean]]));
  const server = createServer();
  await new Promise<void>((listening) => server.listen(join(folder, 's.notes.yaml'), listening));
  context.after(() => server.close());
  symlinkSync('/dev/zero', join(folder, 'z.notes.yaml'));
  const { out, err } = run(folder, 'check');
  assert.equal(out, '1 note checked, 2 paths not read: no problems.\n');
  assert.equal(err, report('s.notes.yaml') + report('z.notes.yaml'));
});

test('an included one is no note, and neither is a folder', options, (context) => {
  const folder = workplace(
    context,
    new Map([['a.notes.yaml', 'title: A\ninclude: [x.notes.yaml, z.notes.yaml, d.notes.yaml]\n']]),
  );
  makePipe(folder, 'x.notes.yaml');
  symlinkSync('/dev/zero', join(folder, 'z.notes.yaml'));
  mkdirSync(join(folder, 'd.notes.yaml'));
  const { code, out } = run(folder, 'check', 'a.notes.yaml');
  assert.equal(code, 1);
  assert.equal(out.match(/There is no note at “[xzd]\.notes\.yaml”/g)?.length, 3);
});

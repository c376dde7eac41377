import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { program } from './program';
import { workplace } from './workplace';

const note = `title: T\nbottom-line: ${'It holds. '.repeat(4000)}\n`;

/** Runs the program where no file may grow beyond some 8 kB, as on a disk that is full then. */
function runWithoutRoom(folder: string, ...words: readonly string[]): { code: number | null; err: string } {
  const command = `ulimit -f 8; exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, program, ...words];
  const { status, stderr } = spawnSync('bash', args, { cwd: folder, encoding: 'utf8' });
  return { code: status, err: stderr };
}

const skip = process.platform === 'win32' && 'a shell there has no limits';

test('an export for which there is no room leaves no half of it', { skip }, (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', note]]));
  const { code, err } = runWithoutRoom(folder, 'export', '--to', 'md', '--output', 'a.md', 'a.notes.yaml');
  assert.equal(code, 1);
  assert.match(err, /^a\.md cannot be written: /m);
  assert.equal(existsSync(join(folder, 'a.md')), false);
});

test('one that was there before stays whole', { skip }, (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', note],
      ['a.md', 'The brief of yesterday.\n'],
    ]),
  );
  const words = ['export', '--to', 'md', '--force', '--output', 'a.md', 'a.notes.yaml'];
  assert.equal(runWithoutRoom(folder, ...words).code, 1);
  assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'The brief of yesterday.\n');
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'a.notes.yaml']);
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../host/paths';

/** What no clone has, and what is too much to be copied. */
const left: ReadonlySet<string> = new Set(['.git', '.vscode-test', 'dist', 'node_modules', 'out', 'test']);

// On Windows npm is no program but a script, and making a link needs a privilege.
const options = { skip: process.platform === 'win32' };

test('a fresh clone makes the package', options, (context) => {
  const clone = mkdtempSync(join(tmpdir(), 'analyst-notes-'));
  context.after(() => rmSync(clone, { recursive: true, force: true }));
  for (const name of readdirSync(root))
    if (!left.has(name)) cpSync(join(root, name), join(clone, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'package'], { cwd: clone, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  assert.ok(existsSync(join(clone, 'out', 'analyst-notes.vsix')));
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../host/paths';
import { workplace } from './workplace';

/** What no clone has, and what the package needs nothing of. */
const left: ReadonlySet<string> = new Set(['.git', '.vscode-test', 'dist', 'node_modules', 'out', 'test']);

// On Windows npm is no program but a script, and making a link needs a privilege.
const options = { skip: process.platform === 'win32' };

function runIn(folder: string, program: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** The packed package, made in a copy of the project, as this one’s bundles are in use. */
function packed(clone: string): string {
  for (const name of readdirSync(root))
    if (!left.has(name)) cpSync(join(root, name), join(clone, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  const { code, out, err } = runIn(clone, 'npm', 'run', 'pack:cli');
  assert.equal(code, 0, `${out}\n${err}`);
  const archive = readdirSync(join(clone, 'out')).find((name) => name.endsWith('.tgz'));
  assert.ok(archive, out);
  return join(clone, 'out', archive);
}

test(
  'the package for npm is installed into an empty folder, offline, and does its work',
  options,
  (context) => {
    const archive = packed(workplace(context, new Map()));
    const folder = workplace(context, new Map([['package.json', '{"private": true}']]));
    const install = ['install', '--offline', '--no-audit', '--no-fund', archive];
    const installed = runIn(folder, 'npm', ...install);
    assert.equal(installed.code, 0, installed.err);
    assert.deepEqual(readdirSync(join(folder, 'node_modules')), [
      '.bin',
      '.package-lock.json',
      'analyst-notes',
    ]);

    const program = join(folder, 'node_modules', '.bin', 'analyst-notes');
    writeFileSync(join(folder, 'a.notes.yaml'), 'title: T\nclaims:\n  a: {text: It stands.}\n');
    const checked = runIn(folder, program, 'check', 'a.notes.yaml');
    assert.deepEqual([checked.code, checked.err], [0, '']);
    assert.match(checked.out, /\[unsupported-claim\]/);
    assert.match(runIn(folder, program, 'export', '--to', 'md', 'a.notes.yaml').out, /^# T$/m);
    const word = runIn(folder, program, 'export', '--to', 'docx', 'a.notes.yaml', '-o', 'a.docx');
    assert.deepEqual([word.code, readFileSync(join(folder, 'a.docx')).subarray(0, 2).toString()], [0, 'PK']);
    assert.match(runIn(folder, program, 'rules').out, /^unsupported-claim +warning/m);
    assert.match(runIn(folder, program, '--version').out, /^\d+\.\d+\.\d+\n$/);
    // The pages of the rules are the help of code scanning.
    const { runs } = JSON.parse(runIn(folder, program, 'check', '--format', 'sarif').out);
    assert.ok(
      runs[0].tool.driver.rules.every((rule: { help: { text: string } }) => rule.help.text.length > 200),
    );
  },
);

test('the package for npm has a manifest of its own, and nothing of the editor', options, (context) => {
  const folder = workplace(context, new Map());
  assert.equal(runIn(folder, 'tar', '-xzf', packed(workplace(context, new Map()))).code, 0);
  const top = join(folder, 'package');
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' });
  const own = files.filter((file) => !/^media(?:\/rules(?:\/[\w-]+\.md)?)?$/.test(file)).sort();
  assert.deepEqual(own, [
    'LICENSE',
    'README.md',
    'dist',
    'dist/cli.js',
    'dist/commands.js',
    'dist/docx.js',
    'dist/mcp.js',
    'dist/server.js',
    'package.json',
  ]);
  assert.ok(statSync(join(top, 'dist/cli.js')).mode & 0o100);
  assert.match(readFileSync(join(top, 'dist/cli.js'), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  const manifest = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
  for (const key of ['dependencies', 'devDependencies', 'scripts', 'main', 'contributes', 'private'])
    assert.equal(manifest[key], undefined, key);
});

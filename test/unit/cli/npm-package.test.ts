import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cloneInto } from '../../host/clone';
import { workplace } from './workplace';

// On Windows npm is no program but a script, and making a link needs a privilege.
const options = { skip: process.platform === 'win32' };

function runIn(folder: string, program: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** Packs in a copy of the project, as this one’s bundles are in use, with the rights that new files have there. */
function packed(clone: string, umask: string): string {
  cloneInto(clone);
  const { code, out, err } = runIn(clone, 'sh', '-c', `umask ${umask} && npm run pack:cli`);
  assert.equal(code, 0, `${out}\n${err}`);
  assert.doesNotMatch(`${out}\n${err}`, /\bwarn/i);
  const archive = readdirSync(join(clone, 'out')).find((name) => name.endsWith('.tgz'));
  assert.ok(archive, out);
  return join(clone, 'out', archive);
}

describe('the package for npm', options, () => {
  const clones = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'analyst-notes-')));
  let [archive, again] = ['', ''];
  before(() => {
    [archive = '', again = ''] = clones.map((clone, at) => packed(clone, at === 0 ? '022' : '077'));
  });
  after(() => {
    for (const clone of clones) rmSync(clone, { recursive: true, force: true });
  });

  it('is the same wherever it is made', () => assert.ok(readFileSync(archive).equals(readFileSync(again))));

  it('is installed into an empty folder, offline, and does its work', (context) => {
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
  });

  it('has a manifest of its own, the licences of others, and nothing of the editor', (context) => {
    const folder = workplace(context, new Map());
    assert.equal(runIn(folder, 'tar', '-xzf', archive).code, 0);
    const top = join(folder, 'package');
    const files = readdirSync(top, { recursive: true, encoding: 'utf8' });
    const own = files.filter((file) => !/^media(?:\/rules(?:\/[\w-]+\.md)?)?$/.test(file)).sort();
    assert.deepEqual(own, [
      'LICENSE',
      'README.md',
      'dist',
      'dist/THIRD-PARTY-NOTICES.txt',
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
    const notices = readFileSync(join(top, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['@modelcontextprotocol/sdk', 'docx', 'tinyglobby', 'vscode-languageserver', 'yaml'])
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    // What only the Board has is none of it.
    assert.doesNotMatch(notices, /^preact /m);
  });
});

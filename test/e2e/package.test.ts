import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { ruleCodes } from '../../src/core/model/rule-codes';
import { cloneInto } from '../host/clone';
import { root, vsix } from '../host/paths';
import { allowed } from '../shipping/notices';

/** Bytes that a bundle of the desktop extension may have, so that a window opens without a wait for it. */
const limit = 250_000;

const bundles = [
  ...[
    'extension',
    'core',
    'exports',
    'reports',
    'imports',
    'whole-notes',
    'merge',
    'tools',
    'bibliography',
    'views',
    'features',
    'edits',
    'rules',
    'engine',
    'language',
    'yaml',
  ],
].map((name) => `dist/${name}.js`);

/** Loaded when somebody asks for it, and not before. */
const asked = 'dist/docx.js';

const steps = ['begin', 'board', 'judgements', 'problems', 'sample'];
const themes = ['dark', 'hc', 'hcLight', 'light'];

/** All files that users get. The packer writes some names in its own way, and adds a manifest of its own. */
const shipped = [
  ...bundles,
  asked,
  ...ruleCodes.map((code) => `media/rules/${code}.md`),
  ...steps.flatMap((step) => themes.map((theme) => `media/walkthrough/${step}-${theme}.png`)),
  'LICENSE.txt',
  'changelog.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/analyst-notes.schema.json',
  'dist/cli.js',
  'dist/commands.js',
  'dist/mcp.js',
  'dist/server.js',
  'dist/web/extension.js',
  'dist/webview/board.css',
  'dist/webview/board.js',
  'dist/webview/calibration.css',
  'dist/webview/from-text.css',
  'dist/webview/from-text.js',
  'dist/webview/report.css',
  'dist/webview/report.js',
  'l10n/bundle.l10n.json',
  'media/icon.png',
  'media/icons/activity.svg',
  'media/icons/note-dark.svg',
  'media/icons/note-light.svg',
  'media/sample/copies/lavrov-meeting.txt',
  'media/sample/cyber-intrusion.notes.yaml',
  'media/sample/measles-outbreak.notes.yaml',
  'media/sample/war-or-humiliation.notes.yaml',
  'package.json',
  'package.nls.json',
  'readme.md',
  'syntaxes/analyst-notes.tmLanguage.json',
  'syntaxes/language-configuration.json',
].map((file) => `extension/${file}`);

/** The packages that bundles have code of, as their builder noted. */
function packagesOfBundles(): string[] {
  const folder = path.join(root, 'out', 'meta');
  const inputs = readdirSync(folder)
    .filter((name) => !name.startsWith('test') && name !== 'host.json' && name !== 'shipping.json')
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
    .flatMap(({ outputs }) => Object.values<{ inputs: object }>(outputs))
    .flatMap((output) => Object.keys(output.inputs));
  const named = inputs.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return [...new Set(named.filter((name) => name !== undefined))];
}

const packed = unzipSync(readFileSync(vsix));

describe('The package', () => {
  it('ships what users need and nothing else', () =>
    assert.deepEqual(
      Object.keys(packed).sort(),
      [...shipped, '[Content_Types].xml', 'extension.vsixmanifest'].sort(),
    ));

  it('has the licences of all whose code is in it', () => {
    const notices = Buffer.from(packed['extension/dist/THIRD-PARTY-NOTICES.txt'] ?? []).toString();
    const told = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+ \((.+)\)$/gm)];
    const names = told.map(([, name]) => name);
    const packages = packagesOfBundles();
    assert.ok(packages.length > 15);
    assert.deepEqual(
      packages.filter((name) => !names.includes(name)),
      [],
    );
    for (const [, name, licence = ''] of told) assert.ok(allowed.has(licence), `${name}: ${licence}`);
    // What a library has taken from others within a file of its own is told by its comments alone.
    assert.match(notices, /^nanoid /m);
    assert.match(notices, /Copyright Joyent, Inc\. and other Node contributors/);
  });

  // On Windows npm is no program but a script, and making a link needs a privilege.
  it('is the same when a fresh clone makes it, elsewhere and by somebody else', {
    skip: process.platform === 'win32',
  }, (context) => {
    const clone = mkdtempSync(path.join(tmpdir(), 'analyst-notes-'));
    context.after(() => rmSync(clone, { recursive: true, force: true }));
    cloneInto(clone);
    const { status, stdout, stderr } = spawnSync('sh', ['-c', 'umask 077 && npm run package'], {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Tokyo' },
    });
    assert.equal(status, 0, `${stdout}\n${stderr}`);
    assert.doesNotMatch(`${stdout}\n${stderr}`, /\bwarn/i);
    const again = readFileSync(path.join(clone, 'out', 'analyst-notes.vsix'));
    assert.ok(again.equals(readFileSync(vsix)));
  });

  for (const bundle of bundles)
    it(`has a ${bundle} of at most ${limit / 1000} kB`, () => {
      const size = packed[`extension/${bundle}`]?.length;
      assert.ok(size !== undefined && size <= limit, `${size} bytes`);
    });
});

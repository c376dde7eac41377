import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from '../host/paths';

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

describe('The package', () => {
  it('ships what users need and nothing else', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const pages = files.filter((file) => /^media\/rules\/[a-z-]+\.md$/.test(file));
    const samples = files.filter((file) => file.startsWith('media/sample/'));
    assert.ok(pages.length > 40 && samples.filter((file) => file.endsWith('.notes.yaml')).length >= 3);
    const steps = files.filter((file) => file.startsWith('media/walkthrough/'));
    assert.ok(steps.length > 0);
    assert.deepEqual(
      files.filter((file) => ![...pages, ...samples, ...steps].includes(file)).sort(),
      [
        ...bundles,
        asked,
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist/analyst-notes.schema.json',
        'dist/cli.js',
        'dist/commands.js',
        'dist/mcp.js',
        'dist/server.js',
        'dist/web/extension.js',
        'dist/webview/board.css',
        'dist/webview/board.js',
        'dist/webview/from-text.css',
        'dist/webview/from-text.js',
        'dist/webview/report.css',
        'dist/webview/calibration.css',
        'dist/webview/report.js',
        'l10n/bundle.l10n.json',
        'media/icon.png',
        'media/icons/activity.svg',
        'media/icons/note-dark.svg',
        'media/icons/note-light.svg',
        'package.json',
        'package.nls.json',
        'syntaxes/analyst-notes.tmLanguage.json',
        'syntaxes/language-configuration.json',
      ].sort(),
    );
  });

  for (const bundle of bundles)
    it(`has a ${bundle} of at most ${limit / 1000} kB`, () => {
      const { size } = statSync(path.join(root, bundle));
      assert.ok(size <= limit, `${size} bytes`);
    });
});

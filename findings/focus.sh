#!/usr/bin/env bash
# VS Code 1.100.3 (code-server 4.100.3 of npm, playwright-core 1.65.1, a Chromium of the system).
#
# VS Code learns from a webview only by asking it four times a second whether it has the focus, and takes note of a
# change between two answers. A page that loses the focus to a text and has it again within that quarter of a second
# has changed nothing:
#   - What is typed goes into the page, as it should.
#   - The group of the text stays the active one, and the panel is not active for its extension (`active`), for as
#     long as the page keeps the focus: commands and key bindings for the page go to the text.
# After half a second of rest in the text, the same clicks make the panel active.
# Tests that click faster than people have to wait in between. Exits with an error where this is no longer so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
quiet="--ignore-scripts --engine-strict=false --no-audit --no-fund --loglevel=error"
echo '{ "private": true }' >package.json
npm install $quiet code-server@4.100.3 playwright-core@1.65.1 >/dev/null
(cd node_modules/code-server/lib/vscode && npm install --omit=dev $quiet >/dev/null)

mkdir -p extension folder data/User extensions
echo '{ "name": "focus", "publisher": "finding", "version": "0.0.1", "engines": { "vscode": "^1.100.0" }, "activationEvents": ["*"], "main": "./main.js" }' >extension/package.json
echo 'exports.activate = () => {};' >extension/main.js
echo '{ "telemetry.telemetryLevel": "off", "workbench.startupEditor": "none", "security.workspace.trust.enabled": false }' >data/User/settings.json

cat >extension/tests.js <<'JS'
const vscode = require('vscode');

exports.run = async () => {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'words\n' }));
  const panel = vscode.window.createWebviewPanel('page', 'Page', vscode.ViewColumn.Beside, { enableScripts: true });
  panel.webview.html = '<!DOCTYPE html><html><body><input id="field"></body></html>';
  // The test outside clicks, and asks by a line of the log.
  console.log('ready');
  for (let second = 0; second < 120; second++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    console.log('active', panel.active);
  }
};
JS

cat >run.mjs <<'JS'
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
const port = 20000 + (process.pid % 20000);
const args = ['node_modules/code-server/lib/vscode/out/server-main.js', '--host', '127.0.0.1', '--port', String(port)];
args.push('--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off', '--enable-smoke-test-driver');
args.push('--server-data-dir', 'data', '--user-data-dir', 'data', '--extensions-dir', 'extensions');
const server = spawn(process.execPath, args, { env: { ...process.env, EXTENSIONS_GALLERY: '{}' } });
await new Promise((resolve) => server.stdout.on('data', (data) => String(data).includes('agent listening') && resolve()));
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
let isActive;
let isReady;
const ready = new Promise((resolve) => (isReady = resolve));
await page.exposeFunction('codeAutomationLog', (_type, [what, value]) => {
  if (what === 'ready') isReady();
  if (what === 'active') isActive = value;
});
await page.exposeFunction('codeAutomationExit', () => {});
const here = `vscode-remote://127.0.0.1:${port}${process.cwd()}`;
const payload = [['extensionDevelopmentPath', `${here}/extension`], ['extensionTestsPath', `${here}/extension/tests.js`], ['skipWelcome', 'true']];
await page.goto(`http://127.0.0.1:${port}/?${new URLSearchParams({ folder: `${process.cwd()}/folder`, payload: JSON.stringify(payload) })}`);
await ready;
let field;
while (!field) {
  for (const frame of page.frames()) if (await frame.locator('#field').count().catch(() => 0)) field = frame.locator('#field');
  await page.waitForTimeout(100);
}
const box = await field.boundingBox();
const words = await page.locator('.editor-instance .view-line').first().boundingBox();
const toText = () => page.mouse.click(words.x + 5, words.y + 5);
const toPage = () => page.mouse.click(box.x + 20, box.y + 8);

/** Where the panel stands after a rest of so long in the text, a second after the click that left it. */
async function afterRest(ms) {
  await toPage();
  await page.waitForTimeout(1000);
  await toText();
  await page.waitForTimeout(ms);
  await toPage();
  await page.waitForTimeout(1000);
  await page.keyboard.type('x');
  return { isActive, typed: (await field.inputValue()).length };
}

const slow = await afterRest(700);
const quick = [];
// A quarter of a second may end between two quick clicks as well, so that they are made several times.
for (let time = 0; time < 5; time++) quick.push(await afterRest(20));
await browser.close();
server.kill();
console.log('rest of 700 ms', JSON.stringify(slow));
console.log('rest of 20 ms ', JSON.stringify(quick));
const isSame = slow.isActive === true && quick.some((each) => each.isActive === false) && quick.at(-1).typed === 6;
console.log(isSame ? 'as described' : 'no longer as described');
process.exit(isSame ? 0 : 1);
JS
timeout 180 node run.mjs

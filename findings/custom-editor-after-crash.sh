#!/usr/bin/env bash
# VS Code 1.100.3 (code-server 4.100.3 of npm, playwright-core 1.65.1, a Chromium of the system).
#
# When the extension host dies, VS Code starts another by itself, and activates the extensions there. A custom text
# editor that was open is not resolved again:
#   - The new host is asked for no editor (`resolveCustomTextEditor`), however long one waits.
#   - The page of the old one stays on the screen and can be written in; what it posts reaches nobody, and no error
#     tells it so.
# After the window is reloaded, the editor is resolved again, and its page is answered.
# So a page that edits a document has to notice by itself that nobody answers, and must not count on being opened anew.
# Exits with an error where this is no longer so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
quiet="--ignore-scripts --engine-strict=false --no-audit --no-fund --loglevel=error"
echo '{ "private": true }' >package.json
npm install $quiet code-server@4.100.3 playwright-core@1.65.1 >/dev/null
(cd node_modules/code-server/lib/vscode && npm install --omit=dev $quiet >/dev/null)

mkdir -p folder data/User extensions/finding.crash-0.0.1
cat >extensions/finding.crash-0.0.1/package.json <<'JSON'
{
  "name": "crash", "publisher": "finding", "version": "0.0.1", "engines": { "vscode": "^1.100.0" }, "main": "./main.js",
  "activationEvents": ["onStartupFinished"],
  "contributes": {
    "customEditors": [
      { "viewType": "crash.page", "displayName": "Page", "selector": [{ "filenamePattern": "*.page" }], "priority": "default" }
    ]
  }
}
JSON
cat >extensions/finding.crash-0.0.1/main.js <<JS
const vscode = require('vscode');
const { appendFileSync } = require('node:fs');
const say = (what) => appendFileSync('$work/said', what + ' ' + process.pid + '\n');
exports.activate = (context) => {
  say('activated');
  context.subscriptions.push(vscode.window.registerCustomEditorProvider('crash.page', {
    resolveCustomTextEditor(document, { webview }) {
      say('resolved');
      webview.options = { enableScripts: true };
      webview.onDidReceiveMessage(() => webview.postMessage('heard'));
      webview.html = '<!DOCTYPE html><html><body><button id="ask">ask</button><p id="answers">0</p><script>' +
        'const host = acquireVsCodeApi(); let answers = 0;' +
        'document.getElementById("ask").onclick = () => host.postMessage("ask");' +
        'window.onmessage = (event) => { if (event.data === "heard") document.getElementById("answers").textContent = ++answers; };' +
        '</' + 'script></body></html>';
    },
  }));
};
JS
echo '{ "telemetry.telemetryLevel": "off", "workbench.startupEditor": "none", "security.workspace.trust.enabled": false }' >data/User/settings.json
echo 'words' >folder/a.page

cat >run.mjs <<'JS'
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
const port = 20000 + (process.pid % 20000);
const args = ['node_modules/code-server/lib/vscode/out/server-main.js', '--host', '127.0.0.1', '--port', String(port)];
args.push('--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust');
args.push('--server-data-dir', 'data', '--user-data-dir', 'data', '--extensions-dir', 'extensions');
const server = spawn(process.execPath, args, { env: { ...process.env, EXTENSIONS_GALLERY: '{}' } });
await new Promise((resolve) => server.stdout.on('data', (data) => String(data).includes('agent listening') && resolve()));
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
page.setDefaultTimeout(60_000);
await page.goto(`http://127.0.0.1:${port}/?${new URLSearchParams({ folder: `${process.cwd()}/folder`, payload: '[["skipWelcome","true"]]' })}`);

const said = (what) => (existsSync('said') ? readFileSync('said', 'utf8') : '').split('\n').filter((line) => line.startsWith(what));
async function until(what, holds) {
  for (let tries = 0; tries < 300; tries++) {
    const found = await holds();
    if (found) return found;
    await page.waitForTimeout(200);
  }
  throw new Error(`never came: ${what}`);
}
const theButton = async () => {
  for (const frame of page.frames()) if (await frame.locator('#ask').count().catch(() => 0)) return frame;
};
/** How many answers the page has after it has asked once more. */
async function answersAfterAsking(seconds) {
  const frame = await until('the page', theButton);
  await frame.locator('#ask').click();
  await page.waitForTimeout(seconds * 1000);
  return Number(await frame.locator('#answers').textContent());
}

await until('the extension', () => said('activated').length === 1);
await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'a.page' }).dblclick();
await until('an editor', () => said('resolved').length === 1);
const before = await answersAfterAsking(3);
const [, pid] = said('activated')[0].split(' ');
process.kill(Number(pid), 'SIGKILL');
await until('another host', () => said('activated').length === 2);
await page.waitForTimeout(20_000);
const resolved = said('resolved').length;
const after = await answersAfterAsking(3);
await page.reload();
await until('an editor after the reload', () => said('resolved').length === 2);
const reloaded = await answersAfterAsking(3);
await browser.close();
server.kill();
console.log(`answers before: ${before}; editors that were resolved 20 s after the crash: ${resolved}`);
console.log(`answers after: ${after}; in the page of the reloaded window: ${reloaded}`);
const isSame = before === 1 && resolved === 1 && after === 1 && reloaded === 1;
console.log(isSame ? 'as described' : 'no longer as described');
process.exit(isSame ? 0 : 1);
JS
timeout 300 node run.mjs

#!/usr/bin/env bash
# VS Code 1.100.3 (code-server 4.100.3 of npm, playwright-core 1.65.1, a Chromium of the system).
#
# An editor draws 500 of the diagnostics of a file at most, whatever is on the screen and however grave: it takes
# them collection by collection, in the order in which the collections came to have some for the file.
#   - One error at the top of a file is drawn, though another collection has 600 below it.
#   - Emptied and filled again, its collection stands behind the other, and the error is not drawn any more.
#   - It is drawn as soon as the other collection is emptied and filled again.
# Of each collection the editor takes in 1,000 for a file and adds one that says so, while getDiagnostics tells the
# extension all that it has set.
# Documented is none of these numbers, nor the order. Exits with an error where this is no longer so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
quiet="--ignore-scripts --engine-strict=false --no-audit --no-fund --loglevel=error"
echo '{ "private": true }' >package.json
npm install $quiet code-server@4.100.3 playwright-core@1.65.1 >/dev/null
(cd node_modules/code-server/lib/vscode && npm install --omit=dev $quiet >/dev/null)

mkdir -p extension folder data/User extensions
echo '{ "name": "problems", "publisher": "finding", "version": "0.0.1", "engines": { "vscode": "^1.100.0" }, "activationEvents": ["*"], "main": "./main.js" }' >extension/package.json
echo 'exports.activate = () => {};' >extension/main.js
echo '{ "telemetry.telemetryLevel": "off", "workbench.startupEditor": "none", "security.workspace.trust.enabled": false }' >data/User/settings.json

cat >extension/tests.js <<'JS'
const vscode = require('vscode');
const lines = 2000;

function errorsFrom(first, count) {
  const at = (line) => new vscode.Range(line, 0, line, 4);
  return Array.from({ length: count }, (_, n) => new vscode.Diagnostic(at(first + n), `error ${first + n}`));
}

exports.run = async () => {
  const document = await vscode.workspace.openTextDocument({ content: 'word\n'.repeat(lines) });
  await vscode.window.showTextDocument(document);
  const screen = vscode.languages.createDiagnosticCollection('screen');
  const elsewhere = vscode.languages.createDiagnosticCollection('elsewhere');
  const step = async (name) => {
    console.log(`step:${name}`, vscode.languages.getDiagnostics(document.uri).length);
    await new Promise((resolve) => setTimeout(resolve, 4000));
  };
  screen.set(document.uri, errorsFrom(0, 1));
  elsewhere.set(document.uri, errorsFrom(400, 600));
  await step('first');
  screen.delete(document.uri);
  screen.set(document.uri, errorsFrom(0, 1));
  await step('again');
  elsewhere.delete(document.uri);
  elsewhere.set(document.uri, errorsFrom(400, 600));
  await step('renewed');
  elsewhere.set(document.uri, errorsFrom(400, 1500));
  await step('many');
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
const seen = {};
// What is drawn is seen in the page alone: each step waits there for longer than an editor takes.
await page.exposeFunction('codeAutomationLog', async (_type, words) => {
  const step = String(words[0]);
  if (!step.startsWith('step:')) return;
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const drawn = await page.locator('.editor-instance .squiggly-error').count();
  const counted = await page.locator('#status\\.problems').textContent();
  seen[step.slice(5)] = { drawn: drawn > 0, counted: counted.trim(), inHost: words[1] };
});
const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
const here = `vscode-remote://127.0.0.1:${port}${process.cwd()}`;
const payload = [['extensionDevelopmentPath', `${here}/extension`], ['extensionTestsPath', `${here}/extension/tests.js`], ['skipWelcome', 'true']];
await page.goto(`http://127.0.0.1:${port}/?${new URLSearchParams({ folder: `${process.cwd()}/folder`, payload: JSON.stringify(payload) })}`);
const code = await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 120_000, 2))]);
await browser.close();
server.kill();
for (const [step, what] of Object.entries(seen)) console.log(step.padEnd(12), JSON.stringify(what));
const expected = { first: true, again: false, renewed: true };
const isSame = code === 0 && Object.entries(expected).every(([step, drawn]) => seen[step]?.drawn === drawn) && seen.many?.inHost === 1501 && /^1K\s+0\s+1$/.test(seen.many.counted);
console.log(isSame ? 'as described' : 'no longer as described');
process.exit(isSame ? 0 : 1);
JS
node run.mjs

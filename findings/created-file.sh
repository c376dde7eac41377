#!/usr/bin/env bash
# VS Code 1.100.3 (code-server 4.100.3 of npm, playwright-core 1.65.1, a Chromium of the system).
#
# A file that an extension creates by `WorkspaceEdit.createFile` is part of the undo history of its text. Who types a
# word into it, saves, and presses undo twice has an empty text after the first, and no file after the second: it is
# deleted from the disk without a question, though it was saved in between. A file that the extension writes with
# `workspace.fs.writeFile` stays, however often its user undoes.
# Nothing in the documentation of createFile says so. Exits with an error where this is no longer so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
quiet="--ignore-scripts --engine-strict=false --no-audit --no-fund --loglevel=error"
echo '{ "private": true }' >package.json
npm install $quiet code-server@4.100.3 playwright-core@1.65.1 >/dev/null
(cd node_modules/code-server/lib/vscode && npm install --omit=dev $quiet >/dev/null)

mkdir -p extension folder data/User extensions
echo '{ "name": "created", "publisher": "finding", "version": "0.0.1", "engines": { "vscode": "^1.100.0" }, "activationEvents": ["*"], "main": "./main.js" }' >extension/package.json
echo 'exports.activate = () => {};' >extension/main.js
echo '{ "telemetry.telemetryLevel": "off", "workbench.startupEditor": "none", "security.workspace.trust.enabled": false }' >data/User/settings.json

cat >extension/tests.js <<'JS'
const vscode = require('vscode');
const { fs, workspaceFolders } = vscode.workspace;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const exists = (uri) => Promise.resolve(fs.stat(uri)).then(() => true, () => false);

/** Writes a word into a new file, saves it, and undoes three times; says after each whether the file is there. */
async function undone(name, create) {
  const uri = vscode.Uri.joinPath(workspaceFolders[0].uri, name);
  await create(uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'word'));
  await document.save();
  const seen = [];
  for (let step = 0; step < 3; step++) {
    await vscode.window.showTextDocument(uri).then(undefined, () => undefined);
    await vscode.commands.executeCommand('undo');
    await pause(1500);
    seen.push(await exists(uri));
  }
  console.log(name, JSON.stringify(seen));
}

exports.run = async () => {
  await undone('by-edit.txt', async (uri) => {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { ignoreIfExists: false });
    await vscode.workspace.applyEdit(edit);
  });
  await undone('by-fs.txt', (uri) => fs.writeFile(uri, new Uint8Array()));
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
await page.exposeFunction('codeAutomationLog', (_type, [name, value]) => {
  if (/^by-/.test(String(name))) seen[name] = value;
});
const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
const here = `vscode-remote://127.0.0.1:${port}${process.cwd()}`;
const payload = [['extensionDevelopmentPath', `${here}/extension`], ['extensionTestsPath', `${here}/extension/tests.js`], ['skipWelcome', 'true']];
await page.goto(`http://127.0.0.1:${port}/?${new URLSearchParams({ folder: `${process.cwd()}/folder`, payload: JSON.stringify(payload) })}`);
const code = await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 120_000, 2))]);
await browser.close();
server.kill();
for (const [name, there] of Object.entries(seen)) console.log(name.padEnd(12), there);
const isSame = code === 0 && seen['by-edit.txt'] === '[true,false,false]' && seen['by-fs.txt'] === '[true,true,true]';
console.log(isSame ? 'as described' : 'no longer as described');
process.exit(isSame ? 0 : 1);
JS
node run.mjs

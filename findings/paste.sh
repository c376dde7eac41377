#!/usr/bin/env bash
# VS Code 1.100.3 (code-server 4.100.3 of npm, playwright-core 1.65.1, a Chromium of the system).
#
# A DocumentPasteEdit whose additionalEdit is a plain insertion elsewhere in the same document is made as one snippet, also
# where its insertText is a plain string:
#   - the additional text is indented: what follows each of its line breaks gets the white space of the line
#     where it lands, though it is no SnippetString;
#   - where insertText is a SnippetString without tab stops, a cursor is left behind each of the two edits;
#     a plain string leaves one cursor;
#   - an empty insertText, with all texts in additionalEdit as SnippetTextEdit with keepWhitespace, and $0 where the
#     cursor is to be, is made as it is written and leaves one cursor.
# Documented is only that additionalEdit is applied as well. Exits with an error where this is no longer so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
quiet="--ignore-scripts --engine-strict=false --no-audit --no-fund --loglevel=error"
echo '{ "private": true }' >package.json
npm install $quiet code-server@4.100.3 playwright-core@1.65.1 >/dev/null
(cd node_modules/code-server/lib/vscode && npm install --omit=dev $quiet >/dev/null)

mkdir -p extension folder data/User extensions
echo '{ "name": "paste", "publisher": "finding", "version": "0.0.1", "engines": { "vscode": "^1.100.0" }, "activationEvents": ["*"], "main": "./main.js" }' >extension/package.json
echo 'exports.activate = () => {};' >extension/main.js
echo '{ "telemetry.telemetryLevel": "off", "workbench.startupEditor": "none", "security.workspace.trust.enabled": false }' >data/User/settings.json

cat >extension/tests.js <<'JS'
const assert = require('node:assert');
const vscode = require('vscode');
const before = 'a:\n    b: 1\nend: ';
const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('finding');

async function pasted(make) {
  const provider = { provideDocumentPasteEdits: (document) => [make(document)] };
  const options = { pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [kind] };
  const registered = vscode.languages.registerDocumentPasteEditProvider('plaintext', provider, options);
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: before });
  const editor = await vscode.window.showTextDocument(document);
  console.log('focus');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  editor.selection = new vscode.Selection(2, 5, 2, 5);
  for (let tries = 0; tries < 40 && document.getText() === before; tries++) {
    console.log('press');
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
  registered.dispose();
  return { text: document.getText(), cursors: editor.selections.map(({ active }) => `${active.line}:${active.character}`) };
}

exports.run = async () => {
  const beside = (insertText) => (document) => {
    const edit = new vscode.DocumentPasteEdit(insertText, 'Finding', kind);
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.insert(document.uri, new vscode.Position(1, 8), '\n    c: 2\n    d: 3');
    return edit;
  };
  const plain = await pasted(beside('pasted'));
  console.log('plain   ' + JSON.stringify(plain));
  const snippet = await pasted(beside(new vscode.SnippetString('pasted')));
  console.log('snippet ' + JSON.stringify(snippet));
  const kept = await pasted((document) => {
    const edit = new vscode.DocumentPasteEdit('', 'Finding', kind);
    const [own, other] = [new vscode.SnippetString('pasted').appendTabstop(0), new vscode.SnippetString('\n    c: 2\n    d: 3')];
    const edits = [vscode.SnippetTextEdit.insert(new vscode.Position(2, 5), own), vscode.SnippetTextEdit.insert(new vscode.Position(1, 8), other)];
    for (const each of edits) each.keepWhitespace = true;
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.set(document.uri, edits);
    return edit;
  });
  console.log('kept    ' + JSON.stringify(kept));
  const indented = 'a:\n    b: 1\n        c: 2\n        d: 3\nend: pasted';
  assert.deepStrictEqual(plain, { text: indented, cursors: ['4:11'] });
  assert.deepStrictEqual(snippet, { text: indented, cursors: ['3:12', '4:11'] });
  assert.deepStrictEqual(kept, { text: 'a:\n    b: 1\n    c: 2\n    d: 3\nend: pasted', cursors: ['4:11'] });
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
const context = await browser.newContext();
await context.grantPermissions(['clipboard-read', 'clipboard-write']);
const page = await context.newPage();
// Only a real key makes a paste event, which providers of paste edits are asked at.
await page.exposeFunction('codeAutomationLog', (_type, words) => {
  if (words[0] === 'press') return page.keyboard.press('Control+V');
  if (words[0] === 'focus') return page.locator('.editor-instance .view-line').first().click().then(() => page.evaluate(() => navigator.clipboard.writeText('pasted')));
  if (/^(?:plain|snippet|kept|.*Assertion)/.test(String(words[0]))) console.log(...words);
});
const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
const here = `vscode-remote://127.0.0.1:${port}${process.cwd()}`;
const payload = [['extensionDevelopmentPath', `${here}/extension`], ['extensionTestsPath', `${here}/extension/tests.js`], ['skipWelcome', 'true']];
await page.goto(`http://127.0.0.1:${port}/?${new URLSearchParams({ folder: `${process.cwd()}/folder`, payload: JSON.stringify(payload) })}`);
const code = await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 120_000, 2))]);
await browser.close();
server.kill();
console.log(code === 0 ? 'as described' : 'no longer as described');
process.exit(code === 0 ? 0 : 1);
JS
node run.mjs

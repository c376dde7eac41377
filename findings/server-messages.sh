#!/bin/sh
# vscode-languageserver 11.0.0 (npm), its `connection.window.showInformationMessage` without any action.
#
# Seen: the protocol has a notification for a message that is only to be shown (`window/showMessage`). The library has
# no function that sends it: its three functions send the request `window/showMessageRequest` also where nothing can be
# chosen, and their promise waits for the answer. Clients that answer no request of a server leave it open for ever, and
# a server that awaits it on its way stops there. Ours sends the notification itself.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vscode-languageserver@11.0.0 >/dev/null 2>&1
cat >server.js <<'JS'
const { createConnection } = require('vscode-languageserver/node');

const connection = createConnection(process.stdin, process.stdout);
connection.onInitialize(() => ({ capabilities: {} }));
connection.onInitialized(async () => {
  await connection.window.showInformationMessage('Only to be shown');
  connection.console.log('answered');
});
connection.listen();
JS
cat >check.js <<'JS'
const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { setTimeout: wait } = require('node:timers/promises');

async function main() {
  const child = spawn(process.execPath, ['server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  while (!said.includes('"id":1')) await wait(20);
  send({ method: 'initialized', params: {} });
  await wait(2000);
  const asked = said.split(/Content-Length: \d+\r\n\r\n/).filter(Boolean).map((body) => JSON.parse(body));
  const shown = asked.find(({ method }) => method?.startsWith('window/showMessage'));
  assert.equal(shown.method, 'window/showMessageRequest');
  assert.notEqual(shown.id, undefined);
  assert.deepEqual(shown.params, { type: 3, message: 'Only to be shown', actions: [] });
  assert.ok(!asked.some(({ method }) => method === 'window/logMessage'), 'it waits');
  child.kill();
  console.log('vscode-languageserver 11.0.0: as seen');
}
void main();
JS
node check.js

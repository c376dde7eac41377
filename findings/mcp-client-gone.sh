#!/bin/sh
# @modelcontextprotocol/sdk 1.32.2 (npm), its transport of servers over standard input and output.
#
# Seen: a client shuts a server down by closing its input, as the protocol says; the transport does not listen for that.
# `onclose` of server and transport is never called, so that a server which holds anything open (a watcher of files, a
# timer) lives on with nobody to serve, one for each window that was ever opened. Whoever writes a server has to listen
# for the end of its input himself; ours does, and for the end of its output as well.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 >/dev/null 2>&1
cat >server.js <<'JS'
const { Server } = require('@modelcontextprotocol/sdk/server/index.js');
const { StdioServerTransport } = require('@modelcontextprotocol/sdk/server/stdio.js');

const server = new Server({ name: 'example', version: '1.0.0' }, { capabilities: {} });
server.onclose = () => console.error('closed');
process.stdin.once('end', () => console.error('input ended'));
// What stands for a watcher of files.
setInterval(() => undefined, 1000);
void server.connect(new StdioServerTransport());
JS
cat >check.js <<'JS'
const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { setTimeout: wait } = require('node:timers/promises');

async function main() {
  const child = spawn(process.execPath, ['server.js'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  let answer = '';
  child.stderr.on('data', (data) => (said += data));
  child.stdout.on('data', (data) => (answer += data));
  const clientInfo = { name: 'example', version: '1.0.0' };
  const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
  while (!answer.includes('\n')) await wait(50);
  child.stdin.end();
  await wait(3000);
  assert.equal(said, 'input ended\n');
  assert.equal(child.exitCode, null);
  child.kill();
  console.log('@modelcontextprotocol/sdk 1.32.2: as seen');
}
void main();
JS
node check.js

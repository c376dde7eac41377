#!/usr/bin/env bash
# Node 20 (typescript 5.9.3 of npm, as a long script that a process has loaded).
#
# `v8.getHeapSnapshot` names the line and column of each function that is held. V8 finds them by reading the script from
# its beginning, for each function anew, unless it has noted once where the lines of the script end, and it notes that for
# a debugger only. So the snapshot of a process that has done nothing but load the TypeScript compiler (9 MB of script, a
# snapshot of 14 MB) takes some forty times as long as it does after `Debugger.enable` was sent to the inspector of the
# same process, by itself, once; a session that is closed again is enough. A test that looks for leaks in VS Code's
# extension host, whose script is long, spent 15 seconds of a processor on each snapshot, and 4 after that.
# The documentation of getHeapSnapshot tells of memory that is needed twice, and of a thread that is blocked, and nothing
# of debuggers. Exits with an error where a snapshot is not at least five times as fast with the inspector.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true }' >package.json
npm install --ignore-scripts --no-audit --no-fund --loglevel=error typescript@5.9.3 >/dev/null

cat >snapshot.js <<'JS'
const { Session } = require('node:inspector');
const { text } = require('node:stream/consumers');
const { getHeapSnapshot } = require('node:v8');
require('typescript');

async function secondsOfOne() {
  const before = process.cpuUsage();
  const written = await text(getHeapSnapshot());
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, megabytes: written.length / 1e6 };
}

async function main() {
  const plain = await secondsOfOne();
  const session = new Session();
  session.connect();
  session.post('Debugger.enable', () => session.disconnect());
  const noted = await secondsOfOne();
  console.log(process.version, { plain, noted }, `ratio ${(plain.seconds / noted.seconds).toFixed(1)}`);
  process.exitCode = plain.seconds > 5 * noted.seconds ? 0 : 1;
}

main();
JS
node snapshot.js

#!/bin/sh
# vscode-textmate 9.2.0 with vscode-oniguruma 2.0.1 (npm): the selectors of injections in TextMate grammars.
#
# Seen: `a b` means b within a, and `a b, c b` means b within a or within c. A group does not distribute like that:
# `(a | c) b` only asks that a or c, and b, are among the scopes, in whatever order. Where b stands outside and a
# within it, `a b` does not match and `(a | c) b` does. Each path has to be written out.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vscode-textmate@9.2.0 vscode-oniguruma@2.0.1 >/dev/null
cat >check.cjs <<'JS'
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { Registry, INITIAL } = require('vscode-textmate');
const oniguruma = require('vscode-oniguruma');

// A string that holds an emphasis: in "<word>", the scopes are text.x, string and meta.emphasis, in this order.
const grammar = (selector) => ({
  scopeName: 'text.x',
  patterns: [
    { begin: '"', end: '"', name: 'string', patterns: [{ begin: '<', end: '>', name: 'meta.emphasis', patterns: [] }] },
  ],
  injections: { [selector]: { patterns: [{ match: 'word', name: 'found' }] } },
  repository: {},
});

async function matches(selector) {
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => grammar(selector),
  });
  const loaded = await registry.loadGrammar('text.x');
  return loaded.tokenizeLine('"<word>"', INITIAL).tokens.some(({ scopes }) => scopes.includes('found'));
}

async function main() {
  const wasm = fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  assert.equal(await matches('string meta.emphasis'), true);
  assert.equal(await matches('meta.emphasis string'), false);
  assert.equal(await matches('meta.emphasis string, meta.other string'), false);
  assert.equal(await matches('(meta.emphasis | meta.other) string'), true);
  console.log('vscode-textmate 9.2.0: as seen');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
JS
node check.cjs

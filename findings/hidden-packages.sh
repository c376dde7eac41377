#!/bin/sh
# docx 9.15.2 (npm), bundled by esbuild 0.28.2.
#
# Seen: the file that is imported has the code of fflate and nanoid in it. Both are listed as dependencies, too, but
# what npm installs for these is not what runs. esbuild's metafile, from which lists of licences and bills of materials
# are made, names docx and neither of the others: both would lack packages whose code is shipped. Only comments such as
# `// node_modules/fflate/esm/browser.js` within the file tell of them. Ours reads these comments.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 esbuild@0.28.2 >/dev/null 2>&1
echo "import { Document } from 'docx'; console.log(Document);" >program.mjs
npx esbuild program.mjs --bundle --format=esm --metafile=meta.json --outfile=bundle.mjs --log-level=error
cat >check.js <<'JS'
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');

const { inputs } = JSON.parse(readFileSync('meta.json', 'utf8'));
const nameIn = (path) => /node_modules\/((?:@[^/]+\/)?[^/\s]+)/.exec(path)?.[1];
const named = new Set(Object.keys(inputs).map(nameIn).filter(Boolean));
const text = readFileSync('node_modules/docx/dist/index.mjs', 'utf8');
const within = new Set([...text.matchAll(/^\/\/ (node_modules\/\S+)/gm)].map(([, path]) => nameIn(path)));
console.log('in the metafile:', [...named].sort().join(', '));
console.log('in the file of docx:', [...within].sort().join(', '));
assert.ok(named.has('docx'));
for (const name of ['fflate', 'nanoid']) {
  assert.ok(within.has(name), `${name} is in the file`);
  assert.ok(!named.has(name), `${name} is not in the metafile`);
}
console.log('docx 9.15.2 and esbuild 0.28.2: as seen');
JS
node check.js

#!/bin/sh
# stixview 1.3.2 (npm), its own bundle, in a page without a screen (jsdom 26.1.0).
#
# Seen: a bundle in which a marking of TLP 2.0 stands, as OASIS publishes it, is not opened at all:
# "Cannot read properties of undefined (reading 'tlp')". Those markings say their level in an extension and have no
# `definition`, which STIX 2.1 makes optional where there are extensions; the viewer reads `definition.tlp` of each.
# With a marking of TLP 1 the same bundle is opened. So no note of ours that is marked can be looked at there, nor any
# other bundle of today; it is a thing of the viewer, whose bundle is right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund stixview@1.3.2 jsdom@26.1.0 >/dev/null 2>&1
cat >check.js <<'JS'
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { JSDOM, VirtualConsole } = require('jsdom');

const marking = {
  type: 'marking-definition',
  spec_version: '2.1',
};
const white = {
  ...marking,
  id: 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9',
  created: '2017-01-20T00:00:00.000Z',
  name: 'TLP:WHITE',
  definition_type: 'tlp',
  definition: { tlp: 'white' },
};
const clear = {
  ...marking,
  id: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  created: '2022-10-01T00:00:00.000Z',
  name: 'TLP:CLEAR',
  extensions: {
    'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
      extension_type: 'property-extension',
      tlp_2_0: 'clear',
    },
  },
};

const { window } = new JSDOM('<!DOCTYPE html><div id="graph"></div>', {
  runScripts: 'outside-only',
  pretendToBeVisual: true,
  virtualConsole: new VirtualConsole(),
});
// Nothing is drawn: whatever is asked of a canvas is an empty answer.
const nothing = new Proxy({}, { get: () => () => ({ width: 1 }) });
window.HTMLCanvasElement.prototype.getContext = () => nothing;
window.eval(readFileSync('node_modules/stixview/dist/stixview.bundle.js', 'utf8'));

function open(objects) {
  window.stixview.init(window.document.getElementById('graph'), {}, (graph) => {
    graph.loadData({ type: 'bundle', id: 'bundle--00000000-0000-4000-8000-000000000001', objects });
  });
}

assert.doesNotThrow(() => open([white]));
// The error is of the page's own world.
let message = '';
try {
  open([clear]);
} catch (error) {
  message = error.message;
}
assert.equal(message, "Cannot read properties of undefined (reading 'tlp')");
console.log('stixview 1.3.2: as seen');
process.exit(0);
JS
node check.js

#!/bin/sh
# yaml 2.9.1 (npm), parseDocument with version 1.2 and the core schema.
#
# Seen: a value that consists of a tag of no known type, `text: !important`, is the empty STRING, with a warning
# and no error, where `text:` and `text: &anchor` are null: whoever looks for absent values by null takes it for
# a value that is there. And of an anchor that ends with a colon, `text: &Co: partners`, the colon is a part of
# the name: the value is "partners", the anchor "Co:", and there is a warning (with the code BAD_ALIAS), no error.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund yaml@2.9.1 >/dev/null
cat >check.js <<'JS'
const assert = require('node:assert/strict');
const { parseDocument } = require('yaml');
const read = (text) => parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' });
const value = (text) => read(text).toJS().text;

assert.equal(value('text: !important'), '');
assert.equal(read('text: !important').errors.length, 0);
assert.equal(value('text:'), null);
assert.equal(value('text: &anchor'), null);

const ambiguous = read('text: &Co: partners');
assert.equal(ambiguous.toJS().text, 'partners');
assert.equal(ambiguous.get('text', true).anchor, 'Co:');
assert.equal(ambiguous.errors.length, 0);
assert.deepEqual(ambiguous.warnings.map(({ code }) => code), ['BAD_ALIAS']);
console.log('yaml 2.9.1: as seen');
JS
node check.js

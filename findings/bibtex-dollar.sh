#!/bin/sh
# @retorquere/bibtex-parser 9.0.29 and @citation-js/plugin-bibtex 0.8.2 (npm), beside each other on one valid entry.
#
# Seen: `url` is a verbatim field of biblatex, in which a dollar sign is a dollar sign. Of an entry with
# `url = {https://e.org/a$b}` the first parser gives what stands before that field, and neither the address nor any
# field behind it, with an error beside the entry ("Unclosed math section"): who takes the entries loses the rest of
# each such reference. With two dollar signs all is there. The second parser gives every field. A list of sources
# with addresses of archives and shops has such signs.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @retorquere/bibtex-parser@9.0.29 \
  @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 >/dev/null 2>&1
cat >check.mjs <<'JS'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { parse } from '@retorquere/bibtex-parser';

const require = createRequire(import.meta.url);
const { plugins } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');

const entry = (url) => `@misc{k, title = {T}, url = {${url}}, note = {N}, year = {2020}}`;

const one = parse(entry('https://e.org/a$b'));
assert.deepEqual(one.entries[0].fields, { title: 'T' });
assert.match(one.errors[0].error, /^Unclosed math section/);
const two = parse(entry('https://e.org/a$b$c'));
assert.equal(two.errors.length, 0);
assert.deepEqual(Object.keys(two.entries[0].fields), ['title', 'url', 'note', 'year']);

const [other] = plugins.input.chain(entry('https://e.org/a$b'));
assert.equal(other.URL, 'https://e.org/a$b');
assert.equal(other.note, 'N');
console.log('bibtex-parser 9.0.29, citation-js 0.8.2: as seen');
JS
node check.mjs

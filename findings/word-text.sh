#!/bin/sh
# docx 9.15.2 (npm), Packer.toBuffer on a document of plain paragraphs.
#
# Seen: the words of a text run are searched for the library's own placeholders when the package is written. A
# paragraph whose text is `a {default-bullet-numbering-0} b`, in a document that has a bulleted list, comes out as
# `a 1 b`: the braces and what stands in them have become the id of the list. And a run whose children are the string
# 'CURRENT' is no text but a field for the page number, as the constant PageNumber.CURRENT is that very string; the
# same word as the run's `text` stays a word. Whoever writes other people's words must keep both apart from strings
# that mean something to the library.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 fflate@0.8.3 >/dev/null 2>&1
cat >check.js <<'JS'
const assert = require('node:assert/strict');
const { Document, Packer, Paragraph, TextRun } = require('docx');
const { strFromU8, unzipSync } = require('fflate');

async function bodyOf(children) {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml']);
}

(async () => {
  const listed = new Paragraph({ text: 'An item', bullet: { level: 0 } });
  const braces = await bodyOf([listed, new Paragraph('a {default-bullet-numbering-0} b')]);
  assert.match(braces, />a 1 b</);
  assert.doesNotMatch(braces, /default-bullet-numbering/);

  const asChild = await bodyOf([new Paragraph({ children: [new TextRun({ children: ['CURRENT'] })] })]);
  assert.match(asChild, /<w:instrText[^>]*>PAGE</);
  assert.doesNotMatch(asChild, /CURRENT/);
  const asText = await bodyOf([new Paragraph({ children: [new TextRun({ text: 'CURRENT' })] })]);
  assert.match(asText, />CURRENT</);
  assert.doesNotMatch(asText, /instrText/);
  console.log('docx 9.15.2: as seen');
})();
JS
node check.js

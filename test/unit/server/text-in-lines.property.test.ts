import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextInLines } from '../../../src/server/notes/text-in-lines';
import { assertForAll } from '../support/property';

const texts = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r', '\r\n'), maxLength: 12 });
const change = fc.record({ at: fc.nat(40), length: fc.nat(6), text: texts });
const place = fc.record({ line: fc.nat(12), character: fc.nat(12) });

describe('A text in lines', () => {
  it('says after any changes what a text says that is made of the whole, at every place', () => {
    assertForAll(
      fc.property(texts, fc.array(change, { maxLength: 8 }), fc.array(place), (begun, changes, places) => {
        const lines = new TextInLines(begun);
        let whole = begun;
        for (const { at, length, text } of changes) {
          const start = Math.min(at, whole.length);
          const end = Math.min(start + length, whole.length);
          lines.replace(start, end, text);
          whole = whole.slice(0, start) + text + whole.slice(end);
          assert.equal(lines.toString(), whole);
        }
        const fresh = TextDocument.create('file:///a.notes.yaml', 'yaml', 1, whole);
        assert.equal(lines.lineCount, fresh.lineCount);
        assert.equal(lines.length, whole.length);
        for (const { line, character } of places.filter((each) => each.line < fresh.lineCount))
          assert.equal(lines.offsetAt({ line, character }), fresh.offsetAt({ line, character }));
      }),
      3000,
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { renameOrAsk } from '../../../src/core/features/rename';
import { folded, foldedText, markupOf } from '../../../src/core/prose';
import { applyEdits } from '../../../src/core/text/edit';
import type { Span } from '../../../src/core/text/span';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { assertForAll } from '../support/property';

const signs = fc.constantFrom(
  ...'` `` ``` ~~~ [[ ]] [[a]] [[a|b]] [ ]( ) <!-- --> <a b="c"> </a> < > @ @a # #a . / \\ \\| : :// a.b www. https://'.split(
    ' ',
  ),
  ...' |\n|\n\n|    |\t|- |> || |1. |a|Kremlin|.pdf|.org|北京|E\u0301|\u1111\u1167|’|‑|İ|😀|é'.split('|'),
);
const text = fc.oneof(
  fc.array(signs, { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('the reader of prose', () => {
  it('gives stretches within the text, in order and apart, of which none is empty', () =>
    assertForAll(
      fc.property(text, fc.boolean(), (written, isMarkdown) => {
        const { links, opaque } = markupOf(written, isMarkdown);
        let end = 0;
        for (const each of [...links, ...opaque].sort((a, b) => a.start - b.start)) {
          assert.ok(each.start >= end && each.end > each.start && each.end <= written.length);
          end = each.end;
        }
      }),
      20_000,
    ));

  it('reads what stands before a heading as it does alone', () =>
    assertForAll(
      fc.property(text, text, (one, other) => {
        const first = `x ${one.replace(/[\r\n`~<>[\]]/g, '')}`;
        const isBefore = ({ start }: Span): boolean => start < first.length;
        assert.deepEqual(
          markupOf(`${first}\n# y\n${other}`, true).opaque.filter(isBefore),
          markupOf(first, true).opaque,
        );
      }),
      5000,
    ));

  it('leads from the form in which names are compared back to the text', () =>
    assertForAll(
      fc.property(text, (written) => {
        const form = folded(written);
        assert.equal(form.text, foldedText(written));
        for (let at = 0; at < form.text.length; at++) {
          const [start, end] = [form.startOf(at), form.endOf(at)];
          assert.ok(start < end && end <= written.length);
          assert.ok(form.foldedPlace(start) <= at && at < form.foldedPlace(end));
        }
      }),
      5000,
    ));
});

describe('the rename of an actor', () => {
  it('leaves all that is no prose as it is, in any text', () =>
    assertForAll(
      fc.property(text, (brief) => {
        const note = readNote(
          `actors:\n  k: {name: Kremlin}\nbrief: ${JSON.stringify(`Kremlin ${brief}`)}\n`,
        );
        const edits = renameOrAsk(note, note.text.toString().indexOf('Kremlin'), 'Duma').get(note.uri) ?? [];
        const after = readNote(applyEdits(note.text.toString(), edits));
        assert.deepEqual(opaqueIn(after), opaqueIn(note));
        assert.ok(after.contents.values.brief?.value.startsWith('Duma '));
      }),
      3000,
    ));
});

function opaqueIn(note: Note): string[] {
  const written = note.contents.values.brief?.value ?? '';
  const { links, opaque } = markupOf(written, true);
  return [...links, ...opaque].map(({ start, end }) => written.slice(start, end));
}

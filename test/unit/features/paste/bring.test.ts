import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../../src/core/edits/refusal';
import {
  bringEntries,
  idsIn,
  missing,
  pasteText,
  pasteWithEntries,
} from '../../../../src/core/features/paste/bring';
import { check } from '../../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../../src/core/text/edit';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { selected, withCursors } from './support';

describe('a text that is pasted with the entries that it names', () => {
  const from = readNote('actors: {a: Ann}\nsources:\n  s: {title: S, by: a}\n');
  const bring = (text: string, words: string, ids: readonly string[]): string | undefined => {
    const { note, spans } = selected(text);
    const paste = spans[0] && pasteWithEntries(note, spans[0], words, from, ids);
    return paste && withCursors(note, paste);
  };

  it('stays as it is behind an indented line, and its cursor behind it', () =>
    assert.equal(
      bring('claims:\n  c: {text: C}\n  ‸\n', 'd: {text: D,\n    sources: s}\n', ['s']),
      'sources:\n  s: {title: S, by: a}\nactors:\n  a: Ann\nclaims:\n  c: {text: C}\n  d: {text: D,\n    sources: s}\n‸\n',
    ));
  it('has the line ends of the note', () =>
    assert.equal(
      bring('claims:\r\n  ‸\r\n', 'd:\n    sources: s', ['a']),
      'actors:\r\n  a: Ann\r\nclaims:\r\n  d:\r\n    sources: s‸\r\n',
    ));
  it('brings none that it defines itself', () =>
    assert.equal(
      bring('claims:\n  c: C\n‸', 'actors:\n  a: Ann Lee\nsources: {}\n', ['s', 'a']),
      'claims:\n  c: C\nactors:\n  a: Ann Lee\nsources: {s: {title: S, by: a}}\n‸',
    ));
  it('brings them behind a paste that ends the section they belong to', () =>
    assert.equal(bring('actors:\n  b: Bo\n  ‸', 'c: Cy', ['a']), 'actors:\n  b: Bo\n  c: Cy‸\n  a: Ann'));
  it('is only text where it makes what is written say something else', () =>
    assert.equal(bring('actors:\n  b: "Bo‸\n', '"', ['a'])?.includes('a: Ann'), true));
  it('is only text where words stand in the place of entries', () => {
    assert.throws(() => bring('actors: ~‸\n', 'bo', ['a']), Refusal);
    assert.throws(() => bring('actors: ‸\n', 'bo', ['a']), Refusal);
  });
  it('is pasted over what is selected', () => {
    const { note, spans } = selected('claims:\n  c: {text: ‹D›}\n');
    assert.equal(
      withCursors(note, pasteText(note, spans[0] ?? assert.fail(), 'C')),
      'claims:\n  c: {text: C‸}\n',
    );
  });
});

describe('ids that are pasted', () => {
  const from = readNote(
    `sources:
  s: {title: S}   # a comment
actors:
    a:
        name: Ann
        note: >-
          Two
          lines
claims:
  c: {text: "[[a]] came", supported-by: [i]}
  d: {text: D, supported-by: [c, x]}
indicators: {i: {text: I,
  sources: s}}
`.replaceAll('\n', '\r\n'),
  );
  const selection = {
    start: from.text.toString().indexOf('[c, x]'),
    end: from.text.toString().indexOf('[c, x]') + 6,
  };

  it('are those of the selection', () => assert.deepEqual(idsIn(from, selection), ['c', 'x']));

  it('bring what they name, and what that names', () => {
    const note = readNote('title: T\nclaims:\n  e:\n    text: E\n    supported-by: [c, x]\n');
    assert.equal(
      applyEdits(note.text.toString(), bringEntries(note, from, ['c', 'x'])),
      `title: T
sources:
  s: {title: S}
actors:
  a:
      name: Ann
      note: >-
        Two
        lines
claims:
  e:
    text: E
    supported-by: [c, x]
  c: {text: "[[a]] came", supported-by: [i]}
indicators:
  i: {text: I,
    sources: s}
`,
    );
  });

  it('leave what the note has', () => {
    const note = readNote('claims: {c: C}\n');
    assert.deepEqual(missing(note, from, ['c', 'x']), []);
  });

  it('leave no reference behind that leads nowhere', () => {
    const note = readNote('claims:\n  e: {text: E, supported-by: [c]}\n');
    const after = readNote(applyEdits(note.text.toString(), bringEntries(note, from, ['c'])));
    assert.ok(!check(after).some(({ code }) => code === 'unknown-reference' || code === 'syntax'));
  });
});

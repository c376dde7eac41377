import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits, composeEdits, difference, type TextEdit } from '../../../src/core/text/edit';
import { assertForAll } from '../support/property';

function edit(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}

describe('applyEdits', () => {
  const cases: [name: string, edits: TextEdit[], result: string][] = [
    ['nothing', [], 'abcdef'],
    ['an insertion at the start', [edit(0, 0, 'X')], 'Xabcdef'],
    ['an insertion at the end', [edit(6, 6, 'X')], 'abcdefX'],
    ['a deletion', [edit(1, 3, '')], 'adef'],
    ['a replacement of all', [edit(0, 6, 'X')], 'X'],
    ['edits in any order', [edit(4, 5, 'Y'), edit(1, 2, 'X')], 'aXcdYf'],
    ['edits that meet', [edit(1, 3, 'X'), edit(3, 5, 'Y')], 'aXYf'],
    ['insertions at one place in their order', [edit(2, 2, 'X'), edit(2, 2, 'Y')], 'abXYcdef'],
    ['an insertion where a replacement begins', [edit(2, 4, 'Y'), edit(2, 2, 'X')], 'abXYef'],
  ];
  for (const [name, edits, result] of cases) {
    it(`makes ${name}`, () => assert.equal(applyEdits('abcdef', edits), result));
  }

  it('leaves the order of the given edits alone', () => {
    const edits = [edit(4, 5, 'Y'), edit(1, 2, 'X')];
    applyEdits('abcdef', edits);
    assert.deepEqual(edits, [edit(4, 5, 'Y'), edit(1, 2, 'X')]);
  });

  it('refuses edits that overlap', () => {
    assert.throws(() => applyEdits('abcdef', [edit(1, 4, ''), edit(3, 5, '')]), RangeError);
    assert.throws(() => applyEdits('abcdef', [edit(1, 4, ''), edit(2, 2, 'X')]), RangeError);
  });
});

/** Texts of few different letters, so that two of them have much in common. */
const texts = fc
  .array(fc.constantFrom('a', 'b', '😀', '😁', '🀀', '\r\n'), { maxLength: 12 })
  .map((letters) => letters.join(''));

function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));
}

describe('difference', () => {
  const cases: [name: string, before: string, after: string, expected: TextEdit][] = [
    ['equal texts is empty', 'abc', 'abc', edit(3, 3, '')],
    ['an insertion is the inserted text', 'ac', 'abc', edit(1, 1, 'b')],
    ['a deletion is empty text', 'abc', 'ac', edit(1, 2, '')],
    ['a letter that is doubled is inserted once', 'ab', 'aab', edit(1, 1, 'a')],
    ['a new text is all of it', '', 'abc', edit(0, 0, 'abc')],
    ['no text is a deletion of all', 'abc', '', edit(0, 3, '')],
    ['two emoji of one high surrogate replaces the whole emoji', 'x😀y', 'x😁y', edit(1, 3, '😁')],
    [
      'two emoji of one low surrogate replaces the whole emoji',
      'x\u{1f000}y',
      'x\u{1f400}y',
      edit(1, 3, '\u{1f400}'),
    ],
  ];
  for (const [name, before, after, expected] of cases) {
    it(`of ${name}`, () => assert.deepEqual(difference(before, after), expected));
  }

  it('turns one text into the other, without splitting a surrogate pair', () => {
    assertForAll(
      fc.property(texts, texts, (before, after) => {
        const { span, text } = difference(before, after);
        assert.equal(applyEdits(before, [{ span, text }]), after);
        for (const at of [span.start, span.end]) assert.ok(!splitsPair(before, at), 'a pair is split before');
        for (const at of [span.start, span.start + text.length])
          assert.ok(!splitsPair(after, at), 'a pair is split after');
      }),
      500,
    );
  });

  it('is not longer than what was changed', () => {
    assertForAll(
      fc.property(texts, fc.nat(), texts, (text, place, added) => {
        const at = place % (text.length + 1);
        fc.pre(!splitsPair(text, at));
        const inserted = text.slice(0, at) + added + text.slice(at);
        const { span, text: found } = difference(text, inserted);
        // A half that two emoji share is taken in on either side, so as to leave pairs whole.
        assert.ok(found.length <= added.length + 2 && span.end - span.start <= 2);
      }),
      300,
    );
  });
});

describe('composed', () => {
  it('is the one step that two steps make', () => {
    assert.deepEqual(composeEdits('abcdef', [edit(1, 2, 'XY')], [edit(2, 3, ''), edit(5, 6, 'Z')]), [
      edit(1, 2, 'X'),
      edit(4, 5, 'Z'),
    ]);
    const edits = (length: number) =>
      fc
        .uniqueArray(fc.nat(length), { maxLength: 6 })
        .map((places) => places.sort((a, b) => a - b))
        .chain((places) =>
          fc.tuple(fc.constant(places), fc.array(fc.string({ maxLength: 3 }), { minLength: 3 })),
        )
        .map(([places, words]) =>
          places.flatMap((place, index) =>
            index % 2 === 0 ? [edit(place, places[index + 1] ?? place, words[index / 2] ?? '')] : [],
          ),
        );
    assertForAll(
      fc.property(
        fc
          .string()
          .chain((text) => fc.tuple(fc.constant(text), edits(text.length)))
          .chain(([text, first]) =>
            fc.tuple(fc.constant(text), fc.constant(first), edits(applyEdits(text, first).length)),
          ),
        ([text, first, second]) =>
          assert.equal(
            applyEdits(text, composeEdits(text, first, second)),
            applyEdits(applyEdits(text, first), second),
          ),
      ),
      300,
    );
  });
});

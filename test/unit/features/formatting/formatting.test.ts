import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatting } from '../../../../src/core/features/formatting/formatting';
import { newLineIndentation } from '../../../../src/core/features/formatting/on-type';
import { check } from '../../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../../src/core/text/edit';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { dedented } from '../../support/marks';
import { notes } from '../../support/notes';
import { assertForAll } from '../../support/property';
import { marked } from '../support';

function formatted(text: string): string {
  const note = readNote(text);
  return applyEdits(text, formatting(note));
}

const untidy = `title:    T   
# about sources
sources:
    # the first
    s:   {title: S,kind:  media , tags: [ a,b ]}   # kept   as it is
    t:
       title: T
       tags:
       -   a
       - b
claims:
   c:
        text: >-
             One
               deeper
             two
        supported-by: [ i,
           j ]
        note: "two
          lines"
   d:   D   
indicators: {i: {text: I}}
`;
const tidy = `title: T
# about sources
sources:
  # the first
  s: {title: S, kind: media, tags: [a, b]}   # kept   as it is
  t:
    title: T
    tags:
      - a
      - b
claims:
  c:
    text: >-
      One
        deeper
      two
    supported-by: [i,
       j]
    note: "two
      lines"
  d: D
indicators: {i: {text: I}}
`;

describe('formatting', () => {
  it('puts indentation and spaces in order, and keeps comments', () => assert.equal(formatted(untidy), tidy));
  it('leaves what is in order', () => assert.equal(formatted(tidy), tidy));
  it('keeps CRLF', () =>
    assert.equal(formatted(untidy.replaceAll('\n', '\r\n')), tidy.replaceAll('\n', '\r\n')));
  it('leaves what is malformed, and the column of its section', () => {
    const text = 'claims:\n    c: {text: [}\n    d:   D\nsources:\n    s: S\n';
    assert.equal(formatted(text), 'claims:\n    c: {text: [}\n    d: D\nsources:\n  s: S\n');
  });
  it('keeps the white space of block scalars', () => {
    const text = 'brief: |\n  One  \n\n    two\n';
    assert.equal(formatted(text), text);
  });
  it('moves comments with what they stand beside', () => {
    const text = `
      claims:
      # at the margin
          # of the entries
         # of them too
          a:
             consistency:
                 h: |-
                   C
              # of g
                 g: I
             # of the note
             note: N
          b:
                   # of b
                   text: B
          # the end
    `;
    const wanted = `
      claims:
      # at the margin
        # of the entries
        # of them too
        a:
          consistency:
            h: |-
              C
            # of g
            g: I
          # of the note
          note: N
        b:
          # of b
          text: B
        # the end
    `;
    assert.equal(formatted(dedented(text)), dedented(wanted));
  });
  it('leaves the line of a key without a name', () => assert.equal(formatted(': y\n : x\n'), ': y\n: x\n'));
  it('changes nothing that the note says, and nothing the second time', () => {
    const property = fc.property(notes(), ({ text }) => {
      const once = formatted(text);
      const codes = (of: string) =>
        check(readNote(of))
          .map(({ code, message }) => `${code} ${message}`)
          .sort();
      assert.deepEqual(codes(once), codes(text));
      assert.equal(formatted(once), once);
    });
    assertForAll(property, 300);
  });
});

describe('a new line', () => {
  const cases: [string, string, string][] = [
    ['below a section', 'claims:\n‸', 'claims:\n  '],
    ['below an id', 'claims:\n  c:\n‸\n', 'claims:\n  c:\n    \n'],
    ['below a key without value', 'claims:\n  c:\n    by:\n    ‸', 'claims:\n  c:\n    by:\n      '],
    ['below a field', 'claims:\n  c:\n    by: a\n‸', 'claims:\n  c:\n    by: a\n    '],
    ['below the header of a text', 'brief: |\n‸', 'brief: |\n  '],
    ['below an item', 'tags:\n  - a\n‸', 'tags:\n  - a\n  '],
    [
      'below the first key of a citation',
      'claims:\n  c:\n    sources:\n      - source: s\n‸',
      'claims:\n  c:\n    sources:\n      - source: s\n        ',
    ],
    [
      'below a further key of a citation',
      'claims:\n  c:\n    sources:\n      - source: s\n        at: p. 4\n‸',
      'claims:\n  c:\n    sources:\n      - source: s\n        at: p. 4\n        ',
    ],
    [
      'below a citation in braces',
      'claims:\n  c:\n    sources:\n      - {source: s}\n‸',
      'claims:\n  c:\n    sources:\n      - {source: s}\n      ',
    ],
    ['with CRLF', 'claims:\r\n‸', 'claims:\r\n  '],
    ['below a key with an anchor', 'claims:\n  c: &c\n‸', 'claims:\n  c: &c\n    '],
    ['below an open brace', 'claims:\n  c: {text: T,\n  ‸', 'claims:\n  c: {text: T,\n    '],
    ['below an open bracket', 'claims:\n  c: [\n    ‸\n  ]', 'claims:\n  c: [\n    \n  ]'],
    ['below items in brackets', 'tags: [\n    a,\n‸', 'tags: [\n    a,\n    '],
    [
      'below a closing bracket',
      'claims:\n  c: {tags: [a,\n      b]}\n‸',
      'claims:\n  c: {tags: [a,\n      b]}\n  ',
    ],
    ['below a colon in a text', 'brief: |\n  So:\n‸', 'brief: |\n  So:\n  '],
    ['below a bracket in a text', 'title: See [\n‸', 'title: See [\n'],
    ['below a comment', 'claims:\n  # c:\n‸', 'claims:\n  # c:\n  '],
  ];
  for (const [name, text, wanted] of cases)
    it(`is indented ${name}`, () => {
      const { note, offset } = marked(text);
      assert.equal(applyEdits(note.text.toString(), newLineIndentation(note, offset)), wanted);
    });
  it('that has words is left', () => {
    const { note, offset } = marked('claims:\nc‸');
    assert.deepEqual(newLineIndentation(note, offset), []);
  });
});

describe('the formatting of citations', () => {
  const cited = `claims:
   c:
      text: C
      sources:
       -   source:   s
           # where
           at: p. 4
           quote: >-
              One
                two
       - {source: t,at:  p. 4 }
       - quote: "one
           two"
         source: u
       -
           source: v
`;
  const inOrder = `claims:
  c:
    text: C
    sources:
      - source: s
        # where
        at: p. 4
        quote: >-
          One
            two
      - {source: t, at: p. 4}
      - quote: "one
          two"
        source: u
      -
        source: v
`;
  it('indents their keys by the dash, and tidies their braces', () =>
    assert.equal(formatted(cited), inOrder));
  it('leaves what is in order', () => assert.equal(formatted(inOrder), inOrder));
  it('keeps CRLF', () =>
    assert.equal(formatted(cited.replaceAll('\n', '\r\n')), inOrder.replaceAll('\n', '\r\n')));
});

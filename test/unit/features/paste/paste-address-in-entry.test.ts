import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertPastes, pasted } from './support';

const source = '{title: example.org, url: https://example.org/r, accessed: 2022-03-01}';

describe('an address that is pasted at the sources of an entry', () => {
  it('goes into a new line where the list stands below', () => {
    assertPastes(
      `
      sources:
        a: {title: A}
      claims:
        c:
          text: C
          sources:‸
            - a
          by: a
      `,
      `
      sources:
        a: {title: A}
        example-r: ${source}
      claims:
        c:
          text: C
          sources:
            - example-r‸
            - a
          by: a
      `,
    );
  });
  it('has the indentation of that list', () => {
    assertPastes(
      `
      sources: {a: A}
      claims:
          c:
              text: C
              sources: ‸   # where it is said
              -   a
      `,
      `
      sources: {a: A, example-r: ${source}}
      claims:
          c:
              text: C
              sources:    # where it is said
              - example-r‸
              -   a
      `,
    );
  });
  it('joins a list in brackets, or a word, below', () => {
    assertPastes(
      `
      sources: {a: A}
      claims:
        c:
          text: C
          sources:‸
            [a]
        d:
          text: D
          sources: a
      `,
      `
      sources: {a: A, example-r: ${source}}
      claims:
        c:
          text: C
          sources:
            [a, example-r‸]
        d:
          text: D
          sources: a
      `,
    );
    assertPastes(
      `
      sources: {a: A}
      claims:
        c:
          text: C
          sources: ‸
            a
      `,
      `
      sources: {a: A, example-r: ${source}}
      claims:
        c:
          text: C
          sources: 
            [a, example-r‸]
      `,
    );
  });
  it('is an item of its own on an empty line of the list', () => {
    for (const line of ['‸', '  ‸', '      ‸', '          ‸ ', '      - ‸', '      -‸'])
      assert.equal(
        pasted(
          `sources: {a: A, b: B, example: {title: E, url: https://example.org}}\nclaims:\n  c:\n    text: C\n    sources:\n      - a\n${line}\n      - b\n`,
          'https://example.org',
        ),
        'sources: {a: A, b: B, example: {title: E, url: https://example.org}}\nclaims:\n  c:\n    text: C\n    sources:\n      - a\n      - example\n      - b\n',
        line,
      );
  });
  it('is an item behind the last, and before the first', () => {
    assertPastes(
      `
      claims:
        c:
          text: C
          sources:
            - a
            ‸
      `,
      `
      sources:
        example-r: ${source}
      claims:
        c:
          text: C
          sources:
            - a
            - example-r‸
      `,
    );
    assertPastes(
      `
      claims:
        c:
          sources:
            ‸
            - a
          text: C
      `,
      `
      sources:
        example-r: ${source}
      claims:
        c:
          sources:
            - example-r‸
            - a
          text: C
      `,
    );
  });
  it('has its comma in brackets', () => {
    assertPastes(
      `
      sources: {a: A, b: B}
      claims: {c: {text: C, sources: [a,‸ b]}}
      `,
      `
      sources: {a: A, b: B, example-r: ${source}}
      claims: {c: {text: C, sources: [a,example-r‸,  b]}}
      `,
    );
    assertPastes(
      `
      sources: {a: A, b: B}
      claims:
        c:
          text: C
          sources: [
            a,
            ‸
            b
          ]
      `,
      `
      sources: {a: A, b: B, example-r: ${source}}
      claims:
        c:
          text: C
          sources: [
            a,
            example-r‸, 
            b
          ]
      `,
    );
  });
  it('goes to each of several cursors, and is added once', () => {
    assertPastes(
      `
      sources:
        a: {title: A}
      claims:
        c:
          text: C
          sources: ‸
        d:
          text: D
          sources:
            - a
            - ‸
      `,
      `
      sources:
        a: {title: A}
        example-r: ${source}
      claims:
        c:
          text: C
          sources: example-r‸
        d:
          text: D
          sources:
            - a
            - example-r‸
      `,
    );
    assert.equal(pasted('title: ‸\nclaims:\n  c:\n    sources: ‸\n'), undefined);
  });
  it('can stand where the new source is added, too', () => {
    assertPastes(
      `
      sources:
        a:
          title: A
          derived-from: ‸
      `,
      `
      sources:
        a:
          title: A
          derived-from: example-r‸
        example-r:
          title: example.org
          url: https://example.org/r
          accessed: 2022-03-01
      `,
    );
  });
  it('is text where what is pasted over holds more than the field', () => {
    for (const text of [
      'claims:\n  c:\n    sources: [‹]›\n    text: C\n',
      'claims:\n  c:\n    sources: ‹[]\n    text: C›\n',
      'claims: {c: {sources: ‹s, text: C›}}\n',
    ])
      assert.equal(pasted(text), undefined, text);
  });
  it('is text where the entry is malformed, or would say something else', () => {
    for (const text of [
      'claims:\n  c:\n    text: "C\n    sources: ‸\n',
      'claims:\n  c:\n    text: C\n    sources:\n    ‸\n    by: a\n',
      'claims:\n  c:\n    text: C\n    sources: *a‸\n',
    ])
      assert.equal(pasted(text), undefined, text);
  });
});

describe('an address that is pasted at citations', () => {
  const note = (sources: string, added = '') => `
    sources:
      a: {title: A}${added}
    claims:
      c:
        text: C
        sources: ${sources}
        by: a
    `;
  const fresh = `\n      example-r: ${source}`;
  const places: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'beside one in brackets': ['[{source: a, at: p. 4}, ‸]', '[{source: a, at: p. 4}, example-r‸]'],
    'on a line between them': [
      '\n          - source: a\n            at: p. 4\n          ‸\n          - a',
      '\n          - source: a\n            at: p. 4\n          - example-r‸\n          - a',
    ],
    'as the source of one, in braces': ['[{source: ‸, at: p. 4}]', '[{source: example-r‸, at: p. 4}]'],
    'as the source of one that stands alone': ['{source: ‸}', '{source: example-r‸}'],
    'as the source of one in lines of its own': [
      '\n          - source: ‸\n            at: p. 4\n          - a',
      '\n          - source: example-r‸\n            at: p. 4\n          - a',
    ],
  };
  for (const [where, [before, after]] of Object.entries(places))
    it(`becomes the id of its source ${where}`, () => assertPastes(note(before), note(after, fresh)));

  it('is text where a citation says where and in what words', () => {
    assert.equal(
      pasted('sources: {a: A}\nclaims: {c: {text: C, sources: [{source: a, at: ‸}]}}\n'),
      undefined,
    );
    assert.equal(
      pasted('sources: {a: A}\nclaims: {c: {text: C, sources: [{source: a, quote: ‸}]}}\n'),
      undefined,
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citationFormOf, pasteSources } from '../../../../src/core/features/paste/paste-sources';
import { dedented } from '../../support/marks';
import { selected, withCursors } from './support';

const sources = [
  { key: 'x', fields: { title: 'X', url: 'https://example.org/x' } },
  { key: 'y', fields: { title: 'Y: a', date: '2020' } },
];

/** The note after sources are pasted, with a mark at the cursor; undefined where they are only text. */
function pasted(text: string): string | undefined {
  const { note, spans } = selected(text);
  const [span] = spans;
  const paste = span && pasteSources(note, span, sources);
  return paste && withCursors(note, paste);
}

function assertPastes(before: string, after: string): void {
  for (const lineEnd of ['\n', '\r\n']) {
    const [from, to] = [before, after].map((text) => dedented(text).replaceAll('\n', lineEnd));
    assert.equal(pasted(from ?? ''), to);
  }
}

describe('references that are pasted', () => {
  it('become entries among others, in their indentation', () =>
    assertPastes(
      `
      sources:
          a:
              title: A
          ‸
          b: B
      brief: B
      `,
      `
      sources:
          a:
              title: A
          x:
              title: X
              url: https://example.org/x
          y:
              title: "Y: a"
              date: 2020‸
          b: B
      brief: B
      `,
    ));
  it('become the first entries below their section', () =>
    assertPastes(
      `
      sources:
        ‸
      claims: {}
      `,
      `
      sources:
        x:
          title: X
          url: https://example.org/x
        y:
          title: "Y: a"
          date: 2020‸
      claims: {}
      `,
    ));
  it('stand in braces where the section does', () =>
    assertPastes(
      'sources: {a: {title: A}, ‸}\n',
      'sources: {a: {title: A}, x: {title: X, url: https://example.org/x}, y: {title: "Y: a", date: 2020}‸}\n',
    ));
  it('are only text elsewhere', () => {
    assert.equal(pasted('claims:\n  a: {text: ‸}\n'), undefined);
    assert.equal(pasted('sources:\n  a: {title: A‸}\n'), undefined);
    assert.equal(pasted('claims:\n  a: {text: A, sources: [‸]}\n'), undefined);
  });
  it('are only text where the note has them all', () =>
    assert.equal(
      pasted(
        'sources:\n  a: {title: X, url: https://example.org/x}\n  b: {title: "Y: A", date: 2020}\n  ‸\n',
      ),
      undefined,
    ));
});

describe('a text', () => {
  for (const [text, form] of [
    ['@article{a,\n title = {T}}', 'bib'],
    ['% made by a program\n\n  @Book (a, title = "T")', 'bib'],
    ['Made by a program.\n\n@misc{a,', 'bib'],
    ['\uFEFFTY  - JOUR\r\nER  - ', 'ris'],
    ['[{"id": "a", "type": "book"}]', 'csl'],
    ['{"type":"book"}', 'csl'],
    ['[{"id": "a"}]', undefined],
    ['title: T\nsources: {}\n', undefined],
    ['someone@misc{a, b}', undefined],
    ['', undefined],
  ] as const)
    it(`is told to be ${form ?? 'no reference'}: ${JSON.stringify(text.slice(0, 20))}`, () =>
      assert.equal(citationFormOf(text), form));
});

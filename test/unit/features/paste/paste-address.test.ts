import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertPastes, pasted, pastedWithCursors, url } from './support';

describe('an address that is pasted', () => {
  it('among the sources is an entry', () =>
    assert.equal(
      pasted('sources:\n  ‸\n'),
      `sources:\n  example-drills-end:\n    title: example.org\n    url: ${url}\n    accessed: 2022-03-01\n`,
    ));
  it('among the sources in braces is one, too', () =>
    assert.equal(
      pasted('sources: {s: S, ‸}\n', 'https://example.org'),
      'sources: {s: S, example: {title: example.org, url: https://example.org, accessed: 2022-03-01}}\n',
    ));
  it('where sources are named is the id of a new one', () =>
    assert.equal(
      pasted('sources:\n  s: {title: S}\nclaims:\n  c: {text: C, sources: [s, ‸]}\n'),
      `sources:\n  s: {title: S}\n  example-drills-end: {title: example.org, url: ${url}, accessed: 2022-03-01}\nclaims:\n  c: {text: C, sources: [s, example-drills-end]}\n`,
    ));
  it('is the id of the source that has it already', () =>
    assert.equal(
      pasted(`sources:\n  s: {title: S, url: "${url}"}\nclaims:\n  c:\n    sources: ‸\n`),
      `sources:\n  s: {title: S, url: "${url}"}\nclaims:\n  c:\n    sources: s\n`,
    ));
  it('opens the section where it is empty', () => {
    const entry = '{example: {title: example.org, url: https://example.org, accessed: 2022-03-01}}';
    for (const text of ['sources: ‸\n', 'sources:‸\n'])
      assert.equal(pasted(text, 'https://example.org'), `sources: ${entry}\n`);
  });
  it('has the space that is missing behind a colon', () =>
    assert.equal(
      pasted(`sources: {s: {url: "${url}"}}\nclaims:\n  c:\n    sources:‸\n`),
      `sources: {s: {url: "${url}"}}\nclaims:\n  c:\n    sources: s\n`,
    ));
  it('is text beside what is written already, but not over it', () => {
    for (const place of ['s‸', '‸s', '"s‸"', 's ‸'])
      assert.equal(pasted(`claims: {c: {sources: [${place}]}}`), undefined, place);
    assert.match(
      pasted('claims: {c: {text: C, sources: [‹s›]}}') ?? '',
      /\{sources: |sources: \[example-drills-end\]/,
    );
  });
  it('may be dropped as a list, and be written in any script', () => {
    const list = '# from a browser\r\nhttps://example.org/%D0%B4%D0%B5%D0%BD%D1%8C\r\n';
    assert.match(pasted('sources:\n  ‸\n', list) ?? '', /example-день:/);
    assert.match(pasted('sources:\n  ‸\n', 'https://example.org/100%') ?? '', /example-100:/);
    assert.equal(pasted('sources:\n  ‸\n', `${url}\n${url}`), undefined);
  });
  it('is quoted where YAML wants it', () =>
    assert.match(
      pasted('sources:\n  ‸\n', 'https://example.org/a:') ?? '',
      /url: "https:\/\/example.org\/a:"/,
    ));
  it('is text elsewhere, as is what is no address', () => {
    for (const text of [
      'title: ‸',
      'sources: {s: {url: ‸}}',
      'sources:\n  s: {title: ‸}\n',
      'brief: |\n  ‸\n',
    ])
      assert.equal(pasted(text), undefined, text);
    assert.equal(pasted('sources:\n  ‸\n', 'not an address'), undefined);
  });
});

describe('an address that is pasted among the sources', () => {
  it('is the first entry right behind the key of the section', () => {
    for (const place of ['sources:‸', 'sources: ‸', 'sources:‸  # where from'])
      assertPastes(
        `
        ${place}
            a:
              title: A
            b: {title: B}
        `,
        `
        ${place.replace('‸', '')}
            example-r:
              title: example.org
              url: https://example.org/r
              accessed: 2022-03-01‸
            a:
              title: A
            b: {title: B}
        `,
      );
  });
  it('has the indentation of the section and of its fields, wherever the cursor stands', () => {
    for (const column of [3, 4, 7])
      assert.equal(
        pastedWithCursors(
          `sources:\n    a:\n       title: A\n${' '.repeat(column)}‸\n    b: {title: B}\n`,
          'https://example.org',
        ),
        column === 7
          ? undefined
          : 'sources:\n    a:\n       title: A\n    example:\n       title: example.org\n       url: https://example.org\n       accessed: 2022-03-01‸\n    b: {title: B}\n',
        `column ${column}`,
      );
  });
  it('joins a section in braces, on one line or on several', () => {
    const entry = '{title: example.org, url: https://example.org/r, accessed: 2022-03-01}';
    assertPastes(
      `
      sources:‸
        {a: A}
      `,
      `
      sources:
        {a: A, example-r: ${entry}‸}
      `,
    );
    assertPastes(
      `
      sources: {
        a: A,
        ‸
        b: B,
      }
      `,
      `
      sources: {
        a: A,
        example-r: ${entry}‸, 
        b: B,
      }
      `,
    );
  });
  it('is text amid an entry, and where a text goes on', () => {
    for (const text of [
      'sources:\n  a:\n    title: A\n  ‸\n    url: https://a.example\n',
      'sources:\n  a:\n    note: |\n      One\n      ‸\n      Two\n',
      'sources:\n  a:\n    title: "A\n  ‸\n      B"\n',
    ])
      assert.equal(pasted(text), undefined, text);
  });
});

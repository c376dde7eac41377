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
import type { Paste } from '../../../../src/core/features/paste/paste';
import { pasteAddress } from '../../../../src/core/features/paste/paste-address';
import { check } from '../../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../../src/core/text/edit';
import type { Span } from '../../../../src/core/text/span';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import type { Note } from '../../../../src/core/workspace/note/note';
import { dedented } from '../../support/marks';

const url = 'https://www.example.org/news/2022/drills-end.html?x=1';
const today = '2022-03-01';

/** The note after the paste at its marks, or over what stands between `‹` and `›`. */
function pasted(text: string, address = url): string | undefined {
  const { note, spans } = selected(text);
  const paste = pasteAddress(note, spans, address, today);
  return paste && applyEdits(note.text.toString(), paste.edits);
}

/** The note after an address is pasted, with a mark at each cursor. */
function pastedWithCursors(text: string, address = url): string | undefined {
  const { note, spans } = selected(text);
  const paste = pasteAddress(note, spans, address, today);
  return paste && withCursors(note, paste);
}

function withCursors(note: Note, { edits, cursors }: Paste): string {
  const marks = cursors.map((cursor) => ({ span: { start: cursor, end: cursor }, text: '‸' }));
  return applyEdits(applyEdits(note.text.toString(), edits), marks);
}

function selected(text: string): { readonly note: Note; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let plain = '';
  for (const part of text.split(/(?=[‸‹›])/)) {
    const last = spans.at(-1);
    if (/^[‸‹]/.test(part)) spans.push({ start: plain.length, end: plain.length });
    if (part.startsWith('›') && last) spans.splice(-1, 1, { start: last.start, end: plain.length });
    plain += part.replace(/^[‸‹›]/, '');
  }
  return { note: readNote(plain), spans };
}

/** The same note before and after a paste, with LF and with CRLF. */
function assertPastes(before: string, after: string): void {
  for (const lineEnd of ['\n', '\r\n']) {
    const [from, to] = [before, after].map((text) => dedented(text).replaceAll('\n', lineEnd));
    assert.equal(pastedWithCursors(from ?? '', 'https://example.org/r'), to);
  }
}

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

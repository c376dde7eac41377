import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportNote } from '../../../src/core/export';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';
import { contextOf, firstOf } from '../support/views';

function exported(form: 'bib' | 'ris' | 'csl', note: string): string {
  return exportNote(contextOf(readNote(dedented(note))), form).text;
}

const note = String.raw`
  title: T
  lang: en
  actors: {mod: {name: Ministry}}
  sources:
    tricky_1:
      title: 'A \b{c} 50% of $x$ & #1 _y_ ^2 ~ "q" <i>[[mod|link]]</i> @misc{a, -- ''''r'''''
      publisher: "Line one\nER  - \nTY  - JOUR"
      author: ["Doe, Jane", "A & B and Sons", "Doe, A and B"]
      url: https://example.org/a_b?c=%20&d={1}#e
      date: 2022-02-10/2022-02-14
      accessed: 2022-03-01
      kind: official
      reliability: B
      by: mod
      file: copies/a_b.pdf
      note: "First\n\nER  - \nSecond"
      tags: [R&D]
      external: {doi: 10.1234/a_b, wikidata: Q1}
  claims:
    c: {text: C, sources: [{source: tricky_1, at: p. 4}, {source: tricky_1, at: p. 7}]}
  indicators:
    i: {text: I, sources: [{source: tricky_1, at: p. 4}]}
  `;

describe('sources as BibTeX', () => {
  it('have a title where the note has no word for them', () =>
    assert.match(
      exported('bib', 'title: T\nsources: {"": {url: "https://example.org/"}}\n'),
      /title = .*Without a title/,
    ));

  it('hold no command, no brace and no sign of TeX that is not meant', () =>
    assert.equal(
      exported('bib', note),
      dedented(String.raw`
      @techreport{tricky_1,
        title = {{A \textbackslash{}b\textbraceleft{}c\textbraceright{} 50\% of \$x\$ \& \#1 \_y\_ \textasciicircum{}2 \textasciitilde{} "{}q"{} \textless{}i\textgreater{}link\textless{}/i\textgreater{} @misc\textbraceleft{}a, -{}- '{}'r'{}'}},
        author = {Doe, Jane and {A \& B and Sons} and {Doe, A and B}},
        institution = {Line one ER - TY - JOUR},
        year = {2022},
        date = {2022-02-10/2022-02-14},
        url = {https://example.org/a_b?c=%20&d=%7B1%7D#e},
        urldate = {2022-03-01},
        doi = {10.1234/a_b},
        language = {en},
        keywords = {R\&D},
        annote = {First ER - Second},
        kind = {official},
        reliability = {B},
        by = {mod},
        file = {copies/a_b.pdf},
        external = {wikidata:Q1},
        cited = {p. 4; p. 7},
      }
      `),
    ));
  it('have a key also where an id is none', () =>
    assert.deepEqual(
      exported('bib', 'title: T\nsources:\n  : {title: A}\n  "a, b}": {title: B}\n').match(/^@.*/gm),
      ['@misc{source,', '@misc{a-b-,'],
    ));

  it('have the quarters and halves of biblatex', () =>
    assert.match(exported('bib', 'sources: {a: {title: A, date: 2024-Q2}}'), /date = \{2024-34\}/));
});

describe('sources as RIS', () => {
  it('stand in one line for each tag, whatever line breaks they have', () =>
    assert.equal(
      exported('ris', note).replaceAll(/ ?\r\n/g, '\n'),
      dedented(String.raw`
      TY  - RPRT
      ID  - tricky_1
      TI  - A \b{c} 50% of $x$ & #1 _y_ ^2 ~ "q" <i>link</i> @misc{a, -- ''r''
      AU  - Doe, Jane
      AU  - A & B and Sons
      AU  - Doe, A and B
      PB  - Line one ER - TY - JOUR
      PY  - 2022
      DA  - 2022///2022-02-10/2022-02-14
      Y2  - 2022/03/01/
      UR  - https://example.org/a_b?c=%20&d={1}#e
      DO  - 10.1234/a_b
      LA  - en
      KW  - R&D
      N1  - First ER - Second
      N1  - Kind: official
      N1  - Reliability: B
      N1  - Speaks for: mod
      N1  - Kept copy: copies/a_b.pdf
      N1  - Ids elsewhere: wikidata:Q1
      N1  - Cited at: p. 4; p. 7
      ER  -`).concat('\n\n'),
    ));
});

describe('sources as CSL-JSON', () => {
  it('have no markup, and what CSL does not know beside', () => {
    const [item] = JSON.parse(exported('csl', note));
    assert.match(item.title, /<\u200Ci>link<\u200C\/i>/);
    assert.deepEqual(
      [item.id, item.type, item.author[1], item.issued, item.custom.cited],
      [
        'tricky_1',
        'report',
        { literal: 'A & B and Sons' },
        {
          'date-parts': [
            [2022, 2, 10],
            [2022, 2, 14],
          ],
        },
        'p. 4; p. 7',
      ],
    );
  });
});

describe('the sources of a note', () => {
  it('are its own, and those of included notes that it refers to', () => {
    const home = firstOf({
      a: 'include: b\nsources: {x: {title: X}}\nclaims: {c: {text: C, sources: [y]}}\n',
      b: 'sources: {x: {title: Other}, y: {title: Y}, z: {title: Z}}\n',
    });
    const items: { id: string; title: string }[] = JSON.parse(exportNote(contextOf(home), 'csl').text);
    assert.deepEqual(
      items.map(({ id, title }) => [id, title]),
      [
        ['x', 'X'],
        ['y', 'Y'],
      ],
    );
  });
  it('may be none, which is told', () =>
    assert.deepEqual(exportNote(contextOf(readNote('title: T')), 'bib'), {
      text: '',
      notices: ['There are no sources.'],
    }));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { markdownOf } from '../../../src/core/export/markdown/markdown';
import type { Block, BlockContent, Run } from '../../../src/core/views/brief/blocks';

const reader = new MarkdownIt({ html: true, linkify: true });

function block(content: BlockContent, key = 'b'): Block {
  return { key, ...content };
}

function paragraph(...runs: readonly Run[]): Block {
  return block({ kind: 'paragraph', runs });
}

function written(...blocks: readonly Block[]): string {
  return markdownOf(blocks).slice(0, -1);
}

function said(text: string): Run {
  return { text };
}

/** What a reader of Markdown makes of it, on one line. */
function rendered(...blocks: readonly Block[]): string {
  return reader
    .render(written(...blocks))
    .replace(/\s+/g, ' ')
    .trim();
}

describe('Blocks as Markdown', () => {
  it('are headings, paragraphs, quotations and code', () =>
    assert.equal(
      written(
        block({ kind: 'marking', marking: 'TLP:AMBER+STRICT' }),
        block({ kind: 'heading', level: 2, runs: [said('C #')] }),
        paragraph(
          said('So '),
          { text: 'it', isStrong: true },
          said(' is '),
          { text: 'x`y', isCode: true },
          said('.'),
        ),
        block({ kind: 'quotation', runs: [said('Never.')] }),
        block({ kind: 'code', text: 'a ``` b\n' }),
      ),
      ['**TLP:AMBER+STRICT**', '## C \\#', 'So **it** is ``x`y``.', '> Never.', '````\na ``` b\n````'].join(
        '\n\n',
      ),
    ));

  it('are lists with what stands below their items, and go on with their numbers', () =>
    assert.equal(
      written(
        block({
          kind: 'list',
          start: 9,
          items: [
            { key: 'a', runs: [said('one')], blocks: [paragraph(said('below'))] },
            { key: 'b', runs: [said('two')] },
          ],
        }),
        block({ kind: 'list', start: 11, isContinued: true, items: [{ key: 'c', runs: [said('three')] }] }),
      ),
      '9. one\n\n   below\n10. two\n11. three',
    ));

  it('keep two lists apart that follow each other', () =>
    assert.equal(
      rendered(
        block({ kind: 'list', items: [{ key: 'a', runs: [said('one')] }] }),
        block({ kind: 'list', items: [{ key: 'b', runs: [said('two')] }] }),
        block({ kind: 'notes', items: [{ key: 's', number: 1, runs: [said('Paper')] }] }),
      ),
      '<ul> <li>one</li> </ul> <ul> <li>two</li> </ul> <ol> <li>Paper</li> </ol>',
    ));

  it('are tables whose cells hold bars', () =>
    assert.equal(
      written(
        block({
          kind: 'table',
          head: [[said('a|b')], [said('c')]],
          rows: [
            {
              key: 'r',
              cells: [[{ text: 'x|y', isCode: true }], [{ text: 'z', address: 'https://a.example/|' }]],
            },
          ],
        }),
      ),
      '| a\\|b | c |\n| --- | --- |\n| `x\\|y` | [z](https://a.example/%7C) |',
    ));

  it('stand within words by tags, and beside spaces by signs', () => {
    const strong: Run = { text: 'b', isStrong: true };
    assert.equal(written(paragraph(said('a'), strong, said('c'))), 'a<strong>b</strong>c');
    assert.equal(written(paragraph(said('a'), { ...strong, text: ' b ' }, said('c'))), 'a **b** c');
    assert.equal(
      rendered(
        paragraph(
          strong,
          { text: 'c', isStrong: true, isEmphasised: true },
          { text: 'd', isEmphasised: true },
        ),
      ),
      '<p><strong>b<em>c</em></strong><em>d</em></p>',
    );
  });

  it('lead nowhere but to web addresses', () => {
    const to = (address: string, text = 'x'): string => written(paragraph({ text, address }));
    assert.equal(to('https://a.example/b_(c)?d&lt;e'), '[x](<https://a.example/b_(c)?d&amp;lt;e>)');
    assert.equal(to('https://a.example', 'https://a.example'), '<https://a.example>');
    for (const address of [
      'javascript:alert(1)',
      'command:x',
      'vscode://x',
      'data:text/html,x',
      'https://a"b',
    ])
      assert.equal(to(address), 'x');
  });
});

describe('A text of a note', () => {
  const texts = [
    ...['# a', '#', '- a', '+ a', '* a', '---', '***', '===', '> a', '1. a', '2022. Then', '(1) a', 'a) b'],
    ...[
      '| a | b |',
      '    a',
      '```',
      '~~~',
      '`a`',
      '*a*',
      '_a_',
      '**a**',
      '~~a~~',
      '<b>a</b>',
      '<!-- a',
      '&lt;',
    ],
    ...['[a](b)', '![a](https://b.example)', '[a]: b', '[^1]: a', '[ ] a', '<https://a.example>', 'a\\'],
    ...[
      'https://a.example',
      'www.a.example',
      'ftp://a.example',
      '$a$ and $b$',
      'H~2~O',
      'x^2^',
      '@doe99',
      'a\\*b',
    ],
    ...['command:x', '[a](command:x)', '{.a}', ': a', '% a', '&amp;&#65;', 'I. a', 'iv) a', '#. a'],
  ];
  for (const text of texts)
    it(`is no markup: ${text}`, () =>
      assert.equal(rendered(paragraph(said(text))), `<p>${escaped(text)}</p>`));

  it('is none in a list, a cell or a heading', () => {
    for (const text of texts) {
      const runs = [said(text)];
      const item = rendered(block({ kind: 'list', items: [{ key: 'a', runs }] }));
      assert.equal(item, `<ul> <li>${escaped(text)}</li> </ul>`);
      const heading = rendered(block({ kind: 'heading', level: 3, runs }));
      assert.equal(heading, `<h3>${escaped(text)}</h3>`);
      const table = rendered(
        block({ kind: 'table', head: [[said('h')]], rows: [{ key: 'r', cells: [runs] }] }),
      );
      assert.ok(table.includes(`<td>${escaped(text)}</td>`), table);
    }
  });

  it('is none, whatever it is', () => {
    const sign = fc.constantFrom(...'\\`*_[]<>()#+-.!|~&:/$^@{}=%"\' 1ai;');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
        const text = signs.join('').replace(/\s+/g, ' ').trim();
        fc.pre(text !== '');
        assert.equal(rendered(paragraph(said(text))), `<p>${escaped(text)}</p>`);
      }),
      { seed: 17, numRuns: 3000 },
    );
  });
});

/** A text as it stands in HTML. */
function escaped(text: string): string {
  const plain = text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return plain.replaceAll('"', '&quot;');
}

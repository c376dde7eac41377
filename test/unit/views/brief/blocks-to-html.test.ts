import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapeHtml } from '../../../../src/core/text/html';
import type { Block } from '../../../../src/core/views/brief/blocks';
import { htmlOf } from '../../../../src/core/views/brief/blocks-to-html';
import { textOf } from '../../../../src/core/views/brief/blocks-to-text';

const blocks: readonly Block[] = [
  { key: 'm', kind: 'marking', marking: 'TLP:GREEN' },
  { key: 't', kind: 'heading', level: 1, runs: [{ text: 'Q & A' }] },
  {
    key: 'g',
    kind: 'group',
    blocks: [
      {
        key: 'p',
        kind: 'paragraph',
        runs: [
          { text: 'So it is', isStrong: true },
          { text: '[1]', note: 1 },
        ],
      },
      { key: 'l', kind: 'list', start: 1, items: [{ key: 'a', runs: [{ text: 'one' }] }] },
    ],
  },
  {
    key: 'l2',
    kind: 'list',
    start: 2,
    isContinued: true,
    items: [
      {
        key: 'b',
        runs: [{ text: 'two' }],
        blocks: [{ key: 'q', kind: 'quotation', runs: [{ text: '“Yes”' }] }],
      },
    ],
  },
  {
    key: 'n',
    kind: 'notes',
    items: [{ key: 's', number: 1, runs: [{ text: 'Paper', address: 'https://a.example/?b&c' }] }],
  },
];

describe('Blocks as HTML', () => {
  it('are plain elements, with what goes on in one list', () =>
    assert.equal(
      htmlOf(blocks).replaceAll(' dir="auto"', ''),
      [
        '<p><strong>TLP:GREEN</strong></p>',
        '<h1>Q &amp; A</h1>',
        '<p><strong>So it is</strong><sup>[1]</sup></p>',
        '<ol>\n<li>one</li>\n<li>two\n<blockquote><p>“Yes”</p></blockquote></li>\n</ol>',
        '<ol>\n<li><a href="https://a.example/?b&amp;c">Paper</a></li>\n</ol>',
      ].join('\n'),
    ));

  it('lead nowhere but to web addresses, whatever the tree says', () => {
    const runs = ['javascript:alert(1)', 'command:x', 'https://a"onclick=', 'data:text/html,x'].map(
      (address) => ({ text: 'x', address }),
    );
    const html = htmlOf([{ key: 'p', kind: 'paragraph', runs }]);
    assert.equal(html, '<p dir="auto">xxxx</p>');
  });

  it('hold no sign that HTML reads, and none that no document may have', () =>
    assert.equal(escapeHtml('<a href="x">\'&\u0000\u0007\n'), '&lt;a href=&quot;x&quot;&gt;&#39;&amp;\n'));
});

describe('Blocks as plain text', () => {
  it('are the same words', () =>
    assert.equal(
      textOf(blocks),
      [
        'TLP:GREEN',
        'Q & A\n=====',
        'So it is[1]',
        '1. one\n2. two\n   > “Yes”',
        '[1] Paper <https://a.example/?b&c>',
      ].join('\n\n'),
    ));
});

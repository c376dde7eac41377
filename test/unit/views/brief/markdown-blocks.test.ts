import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlOf } from '../../../../src/core/views/brief/blocks-to-html';
import { markdownBlocks } from '../../../../src/core/views/brief/markdown-blocks';
import { readNote } from '../../../../src/core/workspace/note/live-note';

const note = readNote(
  'actors: {kremlin: The Kremlin}\nclaims: {c: {text: Troops leave.}}\nsources: {s: {title: A paper}}\n',
);

function html(markdown: string): string {
  return htmlOf(markdownBlocks(note, 'brief', markdown))
    .replaceAll(' dir="auto"', '')
    .replaceAll('\n', '');
}

describe('The Markdown of a note', () => {
  const cases: Readonly<Record<string, readonly [markdown: string, html: string]>> = {
    'has paragraphs over several lines': ['One\ntwo\n\nThree', '<p>One two</p><p>Three</p>'],
    'has headings below the chapters': ['# A #\n## B\n### C', '<h3>A</h3><h3>B</h3><h4>C</h4>'],
    'has headings with a line below': ['A\n===\n\nB\n---', '<h3>A</h3><h3>B</h3>'],
    'has rules, which part nothing here': ['A\n\n---\n\nB', '<p>A</p><p>B</p>'],
    'has lists': ['- a\n- b\n  goes on', '<ul><li>a</li><li>b goes on</li></ul>'],
    'has numbered lists that begin anywhere': ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    'has lists in lists': ['- a\n  1. b\n- c', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>'],
    'has items of several paragraphs': ['- a\n\n  b', '<ul><li>a<p>b</p></li></ul>'],
    'has a list behind another': ['- a\n\n1. b', '<ul><li>a</li></ul><ol><li>b</li></ol>'],
    'has quotations': ['> So\n> he said', '<blockquote><p>So he said</p></blockquote>'],
    'has code': ['```sh\nrm <a>\n\nb\n```\nC', '<pre>rm &lt;a&gt;b</pre><p>C</p>'],
    'has indented code': ['A\n\n    b *c*\n', '<p>A</p><pre>b *c*</pre>'],
    'has tables': [
      '| a | b |\n| --- | --- |\n| [[c\\|x]] | **d** |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>x</td><td><strong>d</strong></td></tr></tbody></table>',
    ],
    'has emphasis': [
      '*a* **b** _c_ __d__',
      '<p><em>a</em> <strong>b</strong> <em>c</em> <strong>d</strong></p>',
    ],
    'has emphasis around links': [
      '**[[kremlin|It]] is** so',
      '<p><strong>It</strong><strong> is</strong> so</p>',
    ],
    'has signs that are no emphasis': [
      '2 * 3 * 4, snake_case_name, **',
      '<p>2 * 3 * 4, snake_case_name, **</p>',
    ],
    'has code in a line': ['run `a *b* [[c]]` now', '<p>run <code>a *b* [[c]]</code> now</p>'],
    'has links as words': ['[[kremlin]] and [[kremlin|its men]]', '<p>The Kremlin and its men</p>'],
    'quotes the sentence that a link stands for': ['See [[c]].', '<p>See “Troops leave”.</p>'],
    'has links to the web': ['[a](https://a.example/b_c)', '<p><a href="https://a.example/b_c">a</a></p>'],
    'has no other links': ['[a](javascript:alert) [b](command:x) [c](file:///etc)', '<p>a b c</p>'],
    'has no images': ['![a](https://a.example/i.png)', '<p><a href="https://a.example/i.png">a</a></p>'],
    'shows HTML as it is written': [
      'a <b onclick="x">c</b>',
      '<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;</p>',
    ],
    'keeps comments to itself': ['a <!-- secret --> b\n\n<!-- more\nof it -->\n\nc', '<p>a  b</p><p>c</p>'],
    'shows blocks of HTML as code': [
      '<script>\nx()\n</script>',
      '<pre>&lt;script&gt;x()&lt;/script&gt;</pre>',
    ],
    'names no targets of links': ['A\n\n[b]: https://b.example', '<p>A</p>'],
    'takes backslashes away': ['1\\. \\*a\\*', '<p>1. *a*</p>'],
    'says nothing where there is nothing': ['\n\n', ''],
  };
  for (const [what, [markdown, expected]] of Object.entries(cases))
    it(what, () => assert.equal(html(markdown), expected));

  it('keeps the lines of code and their indentation', () => {
    const [block] = markdownBlocks(note, 'brief', '  ```\n  if a:\n\n    b\n  ```\n');
    assert.deepEqual(block?.kind === 'code' && block.text, 'if a:\n\n  b');
  });

  it('leads each block to its field, under a key of its own', () => {
    const blocks = markdownBlocks(note, 'brief', 'A\n\n- b\n- c\n\nD');
    assert.deepEqual(
      blocks.map(({ field }) => field),
      ['brief', 'brief', 'brief'],
    );
    assert.equal(new Set(blocks.map(({ key }) => key)).size, 3);
  });
});

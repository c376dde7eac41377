import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import { type Report, reportHtml, reportMarkdown, reportText } from '../../../src/core/reports';

const place = { uri: 'a', span: { start: 1, end: 2 }, label: 'one' };

const report: Report = {
  title: 'What Is Told',
  opening: 'Two things.',
  sections: [
    {
      title: '1. First',
      status: { word: 'met', tone: 'good' },
      items: [
        { status: { word: 'met', tone: 'good' }, words: 'It is shown.', places: [place] },
        { status: { word: 'not shown', tone: 'attention' }, words: 'It is not.', details: ['Do this.'] },
      ],
    },
    { title: 'Second', items: [{ words: 'Words alone.', places: [{ ...place, uri: 'nowhere' }] }] },
  ],
};

const where = ({ uri }: { readonly uri: string }) => (uri === 'a' ? 'a.notes.yaml:1:2' : undefined);

/** What a stranger may write into a note. */
const hostile = [
  '<img src=x onerror=alert(1)>',
  '[click](command:x)',
  '![p](https://example.org/p.png)',
  'see https://example.org, www.example.org or me@example.org',
  '@octocat and @org/team, #12, GH-7, o/r#3, o@0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
  'commit 0a1b2c3 :tada: ```js',
  '# heading',
  '- item\n\n1. two\n> three',
  '&lt;b&gt; &amp; <!-- x -->',
  '| a | b |\n| --- | --- |',
];

describe('A report as text', () => {
  it('has its sections, statuses below one another, and places as terminals link them', () =>
    assert.equal(
      reportText(report, { where }),
      [
        'What Is Told\nTwo things.\n',
        '1. First — met',
        '  met        It is shown.',
        '             a.notes.yaml:1:2  one',
        '  not shown  It is not.',
        '             Do this.\n',
        'Second',
        '  Words alone.\n',
      ].join('\n'),
    ));

  it('keeps each text on its line, and lets its owner change what must not be shown', () => {
    const [line] = reportText(
      { title: 'a\nb\u0007', opening: '', sections: [] },
      { where, plain: (text) => text.replace('\u0007', '!') },
    ).split('\n');
    assert.equal(line, 'a b!');
  });
});

describe('A report as Markdown', () => {
  it('has headings and lists', () =>
    assert.equal(
      reportMarkdown(report, where),
      [
        '## What Is Told\n',
        'Two things.\n',
        '### 1. First — met\n',
        '- **met** · It is shown.',
        '  - a.notes.yaml:1:2',
        '- **not shown** · It is not.',
        '  - Do this.\n',
        '### Second\n',
        '- Words alone.\n',
      ].join('\n'),
    ));

  for (const text of hostile)
    it(`shows what a note says as it stands there: ${text.slice(0, 30)}`, () => {
      const items = [{ status: { word: text }, words: text, details: [text] }];
      const written = reportMarkdown(
        { title: text, opening: text, sections: [{ title: text, items }] },
        () => text,
      );
      const html = new MarkdownIt({ html: true, linkify: true }).render(written);
      const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
      for (const tag of tags) assert.ok(['h2', 'h3', 'p', 'ul', 'li', 'strong'].includes(tag ?? ''), html);
      const words = html.replace(/<[^>]*>/g, '').replaceAll('\u200b', '');
      const expected = text
        .replace(/\s+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
      assert.ok(words.includes(expected.replaceAll('"', '&quot;')), words);
      // What forges look for in the words themselves: names, issues, signs of emotion, commits.
      const bare = html.replace(/<[^>]*>/g, '');
      assert.doesNotMatch(bare, /@\w|#\d|GH-\d|:tada:|\b0a1b2c3/);
    });
});

describe('A report as a page', () => {
  it('has headings, lists, statuses in words, and links by the numbers of their places', () => {
    const { html, places } = reportHtml(report, { places: 'Places' });
    assert.deepEqual(places, [place, { ...place, uri: 'nowhere' }]);
    assert.match(html, /^<h1>What Is Told<\/h1><p class="opening">Two things\.<\/p><section><h2>1\. First/);
    assert.match(html, /<span class="status attention">not shown<\/span>/);
    assert.match(
      html,
      /<ul class="places" aria-label="Places"><li><a href="#" data-place="0">one<\/a><\/li><\/ul>/,
    );
  });

  it('has nothing of a note as markup', () => {
    const tags = (html: string) => html.replace(/ aria-label="[^"]*"/g, '').match(/<[^>]*>/g);
    const sound = tags(reportHtml(report, { places: 'x' }).html);
    for (const text of hostile) {
      const said = JSON.parse(JSON.stringify(report), (key, value) =>
        typeof value === 'string' && key !== 'tone' && key !== 'uri' ? text : value,
      );
      const { html } = reportHtml(said, { places: text });
      assert.deepEqual(tags(html), sound, text);
    }
  });
});

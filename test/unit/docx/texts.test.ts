import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseXml } from '../../../src/docx/xml/xml';
import { wordOf, wordsIn } from './support';

/** Harmless strings of each kind that some program might take for more than words. */
const strings = [
  ...[
    '=SUM(1)',
    '{ PAGE }',
    'PAGE',
    'CURRENT',
    'TOTAL_PAGES',
    'SECTION',
    '<w:p>',
    '<w:t>',
    ']]>',
    '&',
    '&amp;',
  ],
  ...['{list-0}', '{default-bullet-numbering-0}', '{ordered-0}', '{{x}}', '<w:numId w:val="{list-0}"/>'],
  ...['r:id="rId1"', '</w:body>', '<w:sectPr>', '<!-- x -->', '<?x?>', '"quoted"', "it's", '\\t'],
];

const note = `
  title: ${JSON.stringify(strings.join(' '))}
  author: "<w:p> & {list-0}"
  marking: TLP:AMBER
  claims:
${strings.map((text, at) => `    c${at}: {text: ${JSON.stringify(text)}, key: true, sources: s}`).join('\n')}
  sources:
    s: {title: "{ PAGE }", url: "https://a.example/?a=1&b=<x>"}
    t: {title: "CURRENT", url: "javascript:alert(1)"}
`;

describe('What a note says', () => {
  it('is words in a document, and never markup, a field or a number of the library', async () => {
    const { parts } = await wordOf(note);
    const words = wordsIn(parts['word/document.xml'] ?? '');
    assert.equal(words[0], strings.join(' '));
    for (const text of strings)
      assert.ok(
        words.some((line) => line.includes(text)),
        text,
      );
    assert.doesNotMatch(parts['word/document.xml'] ?? '', /<w:(?:fldChar|instrText|fldSimple|drawing)\b/);
  });

  it('leaves every part well-formed', async () => {
    const { parts } = await wordOf(note);
    for (const [name, xml] of Object.entries(parts)) assert.ok(parseXml(xml), name);
  });

  it('has no control characters, nor what XML does not know', async () => {
    const { parts } = await wordOf(
      'title: "a\\u0000b\\u0007c\\u001b[8md\\u0085e\\uFFFEf"\nclaims: {a: {text: "\\ud83dx", key: true}}',
    );
    const [title] = wordsIn(parts['word/document.xml'] ?? '');
    assert.equal(title, 'abc[8mdef');
    for (const [name, xml] of Object.entries(parts))
      assert.doesNotMatch(xml, /(?![\r\n\t])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u, name);
  });

  it('leads to nothing but web addresses', async () => {
    const { parts } = await wordOf(`
      title: T
      bottom-line: "[a](command:x) [b](vscode://x) [c](https://a.example/x?a=1&b=2) [d](file:///x) <mailto:a@a.example>"
      claims: {a: {text: A, key: true}}
    `);
    const outside = [
      ...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]*)" TargetMode/g),
    ];
    assert.deepEqual(
      outside.map(([, target]) => target),
      ['https://a.example/x?a=1&amp;b=2'],
    );
  });

  it('keeps the direction of its letters', async () => {
    const { parts } = await wordOf('title: T\nclaims: {a: {text: "שלום", key: true}}');
    assert.match(parts['word/document.xml'] ?? '', /<w:bidi\/>/);
    assert.match(parts['word/document.xml'] ?? '', /<w:rtl\/>/);
  });
});

describe('A document', () => {
  it('is the same each time', async () => {
    const [one, other] = [await wordOf(note), await wordOf(note)];
    assert.deepEqual(one.bytes, other.bytes);
  });

  it('has its marking in header and footer, and the day of the note and no other', async () => {
    const { parts } = await wordOf('title: T\ndate: 2022-02-16\nmarking: TLP:AMBER+STRICT\nauthor: Desk A');
    for (const edge of ['header', 'footer'])
      assert.match(wordsIn(parts[`word/${edge}-default.xml`] ?? '').join(), /TLP:AMBER\+STRICT/);
    assert.match(
      parts['docProps/core.xml'] ?? '',
      /<dc:creator>Desk A<.*<cp:category>TLP:AMBER\+STRICT<.*<dcterms:created [^>]*>2022-02-16T00:00:00Z</,
    );
    assert.doesNotMatch(JSON.stringify(parts), /Un-named|20(?!22-02-16|0[06]\/|1[02]\/)\d\d-\d\d-\d\d/);
  });

  it('has no author where the note names none', async () => {
    const { parts } = await wordOf('title: T');
    assert.doesNotMatch(parts['docProps/core.xml'] ?? '', /creator|Un-named/);
  });

  it('leads from a citation to its source, and counts each list from its own number on', async () => {
    const { parts } = await wordOf(`
      title: T
      brief: "3. c\\n4. d\\n\\ntext\\n\\n1. a"
      sources: {s: {title: S}}
      claims: {a: {text: A, key: true, sources: s}}
    `);
    const text = parts['word/document.xml'] ?? '';
    assert.match(text, /<w:hyperlink [^>]*w:anchor="source_1"/);
    assert.match(text, /<w:bookmarkStart [^>]*w:name="source_1"/);
    const starts = [...(parts['word/numbering.xml'] ?? '').matchAll(/<w:startOverride w:val="(\d+)"/g)];
    assert.deepEqual(
      starts.map(([, start]) => start),
      ['3', '1', '1'],
    );
  });
});

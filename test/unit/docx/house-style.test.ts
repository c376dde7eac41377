import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { styleNamed, templateWith, wordOf, wordsIn } from './support';

const note = `
  title: T
  marking: TLP:GREEN
  bottom-line: "B\\n\\n> Q"
  claims:
    a: {text: A, key: true, supported-by: [e]}
  hypotheses: {h: H, i: I}
  indicators: {e: {text: E, sources: s}}
  sources: {s: {title: S, url: "https://a.example"}}
`;

const all = [
  ...[
    'Title',
    'Subtitle',
    'heading 1',
    'heading 2',
    'Quote',
    'header',
    'footer',
    'List Bullet',
    'List Number',
  ],
].map((name, at) => styleNamed(name, `k${at}`));

const numbering =
  '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"/></w:abstractNum>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>';

const numbered = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>';

function stylesOf(xml: string): readonly string[] {
  return [...new Set([...xml.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id = '']) => id))].sort();
}

describe('A template', () => {
  it('gives its styles by their names, whatever their ids and their case', async () => {
    const styles = [
      ...all,
      styleNamed('TABLE GRID', 'tab', '', 'table'),
      styleNamed('Hyperlink', 'li', '', 'character'),
    ];
    const { parts, notices } = await wordOf(
      note,
      templateWith({ styles: styles.join(''), header: '<w:p/>' }),
    );
    const text = parts['word/document.xml'] ?? '';
    assert.deepEqual(stylesOf(text), ['Standard', 'k0', 'k2', 'k4', 'k7', 'k8']);
    assert.match(text, /<w:tblStyle w:val="tab"\/>/);
    assert.match(text, /<w:rStyle w:val="li"\/>/);
    assert.deepEqual(notices, ['The template has no footer.']);
  });

  it('has what it lacks said, and plain styles in the place of it', async () => {
    const template = templateWith({ styles: styleNamed('Title', 'Titel'), header: '<w:p/>' });
    const { parts, notices } = await wordOf('title: T\nbottom-line: "> Q"\nclaims: {}', template);
    assert.deepEqual(notices, [
      'The template has no footer.',
      'The template has no styles “heading 1”, “Quote”, “header”, “footer”: plain ones are used.',
    ]);
    const [quote = ''] =
      /<w:style [^>]*w:styleId="Quote".*?<\/w:style>/s.exec(parts['word/styles.xml'] ?? '') ?? [];
    assert.match(quote, /<w:basedOn w:val="Standard"\/>/);
    assert.doesNotMatch(quote, /rFonts|w:color w:val/);
  });

  it('gives its lists their bullets and numbers, each numbered list a count of its own', async () => {
    const styles = [
      ...all.slice(0, 7),
      styleNamed('List Bullet', 'lb', numbered),
      styleNamed('List Number', 'ln', '<w:basedOn w:val="lb"/>'),
    ].join('');
    const { parts } = await wordOf(note, templateWith({ styles, numbering }));
    const xml = parts['word/numbering.xml'] ?? '';
    const added = [...xml.matchAll(/<w:num w:numId="(\d+)"><w:abstractNumId w:val="7"\/><w:lvlOverride/g)];
    assert.equal(added.length, 2);
    const text = parts['word/document.xml'] ?? '';
    for (const [, id] of added)
      assert.match(text, new RegExp(`<w:pStyle w:val="ln"/>.*<w:numId w:val="${id}"/>`));
    assert.doesNotMatch(text, /<w:pStyle w:val="lb"\/>(?:(?!<\/w:pPr>).)*<w:numPr>/);
  });

  it('whose styles of lists have no bullets gets them', async () => {
    const { parts } = await wordOf(note, templateWith({ styles: all.join(''), numbering }));
    const text = parts['word/document.xml'] ?? '';
    const [, id] = /<w:pStyle w:val="k7"\/>.*?<w:numId w:val="(\d+)"\/>/.exec(text) ?? [];
    const xml = parts['word/numbering.xml'] ?? '';
    const [, abstract] = new RegExp(`<w:num w:numId="${id}"><w:abstractNumId w:val="(\\d+)"`).exec(xml) ?? [];
    assert.match(xml, new RegExp(`<w:abstractNum w:abstractNumId="${abstract}">.*?w:val="bullet"`));
  });

  it('gives its header with its picture below the marking, and its page', async () => {
    const header =
      '<w:p><w:r><w:t>House</w:t><w:drawing><a:blip xmlns:a="urn:a" r:embed="p"/></w:drawing></w:r></w:p>';
    const relation =
      '<Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.png"/>';
    const template = templateWith({
      ...{ styles: all.join(''), header, headerRelations: relation },
      section: '<w:pgSz w:w="12240" w:h="15840"/><w:titlePg/>',
      more: { 'word/media/logo.png': 'PNG' },
    });
    const { parts } = await wordOf(note, template);
    assert.deepEqual(wordsIn(parts['word/header-default.xml'] ?? ''), ['\u00A0TLP:GREEN\u00A0', 'House']);
    assert.deepEqual(wordsIn(parts['word/header-first.xml'] ?? ''), ['\u00A0TLP:GREEN\u00A0']);
    assert.deepEqual(wordsIn(parts['word/footer-first.xml'] ?? ''), ['\u00A0TLP:GREEN\u00A0']);
    assert.equal(parts['word/media/header-default-1.png'], 'PNG');
    assert.match(
      parts['word/_rels/header-default.xml.rels'] ?? '',
      /Id="p"[^>]*Target="media\/header-default-1\.png"/,
    );
    assert.match(parts['[Content_Types].xml'] ?? '', /Extension="png" ContentType="image\/png"/);
    assert.match(parts['word/document.xml'] ?? '', /<w:pgSz [^>]*w:w="12240"/);
  });

  it('gives its header without links, whose words stay', async () => {
    const header = '<w:p><w:hyperlink r:id="x"><w:r><w:t>house.example</w:t></w:r></w:hyperlink></w:p>';
    const relation =
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://house.example" TargetMode="External"/>';
    const { parts, notices } = await wordOf(
      note,
      templateWith({ styles: all.join(''), header, headerRelations: relation }),
    );
    assert.ok(wordsIn(parts['word/header-default.xml'] ?? '').includes('house.example'));
    assert.doesNotMatch(JSON.stringify(parts), /https:\/\/house\.example/);
    assert.ok(notices.includes('Links in the header and footer of the template are not taken over.'));
  });

  it('gives its pictures without drawings in SVG and without addresses of their own', async () => {
    const header =
      '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" href="https://house.example" alt="x">' +
      '<v:imagedata src="https://house.example/x.png"/></v:shape></w:pict><w:drawing>' +
      '<a:svgBlip xmlns:a="urn:svg" r:embed="x"/></w:drawing></w:r></w:p>';
    const relation =
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.svg"/>';
    const more = { 'word/media/a.svg': '<svg/>' };
    const { parts } = await wordOf(note, templateWith({ header, headerRelations: relation, more }));
    assert.match(parts['word/header-default.xml'] ?? '', /alt="x"/);
    assert.doesNotMatch(JSON.stringify(parts), /house\.example|svg/i);
  });

  it('gives nothing of its text', async () => {
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Former words</w:t></w:r></w:p></w:body></w:document>';
    const { parts } = await wordOf(note, templateWith({ more: { 'word/document.xml': document } }));
    assert.doesNotMatch(JSON.stringify(parts), /Former words/);
  });
});

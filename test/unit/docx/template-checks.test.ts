import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TemplateRefused } from '../../../src/docx';
import { openArchive } from '../../../src/docx/template/archive';
import { contentTypes, relations, templateWith, wordOf, zipped } from './support';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

async function refused(template: Uint8Array, sentence: RegExp): Promise<void> {
  await assert.rejects(wordOf('title: T', template), (error: unknown) => {
    assert.ok(error instanceof TemplateRefused, String(error));
    assert.match(error.message, sentence);
    assert.match(error.message, /^[A-Z].*\.$/);
    return true;
  });
}

function relation(kind: string, target: string, mode = ''): string {
  return `<Relationship Id="x" Type="${office}/${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
}

const paragraph = '<w:p><w:r><w:t>House</w:t></w:r></w:p>';

describe('A template is refused', () => {
  it('where it is no zip or no Word document', async () => {
    await refused(
      new TextEncoder().encode('no zip at all'),
      /^It is no Word document \(\.docx\), or is damaged\.$/,
    );
    await refused(zipped({ 'a.txt': 'a' }), /^It is no Word document/);
    await refused(templateWith({ more: { '_rels/.rels': relations('') } }), /^It is no Word document/);
    await refused(templateWith().subarray(0, 700), /damaged/);
  });

  it('where it has too many parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`customXml/${at}.xml`, '']));
    await refused(templateWith({ more: many }), /^It has more than 2000 parts\.$/);
  });

  it('where a part has a name that leads elsewhere', async () => {
    for (const name of [
      '../a.xml',
      'word/../../a.xml',
      '/etc/a.xml',
      'C:/a.xml',
      'word\\a.xml',
      'word/a\u0001.xml',
    ])
      await refused(templateWith({ more: { [name]: 'a' } }), /^It has a part whose name /);
    await refused(templateWith({ more: { [`word/${'a'.repeat(300)}.xml`]: '' } }), /is too long\.$/);
  });

  it('where two parts have one name', async () =>
    refused(
      templateWith({ more: { 'word/Styles.xml': '' } }),
      /^It has two parts of the name word\/Styles\.xml\.$/,
    ));

  it('where a part is too large, before it is read', async () =>
    refused(
      templateWith({ more: { 'word/styles.xml': ' '.repeat(10_000_001) } }),
      /^Its part word\/styles\.xml is too large\.$/,
    ));

  it('where a part is larger than it says', () => {
    const zip = zipped({ 'a.xml': 'x'.repeat(5000) });
    const view = new DataView(zip.buffer, zip.byteOffset);
    for (let at = 0; at < zip.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    assert.throws(() => openArchive(zip).read(['a.xml']), {
      name: 'TemplateRefused',
      message: 'Its part a.xml is larger than it says.',
    });
  });

  it('where it has macros', async () => {
    await refused(templateWith({ more: { 'word/vbaProject.bin': 'a' } }), /^It has macros\./);
    const types = contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml');
    await refused(templateWith({ more: { '[Content_Types].xml': types } }), /^It has macros\./);
  });

  it('where a part leads out of the package', async () => {
    for (const target of [
      '../../../a.xml',
      'file:///a.xml',
      'https://a.example/styles.xml',
      '//a.example/a.xml',
    ])
      await refused(
        templateWith({ more: { 'word/_rels/document.xml.rels': relations(relation('styles', target)) } }),
        /^It leads to something outside of itself\.$/,
      );
  });

  it('where its header shows what is outside, or an object', async () => {
    const header = `${paragraph}<w:p><w:r><w:object r:id="x"/></w:r></w:p>`;
    const external = relation('image', 'https://a.example/x.png', 'External');
    await refused(
      templateWith({ header, headerRelations: external }),
      /^Its header shows something that is outside of the document\.$/,
    );
    await refused(
      templateWith({ header, headerRelations: relation('oleObject', 'embeddings/a.bin') }),
      /^Its header has an embedded object or control/,
    );
  });

  it('where its header has a field that may reach out, in one piece or in several', async () => {
    const char = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const piece = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const pieces = `<w:p>${char('begin')}${piece(' INCLUDE')}${piece('TEXT "a"')}${char('end')}</w:p>`;
    const simple = '<w:p><w:fldSimple w:instr="dde a b"/></w:p>';
    await refused(templateWith({ header: pieces }), /^Its header has the field INCLUDETEXT, /);
    await refused(templateWith({ header: simple }), /^Its header has the field DDE, /);
    const page = `<w:p>${char('begin')}${piece(' PAGE ')}${char('separate')}${char('end')}</w:p>`;
    await wordOf('title: T', templateWith({ header: page }));
  });

  it('where a part is malformed, declares entities or has a shape that no writer gives it', async () => {
    const styles = (xml: string): Uint8Array => templateWith({ more: { 'word/styles.xml': xml } });
    await refused(styles('<a><b></a>'), /^Its part word\/styles\.xml is malformed\.$/);
    await refused(styles('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), /declares entities/);
    await refused(styles(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`), /is nested too deeply\.$/);
    const attributes = Array.from({ length: 300 }, (_, at) => `a${at}=">"`).join(' ');
    await refused(styles(`<a ${attributes}/>`), /has a tag with too many attributes\.$/);
  });

  it('where it is of the strict form', async () => {
    const strict = '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body/></document>';
    await refused(
      templateWith({ more: { 'word/document.xml': strict } }),
      /^It is saved as “Strict Open XML”\./,
    );
  });
});

describe('A template that a document was made of by others', () => {
  it('may be a template of Word (.dotx)', async () => {
    const types = contentTypes(`${wordType}.template.main+xml`);
    await wordOf('title: T', templateWith({ more: { '[Content_Types].xml': types } }));
  });

  it('may name its own template outside, which nothing is taken of', async () => {
    const attached = relations(relation('attachedTemplate', 'file:///C:/a.dotm', 'External'));
    const { parts } = await wordOf(
      'title: T',
      templateWith({ more: { 'word/_rels/settings.xml.rels': attached } }),
    );
    assert.doesNotMatch(JSON.stringify(parts), /a\.dotm/);
  });
});

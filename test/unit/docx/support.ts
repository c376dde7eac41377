import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { briefDocument } from '../../../src/core/export';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { wordBrief } from '../../../src/docx';
import { dedented } from '../support/marks';
import { contextOf } from '../support/views';

/** The parts of a document as texts, and what the template lacked. */
export interface Unpacked {
  readonly parts: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/** The Word document of a note that is written in a test. */
export async function wordOf(written: string, template?: Uint8Array): Promise<Unpacked> {
  const { bytes, notices } = await wordBrief(briefDocument(contextOf(readNote(dedented(written)))), template);
  return { bytes, notices, parts: partsOf(bytes) };
}

export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The words of a part, a paragraph on each line. */
export function wordsIn(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .slice(0, -1)
    .map((paragraph) => {
      const texts = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)];
      return unescaped(texts.map(([, text, sign]) => text ?? (sign === 'br' ? '\n' : '\t')).join(''));
    });
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface TemplateParts {
  /** Elements of style, besides that of Normal. */
  readonly styles?: string;
  readonly numbering?: string;
  /** What stands in the header. */
  readonly header?: string;
  readonly headerRelations?: string;
  /** Properties of the section, behind the reference to its header. */
  readonly section?: string;
  /** More parts, or other contents of those above. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A small Word document as a house might have it. */
export function templateWith({
  styles = '',
  numbering,
  header,
  headerRelations = '',
  section = '',
  more = {},
}: TemplateParts = {}): Uint8Array {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const reference = header === undefined ? '' : '<w:headerReference w:type="default" r:id="h"/>';
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations(relation('d', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('s', 'styles', 'styles.xml') +
        (numbering === undefined ? '' : relation('n', 'numbering', 'numbering.xml')) +
        (header === undefined ? '' : relation('h', 'header', 'header1.xml')),
    ),
    'word/document.xml': `<w:document ${w} ${r}><w:body><w:p/><w:sectPr>${reference}${section}</w:sectPr></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>${styles}</w:styles>`,
    ...(numbering !== undefined && { 'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>` }),
    ...(header !== undefined && {
      'word/header1.xml': `<w:hdr ${w} ${r}>${header}</w:hdr>`,
      'word/_rels/header1.xml.rels': relations(headerRelations),
    }),
    ...more,
  };
  return zipped(parts);
}

export function relations(all: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
}

export function contentTypes(main = `${wordType}.document.main+xml`): string {
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${main}"/></Types>`
  );
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(files));
}

/** A style of a template, by its name and an id that is none of Word's own. */
export function styleNamed(name: string, id: string, properties = '', type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;
}

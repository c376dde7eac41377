/**
 * How a brief looks where no template says so. The spaces between paragraphs stand among the defaults, where styles of
 * tables can set others.
 */
import { spaces } from '../xml/xml';
import { deepestList, listStyleName, plainStyles } from './names';
import { bulletNumber, indent, numberNumber } from './own-numbering';

const serif = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="Cambria" w:cs="Times New Roman"/>';
const sans = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>';
const mono = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:eastAsia="Consolas" w:cs="Courier New"/>';

interface OwnStyle {
  readonly type?: 'paragraph' | 'character' | 'table';
  readonly name: string;
  readonly id?: string;
  readonly attributes?: string;
  /** What stands between the name and the properties. */
  readonly basedOn?: string;
  readonly next?: string;
  readonly body?: string;
}

function styleXml({ type = 'paragraph', name, id = idFor(name), ...rest }: OwnStyle): string {
  const { attributes = '', basedOn, next, body = '' } = rest;
  const links = [basedOn && `<w:basedOn w:val="${basedOn}"/>`, next && `<w:next w:val="${next}"/>`];
  return (
    `<w:style w:type="${type}" w:styleId="${id}"${attributes}><w:name w:val="${name}"/>` +
    `${links.filter(Boolean).join('')}<w:qFormat/>${body}</w:style>`
  );
}

/** As Word makes an id of a name. */
function idFor(name: string): string {
  return name.replace(/(?:^| )\w/g, (start) => start.toUpperCase()).replaceAll(' ', '');
}

const defaults: readonly OwnStyle[] = [
  { name: plainStyles.normal, attributes: ' w:default="1"' },
  { type: 'character', name: 'Default Paragraph Font', attributes: ' w:default="1"' },
  {
    type: 'table',
    name: 'Normal Table',
    id: 'TableNormal',
    attributes: ' w:default="1"',
    body:
      '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
      '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
      '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  },
];

function heading(name: string, level: number, before: number, size: number, extra = ''): OwnStyle {
  return {
    name,
    basedOn: 'Normal',
    next: 'Normal',
    body:
      `<w:pPr><w:keepNext/><w:keepLines/>${extra}<w:spacing w:before="${before}" w:after="80" w:line="240" w:lineRule="auto"/>` +
      `<w:outlineLvl w:val="${level}"/></w:pPr><w:rPr>${sans}<w:b/><w:bCs/>${sized(size)}</w:rPr>`,
  };
}

function sized(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

const rule = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="AAAAAA"/></w:pBdr>';

const headings: readonly OwnStyle[] = [
  {
    name: plainStyles.title,
    basedOn: 'Normal',
    next: 'Subtitle',
    body:
      '<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr>' +
      `<w:rPr>${sans}<w:b/><w:bCs/>${sized(40)}</w:rPr>`,
  },
  {
    name: plainStyles.subtitle,
    basedOn: 'Normal',
    next: 'Normal',
    body: `<w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr>${sans}<w:color w:val="555555"/>${sized(20)}</w:rPr>`,
  },
  heading(plainStyles.chapter, 0, 360, 28, rule),
  heading(plainStyles.section, 1, 240, 24),
  heading(plainStyles.subsection, 2, 200, 22),
];

const quoted =
  '<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="CCCCCC"/></w:pBdr>' +
  '<w:spacing w:before="40"/><w:ind w:left="284"/>';

const edge =
  '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>' +
  `<w:rPr>${sans}${sized(18)}</w:rPr>`;

const texts: readonly OwnStyle[] = [
  {
    name: plainStyles.quotation,
    basedOn: 'Normal',
    body: `<w:pPr><w:keepLines/>${quoted}</w:pPr><w:rPr><w:color w:val="333333"/></w:rPr>`,
  },
  {
    name: plainStyles.code,
    basedOn: 'Normal',
    body:
      '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="F3F3F3"/>' +
      `<w:spacing w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>${mono}${sized(19)}</w:rPr>`,
  },
  { name: plainStyles.header, basedOn: 'Normal', body: edge },
  { name: plainStyles.footer, basedOn: 'Normal', body: edge },
  {
    type: 'character',
    name: plainStyles.link,
    basedOn: 'DefaultParagraphFont',
    body: '<w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr>',
  },
  {
    type: 'character',
    name: plainStyles.inlineCode,
    basedOn: 'DefaultParagraphFont',
    body: `<w:rPr>${mono}${sized(20)}</w:rPr>`,
  },
];

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="AAAAAA"/>`;

const table: OwnStyle = {
  type: 'table',
  name: plainStyles.table,
  basedOn: 'TableNormal',
  body:
    '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>' +
    `${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>` +
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
};

function listsOf(level: number): readonly OwnStyle[] {
  const numbered = (number: number): string =>
    `<w:pPr><w:numPr><w:numId w:val="${number}"/></w:numPr><w:spacing w:after="60"/></w:pPr>`;
  return [
    { name: listStyleName('bullet', level), basedOn: 'Normal', body: numbered(bulletNumber(level)) },
    { name: listStyleName('number', level), basedOn: 'Normal', body: numbered(numberNumber(level)) },
    {
      name: listStyleName('continued', level),
      basedOn: 'Normal',
      body: `<w:pPr><w:spacing w:after="60"/><w:ind w:left="${indent * level}"/></w:pPr>`,
    },
  ];
}

/** The part `styles.xml` of a brief without a template. */
export function ownStyles(): string {
  const lists = Array.from({ length: deepestList }, (_, at) => listsOf(at + 1)).flat();
  const all = [...defaults, ...headings, ...texts, table, ...lists].map(styleXml).join('');
  return (
    `<w:styles xmlns:w="${spaces.w}"><w:docDefaults><w:rPrDefault><w:rPr>${serif}${sized(22)}</w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault>' +
    `</w:docDefaults>${all}</w:styles>`
  );
}

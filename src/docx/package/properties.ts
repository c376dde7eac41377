/** What a document says of itself and of how it is to be read, beside its text. */
import type { BriefDocument } from '../../core/export';
import type { Template } from '../template/template';
import { escapeXml, spaces } from '../xml/xml';
import { declaration } from './package-writer';

/** The part `core.xml`: Dublin Core, as Word shows it among the properties of a file. */
export function coreProperties({ title, authors, reference, lang, marking, day }: BriefDocument): string {
  const time = `${day}T00:00:00Z`;
  const element = (name: string, value: string | undefined): string =>
    value === undefined || value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`;
  const date = (name: string): string => `<${name} xsi:type="dcterms:W3CDTF">${time}</${name}>`;
  const author = authors.join('; ');
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element('dc:title', title) +
    element('dc:creator', author) +
    element('dc:identifier', reference) +
    element('dc:language', lang) +
    element('cp:category', marking) +
    element('cp:lastModifiedBy', author) +
    `${date('dcterms:created')}${date('dcterms:modified')}</cp:coreProperties>`
  );
}

/** The part `app.xml`: what made the file. */
export const appProperties =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Analyst Notes</Application></Properties>';

/** The part `settings.xml`: the document is laid out as Word has done since 2013. */
export function settings(template: Template | undefined): string {
  const compatibility = 'w:uri="http://schemas.microsoft.com/office/word"';
  return (
    `${declaration}<w:settings xmlns:w="${spaces.w}">` +
    `${template?.hasMirroredMargins ? '<w:mirrorMargins/>' : ''}<w:defaultTabStop w:val="720"/>` +
    `${template?.hasEven ? '<w:evenAndOddHeaders/>' : ''}<w:compat>` +
    `<w:compatSetting w:name="compatibilityMode" ${compatibility} w:val="15"/></w:compat></w:settings>`
  );
}

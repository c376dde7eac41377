/** The properties of the one section that a document has, which end its text. */
import { XMLSerializer } from '@xmldom/xmldom';
import type { Template } from '../template/template';
import type { Edge } from './edges';

/** A4 in twentieths of a point, with room for a marking in the margins. */
export const ownPage = { width: 11_906, side: 1304 } as const;

const ownProperties =
  `<w:pgSz w:w="${ownPage.width}" w:h="16838"/><w:pgMar w:top="1474" w:right="${ownPage.side}" ` +
  `w:bottom="1361" w:left="${ownPage.side}" w:header="680" w:footer="624" w:gutter="0"/>`;

export function sectionXml(edges: readonly Edge[], template: Template | undefined): string {
  const references = edges.map(({ kind, page, id }) => `<w:${kind}Reference w:type="${page}" r:id="${id}"/>`);
  const serializer = new XMLSerializer();
  const own = template?.section.properties.map((each) => serializer.serializeToString(each)).join('');
  return `<w:sectPr>${references.join('')}${own || ownProperties}</w:sectPr>`;
}

/** The text, header and footer as the library writes them; all else that it would put in a document is left out. */
import { Document, type Footer, type Header, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { childrenOf, parseXml, rootOf, spaces } from '../xml/xml';
import type { Written } from './blocks';

export interface Library {
  /** The text up to the properties of its section. */
  readonly body: string;
  readonly header: string;
  readonly footer: string;
  /** The addresses of links by their ids. */
  readonly links: ReadonlyMap<string, string>;
}

interface Pieces {
  readonly children: readonly Written[];
  readonly header: Header;
  readonly footer: Footer;
}

export async function madeByLibrary({ children, header, footer }: Pieces): Promise<Library> {
  const document = new Document({
    sections: [{ children, headers: { default: header }, footers: { default: footer } }],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const xml = text('word/document.xml');
  return {
    body: xml.slice(0, xml.lastIndexOf('<w:sectPr')),
    header: text('word/header1.xml'),
    footer: text('word/footer1.xml'),
    links: linksIn(text('word/_rels/document.xml.rels')),
  };
}

function linksIn(relations: string): ReadonlyMap<string, string> {
  const all = childrenOf(rootOf(parseXml(relations)), 'Relationship', spaces.relations);
  const outside = all.filter((each) => each.getAttribute('TargetMode') === 'External');
  return new Map(outside.map((each) => [each.getAttribute('Id') ?? '', each.getAttribute('Target') ?? '']));
}

/** Headers and footers: those of a template with the marking above what it has there, or our own. */
import { type PageKind, pageKinds } from '../template/section';
import { type Picture, pictureTypes, type TakenPart } from '../template/take';
import type { Template } from '../template/template';
import { childrenOf, parseXml, rootOf, writeXml } from '../xml/xml';
import type { PackageWriter } from './package-writer';

export type EdgeKind = 'header' | 'footer';

export interface Edge {
  readonly kind: EdgeKind;
  readonly page: PageKind;
  /** The relation that leads to it. */
  readonly id: string;
}

/**
 * Writes the header or footer of each kind of page. A page whose template has none there gets the marking all the same.
 * @param marking a header or footer with the marking alone
 */
export function addEdges(
  writer: PackageWriter,
  kind: EdgeKind,
  marking: string,
  template: Template | undefined,
): readonly Edge[] {
  const own = template?.[kind === 'header' ? 'headers' : 'footers'];
  return pageKinds
    .filter((page) => isShown(page, template))
    .map((page) => {
      const name = `word/${kind}-${page}.xml`;
      const part = own?.get(page);
      writer.add(name, part ? writeXml(withMarking(part, marking)) : marking, `wordprocessingml.${kind}`);
      addPictures(writer, name, part?.pictures);
      return { kind, page, id: writer.relate('word/document.xml', kind, name.slice('word/'.length)) };
    });
}

function isShown(page: PageKind, template: Template | undefined): boolean {
  if (page === 'default') return true;
  return page === 'first' ? Boolean(template?.section.hasFirst) : Boolean(template?.hasEven);
}

function withMarking({ document }: TakenPart, marking: string): TakenPart['document'] {
  const root = rootOf(document);
  const first = root.firstChild;
  for (const paragraph of childrenOf(rootOf(parseXml(marking))))
    root.insertBefore(document.importNode(paragraph, true), first);
  return document;
}

/** Puts the pictures of a template beside a part, which names them by the ids that they had. */
export function addPictures(writer: PackageWriter, part: string, pictures: readonly Picture[] = []): void {
  const stem = part.slice(part.lastIndexOf('/') + 1, -'.xml'.length);
  const up = part.split('/').length > 2 ? '../' : '';
  for (const [at, { id, ending, bytes }] of pictures.entries()) {
    const name = `media/${stem}-${at + 1}.${ending}`;
    writer.addPicture(`word/${name}`, bytes, pictureTypes[ending] ?? '');
    writer.relateAs(part, id, 'image', `${up}${name}`);
  }
}

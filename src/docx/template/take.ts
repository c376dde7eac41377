/** One part of a template with its pictures, without anything that leads out of the document or runs. */
import { refuse } from '../refusal';
import { type Document, type Element, elementsOf, rootOf, spaces } from '../xml/xml';
import { strangeField } from './fields';
import type { Relation, TemplatePackage } from './package';

export interface Picture {
  /** By which the part names it. */
  readonly id: string;
  /** The ending of its name, which tells its kind. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

export interface TakenPart {
  readonly document: Document;
  readonly pictures: readonly Picture[];
  /** Whether links were left out of it. */
  readonly hadLinks: boolean;
}

/** Kinds of pictures by their endings, with their types. A drawing in SVG always has one of these beside it. */
export const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
};

/**
 * Takes over a part; links of it lose their targets, and keep their words.
 * @param what the part is called in sentences, such as `header`
 * @throws TemplateRefused where it holds what is outside of the document, or runs
 */
export function takePart(source: TemplatePackage, name: string, what: string): TakenPart {
  const document = source.xml(name);
  const root = rootOf(document);
  const field = strangeField(root);
  if (field !== undefined)
    refuse(`Its ${what} has the field ${printable(field)}, which may reach out of the document.`);
  const relations = new Map(source.relationsOf(name).map((relation) => [relation.id, relation]));
  const used = new Map<string, Relation>();
  let hadLinks = false;
  for (const element of [...elementsOf(root)]) {
    hadLinks = withoutAddresses(element) || hadLinks;
    for (const id of relationsNamed(element)) {
      const relation = relations.get(id);
      const fate = relation && fateOf(relation, element, what);
      if (relation && fate === 'kept') used.set(id, relation);
      else hadLinks = dropped(element, id) || hadLinks;
    }
  }
  return { document, pictures: [...used.values()].map((each) => pictureOf(source, each, what)), hadLinks };
}

/** The first word, so that a sentence stays one. */
function printable(field: string): string {
  return field.replace(/[^\p{L}\p{N}=_-]/gu, '').slice(0, 30);
}

/** The ids of relations that an element names, as do `r:id`, `r:embed` and `r:link`. */
function relationsNamed(element: Element): readonly string[] {
  return [...element.attributes].filter((each) => each.namespaceURI === spaces.r).map(({ value }) => value);
}

function fateOf({ kind, part, outside }: Relation, element: Element, what: string): 'kept' | 'dropped' {
  if (kind === 'hyperlink') return 'dropped';
  if (outside !== undefined) refuse(`Its ${what} shows something that is outside of the document.`);
  if (element.localName === 'svgBlip') return 'dropped';
  if (kind === 'image' && part !== undefined) return 'kept';
  return refuse(`Its ${what} has an embedded object or control, which is not taken over.`);
}

/** Takes a relation out of an element; whether that was a link. */
function dropped(element: Element, id: string): boolean {
  const isLink = /^(?:hyperlink|hlinkClick|hlinkHover)$/.test(element.localName ?? '');
  if (element.localName === 'hyperlink') {
    for (const attribute of [...element.attributes])
      if (attribute.namespaceURI === spaces.r && attribute.value === id)
        element.removeAttributeNode(attribute);
  } else element.parentNode?.removeChild(element);
  return isLink;
}

const vml = /^urn:schemas-microsoft-com:(?:vml|office:office)$/;

/** Drawings of the old kind name addresses without a relation; whether there was one. */
function withoutAddresses(element: Element): boolean {
  const isDrawing = vml.test(element.namespaceURI ?? '');
  const addresses = [...element.attributes].filter(
    ({ namespaceURI, localName, name }) =>
      /^(?:href|src|althref)$/i.test(localName ?? name) && (isDrawing || vml.test(namespaceURI ?? '')),
  );
  for (const attribute of addresses) element.removeAttributeNode(attribute);
  return addresses.length > 0;
}

function pictureOf(source: TemplatePackage, { id, part = '' }: Relation, what: string): Picture {
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  if (pictureTypes[ending] === undefined)
    refuse(`Its ${what} has a picture of a kind that is not taken over.`);
  return { id, ending, bytes: source.bytes(part) };
}

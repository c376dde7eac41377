/** Parts of a Word document as trees. Their markup is told by name space, as prefixes are for each writer to choose. */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { refuse } from '../refusal';
import { badShape } from './shape';

export type { Document, Element };

/** WordprocessingML and relationships (ECMA-376, the transitional form, which Word writes). */
export const spaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  relations: 'http://schemas.openxmlformats.org/package/2006/relationships',
} as const;

/**
 * Reads a part of a document from outside.
 * @throws TemplateRefused where it is malformed, or of a shape that no writer gives it
 */
export function parsePart(bytes: Uint8Array, name: string): Document {
  const xml = decodePart(bytes);
  const bad = badShape(xml);
  if (bad !== undefined) refuse(`Its part ${name} ${bad}.`);
  try {
    return parseXml(xml);
  } catch {
    return refuse(`Its part ${name} is malformed.`);
  }
}

/** Reads what is known to be well-formed; throws the parser's error where it is not. */
export function parseXml(xml: string): Document {
  const onError = (_level: string, message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

export function writeXml(document: Document): string {
  const xml = new XMLSerializer().serializeToString(document);
  return xml.startsWith('<?xml') ? xml : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}

/** XML is UTF-8, or UTF-16 with a byte order mark. */
function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The root of a document, which every well-formed one has. */
export function rootOf({ documentElement }: Document): Element {
  if (!documentElement) throw new Error('The document is empty.');
  return documentElement;
}

/** The elements right below another, in WordprocessingML; all of them, or those of one name. */
export function childrenOf(parent: Element, name?: string, space: string = spaces.w): readonly Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isElement(node) && node.namespaceURI === space && (name === undefined || node.localName === name))
      found.push(node);
  return found;
}

export function childOf(parent: Element, name: string, space: string = spaces.w): Element | undefined {
  return childrenOf(parent, name, space)[0];
}

/** All elements of a tree, itself first, in the order of the text. */
export function* elementsOf(root: Element): Generator<Element> {
  let node: Node | null = root;
  while (node) {
    if (isElement(node)) yield node;
    node = node.firstChild ?? following(node, root);
  }
}

/** What comes behind a node and all that is in it. */
function following(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** An attribute of WordprocessingML; undefined where it is absent. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.getAttributeNS(spaces.w, name) ?? undefined;
}

/** The `w:val` of a child, which is how most properties are written. */
export function settingOf(parent: Element, name: string): string | undefined {
  const child = childOf(parent, name);
  return child && attributeOf(child, 'val');
}

export function setAttribute(element: Element, name: string, value: string): void {
  element.setAttributeNS(spaces.w, `w:${name}`, value);
}

/** A new element of WordprocessingML in a document, with attributes of it. */
export function newElement(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = document.createElementNS(spaces.w, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) setAttribute(element, key, value);
  return element;
}

/** Words as the text or an attribute of XML; what no document may hold is left out. */
export function escapeXml(text: string): string {
  return withoutForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** XML 1.0 has no control characters, no halves of surrogate pairs, and neither U+FFFE nor U+FFFF. */
export function withoutForbidden(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}

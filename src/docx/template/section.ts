/** The page of a template: its size and margins, and which headers and footers stand on it. */
import {
  attributeOf,
  childOf,
  childrenOf,
  type Document,
  type Element,
  elementsOf,
  rootOf,
  spaces,
} from '../xml/xml';

export type PageKind = 'default' | 'first' | 'even';
export const pageKinds: readonly PageKind[] = ['default', 'first', 'even'];

/** What of a section is taken over, in the order of the schema. */
const properties = [
  'pgSz',
  'pgMar',
  'paperSrc',
  'pgBorders',
  'titlePg',
  'textDirection',
  'bidi',
  'rtlGutter',
  'docGrid',
];

export interface SectionLook {
  /** Properties of the section, as elements of the template. */
  readonly properties: readonly Element[];
  /** Whether the first page has a header and footer of its own. */
  readonly hasFirst: boolean;
  /** The relations that lead to headers and footers, by the pages that they are for. */
  readonly headers: ReadonlyMap<PageKind, string>;
  readonly footers: ReadonlyMap<PageKind, string>;
  /** How wide the text is, in twentieths of a point. */
  readonly textWidth: number;
}

/** A4, with the margins of the library. */
const usualWidth = 9026;

export function sectionOf(document: Document): SectionLook {
  const sections = [...elementsOf(rootOf(document))].filter(isSection);
  const last = sections.at(-1);
  const kept = last ? properties.flatMap((name) => childOf(last, name) ?? []) : [];
  return {
    properties: kept,
    hasFirst: kept.some((each) => each.localName === 'titlePg' && isOn(each)),
    headers: referencesIn(sections, 'headerReference'),
    footers: referencesIn(sections, 'footerReference'),
    textWidth: (last && widthOf(last)) ?? usualWidth,
  };
}

function isSection({ localName, namespaceURI, parentNode }: Element): boolean {
  // A former state that is kept for the record is none.
  return localName === 'sectPr' && namespaceURI === spaces.w && parentNode?.localName !== 'sectPrChange';
}

/** Switches are on where they say nothing. */
function isOn(element: Element): boolean {
  return !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? '');
}

/** A section that names none has those of the section before. */
function referencesIn(sections: readonly Element[], name: string): ReadonlyMap<PageKind, string> {
  const found = new Map<PageKind, string>();
  for (const reference of sections.flatMap((section) => childrenOf(section, name))) {
    const kind = pageKinds.find((each) => each === (attributeOf(reference, 'type') ?? 'default'));
    const id = reference.getAttributeNS(spaces.r, 'id');
    if (kind && id) found.set(kind, id);
  }
  return found;
}

function widthOf(section: Element): number | undefined {
  const [size, margins] = [childOf(section, 'pgSz'), childOf(section, 'pgMar')];
  const [width, left, right] = [size && attributeOf(size, 'w'), ...sides(margins)].map(Number);
  const text = (width ?? 0) - (left ?? 0) - (right ?? 0);
  return text > 2000 && text < 40_000 ? text : undefined;
}

function sides(margins: Element | undefined): readonly (string | undefined)[] {
  return ['left', 'right'].map((side) => margins && attributeOf(margins, side));
}

/** Whether a switch of the settings is on. */
export function hasSetting(settings: Document | undefined, name: string): boolean {
  const setting = settings && childOf(rootOf(settings), name);
  return setting !== undefined && isOn(setting);
}

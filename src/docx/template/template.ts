/** An organisation's own document, of which the look is taken and nothing else. */
import { refuse } from '../refusal';
import { type Document, rootOf, spaces } from '../xml/xml';
import { type Relation, TemplatePackage } from './package';
import { hasSetting, type PageKind, type SectionLook, sectionOf } from './section';
import { type TakenPart, takePart } from './take';

export interface Template {
  readonly styles: Document;
  readonly numbering?: TakenPart | undefined;
  readonly theme?: TakenPart | undefined;
  readonly headers: ReadonlyMap<PageKind, TakenPart>;
  readonly footers: ReadonlyMap<PageKind, TakenPart>;
  readonly section: SectionLook;
  /** Whether pages with even numbers have headers and footers of their own. */
  readonly hasEven: boolean;
  readonly hasMirroredMargins: boolean;
  /** What of it is not taken over, as sentences. */
  readonly notices: readonly string[];
}

/** @throws TemplateRefused where it is no Word document, or one that is not safe to take anything of */
export function readTemplate(bytes: Uint8Array): Template {
  const source = new TemplatePackage(bytes);
  const main = mainPart(source);
  const relations = source.relationsOf(main);
  const document = source.xml(main);
  refuseStrict(document);
  const part = (kind: string): string | undefined => relations.find((each) => each.kind === kind)?.part;
  const styles = part('styles') ?? refuse('It has no styles.');
  const section = sectionOf(document);
  const settings = part('settings');
  const settingsXml = settings === undefined || !source.has(settings) ? undefined : source.xml(settings);
  const taken = {
    numbering: optional(source, part('numbering'), 'numbering'),
    theme: optional(source, part('theme'), 'theme'),
    headers: edgesOf(source, relations, section.headers, 'header'),
    footers: edgesOf(source, relations, section.footers, 'footer'),
  };
  return {
    ...taken,
    styles: takePart(source, styles, 'styles').document,
    section,
    hasEven: hasSetting(settingsXml, 'evenAndOddHeaders'),
    hasMirroredMargins: hasSetting(settingsXml, 'mirrorMargins'),
    notices: noticesOf(taken),
  };
}

function mainPart(source: TemplatePackage): string {
  const main = source.relationsOf().find(({ kind }) => kind === 'officeDocument')?.part;
  return main !== undefined && source.has(main) ? main : refuse('It is no Word document (.docx).');
}

function refuseStrict(document: Document): void {
  const { namespaceURI, localName } = rootOf(document);
  if (namespaceURI === spaces.w && localName === 'document') return;
  if (namespaceURI?.startsWith('http://purl.oclc.org/'))
    refuse('It is saved as “Strict Open XML”. Save it as an ordinary Word document.');
  refuse('It is no Word document (.docx).');
}

function optional(source: TemplatePackage, part: string | undefined, what: string): TakenPart | undefined {
  return part === undefined || !source.has(part) ? undefined : takePart(source, part, what);
}

function edgesOf(
  source: TemplatePackage,
  relations: readonly Relation[],
  references: ReadonlyMap<PageKind, string>,
  what: 'header' | 'footer',
): ReadonlyMap<PageKind, TakenPart> {
  const taken = [...references].flatMap(([kind, id]) => {
    const part = relations.find((relation) => relation.id === id && relation.kind === what)?.part;
    const edge = optional(source, part, what);
    return edge ? [[kind, edge] as const] : [];
  });
  return new Map(taken);
}

interface Edges {
  readonly headers: ReadonlyMap<PageKind, TakenPart>;
  readonly footers: ReadonlyMap<PageKind, TakenPart>;
}

function noticesOf({ headers, footers }: Edges): readonly string[] {
  const edges = [...headers.values(), ...footers.values()];
  const lacking = [...(headers.size === 0 ? ['header'] : []), ...(footers.size === 0 ? ['footer'] : [])];
  return [
    ...(lacking.length > 0 ? [`The template has no ${lacking.join(' and no ')}.`] : []),
    ...(edges.some(({ hadLinks }) => hadLinks)
      ? ['Links in the header and footer of the template are not taken over.']
      : []),
  ];
}

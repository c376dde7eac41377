/** The parts of a Word document and how they lead to each other (ECMA-376, part 2: Open Packaging Conventions). */
import { refuse } from '../refusal';
import { childrenOf, type Document, parsePart, rootOf, spaces } from '../xml/xml';
import { type Archive, openArchive } from './archive';

export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `header`. */
  readonly kind: string;
  /** The part that it leads to; undefined where that is outside of the document. */
  readonly part?: string;
  /** What it says of a target outside. */
  readonly outside?: string;
}

export class TemplatePackage {
  private readonly archive: Archive;
  private readonly types: ReadonlyMap<string, string>;

  /** @throws TemplateRefused where the document is not safe to be read, or none */
  constructor(bytes: Uint8Array) {
    this.archive = openArchive(bytes);
    if (!this.archive.has(contentTypes)) refuse('It is no Word document (.docx).');
    this.types = typesOf(this.xml(contentTypes));
    refuseMacros(this.archive.names, this.types);
  }

  has(name: string): boolean {
    return this.archive.has(name);
  }

  bytes(name: string): Uint8Array {
    return this.archive.read([name]).get(name) ?? refuse(`Its part ${name} is missing.`);
  }

  xml(name: string): Document {
    return parsePart(this.bytes(name), name);
  }

  /** What a part leads to; of the whole document where none is named. */
  relationsOf(part = ''): readonly Relation[] {
    const at = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
    if (!this.archive.has(name)) return [];
    const all = childrenOf(rootOf(this.xml(name)), 'Relationship', spaces.relations);
    return all.map((element) => {
      const type = element.getAttribute('Type') ?? '';
      const target = element.getAttribute('Target') ?? '';
      const base = { id: element.getAttribute('Id') ?? '', kind: type.slice(type.lastIndexOf('/') + 1) };
      if (element.getAttribute('TargetMode') === 'External') return { ...base, outside: target };
      return { ...base, part: resolved(target, part.slice(0, at)) };
    });
  }
}

const contentTypes = '[Content_Types].xml';

function typesOf(document: Document): ReadonlyMap<string, string> {
  const root = rootOf(document);
  const pairs = ['Default', 'Override'].flatMap((name) =>
    childrenOf(root, name, spaces.types).map((each): [string, string] => [
      each.getAttribute('PartName') ?? `.${each.getAttribute('Extension')}`,
      each.getAttribute('ContentType') ?? '',
    ]),
  );
  return new Map(pairs);
}

function refuseMacros(names: readonly string[], types: ReadonlyMap<string, string>): void {
  const has =
    names.some((name) => /vba(?:project|data)/i.test(name)) ||
    [...types.values()].some((type) => /macroenabled|vbaproject/i.test(type));
  if (has) refuse('It has macros. Save it as a document without them (.docx).');
}

/** The part that a target names, from the folder of the part that names it. */
function resolved(target: string, folder: string): string {
  const path = decoded(target);
  // A fragment leads to a place within a part.
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|\\|\p{Cc}/iu.test(path)) refuse('It leads to something outside of itself.');
  const segments: string[] = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const segment of (path.split('#', 1)[0] ?? '').split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) refuse('It leads to something outside of itself.');
  }
  return segments.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

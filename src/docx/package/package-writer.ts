/**
 * A document as the zip that Word reads (ECMA-376, part 2). Ids of relations count from one on, and no time of any
 * clock gets in, so that the same parts give the same bytes.
 */
import { strToU8, zipSync } from 'fflate';
import { escapeXml, spaces } from '../xml/xml';

const officeTypes = 'application/vnd.openxmlformats-officedocument';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** The first moment that a zip knows. */
const earliest = new Date(1980, 0, 1);

export class PackageWriter {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly endings = new Map<string, string>();
  private readonly relations = new Map<string, Relation[]>();

  /** @param type as in `wordprocessingml.header`, or a whole one with a slash */
  add(name: string, xml: string, type: string): void {
    this.parts.set(name, strToU8(xml));
    this.types.set(name, type.includes('/') ? type : `${officeTypes}.${type}+xml`);
  }

  /** Adds a part whose type is told by its ending. */
  addPicture(name: string, bytes: Uint8Array, type: string): void {
    this.parts.set(name, bytes);
    this.endings.set(name.slice(name.lastIndexOf('.') + 1), type);
  }

  /** Has a part lead to another, and gives the id by which it names that; without a part, the whole document. */
  relate(from: string, kind: string, target: string, isOutside = false): string {
    const known = this.relations.get(from) ?? [];
    const id = `rId${known.length + 1}`;
    this.relateAs(from, id, kind, target, isOutside);
    return id;
  }

  /** The same by an id that is given. */
  relateAs(from: string, id: string, kind: string, target: string, isOutside = false): void {
    const known = this.relations.get(from) ?? [];
    const base = kind === 'metadata/core-properties' ? packageRelations : officeRelations;
    const type = `${base}/${kind}`;
    known.push({ id, type, target, isOutside });
    this.relations.set(from, known);
  }

  zip(): Uint8Array {
    const relations = [...this.relations].map(([from, all]) => [relationsName(from), relationsXml(all)]);
    const all = new Map<string, Uint8Array>([
      ['[Content_Types].xml', strToU8(this.typesXml())],
      ...relations.map(([name = '', xml = '']): [string, Uint8Array] => [name, strToU8(xml)]),
      ...this.parts,
    ]);
    return zipSync(Object.fromEntries(all), { mtime: earliest, level: 6 });
  }

  private typesXml(): string {
    const endings = new Map([
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ...this.endings,
    ]);
    const defaults = [...endings].map(
      ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
    );
    const overrides = [...this.types].map(
      ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
    );
    return `${declaration}<Types xmlns="${spaces.types}">${defaults.join('')}${overrides.join('')}</Types>`;
  }
}

function relationsName(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function relationsXml(all: readonly Relation[]): string {
  const lines = all.map(({ id, type, target, isOutside }) => {
    const mode = isOutside ? ' TargetMode="External"' : '';
    return `<Relationship Id="${escapeXml(id)}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `${declaration}<Relationships xmlns="${spaces.relations}">${lines.join('')}</Relationships>`;
}

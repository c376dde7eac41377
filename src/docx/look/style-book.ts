/**
 * The styles of a document by their names: those of a template, and for what it lacks plain ones of our own. Which
 * styles a brief needs is known once it is written.
 */
import {
  attributeOf,
  childOf,
  childrenOf,
  type Document,
  type Element,
  parseXml,
  rootOf,
  setAttribute,
  settingOf,
} from '../xml/xml';
import { comparable, type ListStyle, listStyleName, type PlainStyle, plainStyles } from './names';
import { type NumberUse, numberOf } from './numbering';
import { ownStyles } from './own-styles';

type StyleType = 'paragraph' | 'character' | 'table';

interface Wanted {
  readonly own: Element;
  readonly id: string;
}

export class StyleBook {
  private readonly own = parseXml(ownStyles());
  private readonly ownByName = byName(this.own);
  private readonly baseByName: ReadonlyMap<string, Element>;
  private readonly ids: Set<string>;
  private readonly normalId: string;
  private readonly lacking = new Map<string, Wanted>();
  private readonly wantedIds = new Set<string>();
  private readonly numbers = new Map<string, NumberUse | undefined>();

  /** @param base the styles of a template; without it, all are our own */
  constructor(private readonly base?: Document) {
    this.baseByName = base ? byName(base) : this.ownByName;
    const all = childrenOf(rootOf(base ?? this.own), 'style');
    this.normalId = this.defaultId('paragraph');
    this.ids = new Set(all.map((style) => attributeOf(style, 'styleId') ?? ''));
  }

  plain(style: PlainStyle): string {
    return this.idOf(plainStyles[style]);
  }

  list(style: ListStyle, level: number): string {
    return this.idOf(listStyleName(style, level));
  }

  /** The names of the styles that were asked for and are not in the template. */
  get missing(): readonly string[] {
    return [...this.lacking.keys()];
  }

  /** What paragraphs of a style are numbered by in the template; undefined for what has no bullet and no number. */
  numberOf(id: string): NumberUse | undefined {
    if (!this.numbers.has(id)) this.numbers.set(id, numberOf(this.base ?? this.own, id));
    return this.numbers.get(id);
  }

  /** Whether paragraphs of a style have a bullet or number by it. */
  isNumbered(id: string): boolean {
    return this.ownIds.has(id) || this.numberOf(id) !== undefined;
  }

  /** Our own styles that stand in for missing ones, by their ids. */
  get ownIds(): ReadonlySet<string> {
    return this.wantedIds;
  }

  private idOf(name: string): string {
    const found = this.baseByName.get(keyOf(this.typeOf(name), name));
    if (found) return attributeOf(found, 'styleId') ?? '';
    if (name === plainStyles.normal) return this.normalId;
    return (this.lacking.get(name) ?? this.addWanted(name)).id;
  }

  private typeOf(name: string): StyleType {
    const types: readonly StyleType[] = ['paragraph', 'character', 'table'];
    return types.find((type) => this.ownByName.has(keyOf(type, name))) ?? 'paragraph';
  }

  private addWanted(name: string): Wanted {
    const own = this.ownByName.get(keyOf(this.typeOf(name), name));
    if (!own) throw new Error(`There is no style ${name}.`);
    const wanted = { own, id: this.freeId(attributeOf(own, 'styleId') ?? '') };
    this.ids.add(wanted.id);
    this.wantedIds.add(wanted.id);
    this.lacking.set(name, wanted);
    return wanted;
  }

  private freeId(id: string): string {
    let free = id;
    for (let count = 2; this.ids.has(free); count++) free = `${id}${count}`;
    return free;
  }

  /** The style that all of a type rest on: LibreOffice does not say which that is, but by its name. */
  private defaultId(type: StyleType): string {
    const styles = childrenOf(rootOf(this.base ?? this.own), 'style');
    const found =
      styles.find((style) => attributeOf(style, 'type') === type && isDefault(style)) ??
      this.baseByName.get(keyOf(type, defaultNames[type]));
    return (found && attributeOf(found, 'styleId')) ?? '';
  }

  /** All styles that the document needs; what was missing is put in when it is asked for first. */
  styles(): Document {
    const base = this.base ?? this.own;
    for (const { own, id } of this.lacking.values())
      if (!styleWithId(base, id)) rootOf(base).appendChild(this.copied(base, own, id));
    return base;
  }

  /** One of our own styles in a template: it has the fonts and colours of that. */
  private copied(base: Document, own: Element, id: string): Element {
    const copy = base.importNode(own, true);
    setAttribute(copy, 'styleId', id);
    const type = attributeOf(copy, 'type') as StyleType;
    for (const name of ['next', 'basedOn']) removeChild(copy, name);
    const basedOn = this.defaultId(type);
    if (basedOn !== '') insertBasedOn(copy, basedOn);
    const look = childOf(copy, 'rPr');
    for (const name of type === 'paragraph' ? ['rFonts', 'color'] : []) if (look) removeChild(look, name);
    return copy;
  }
}

const defaultNames: Readonly<Record<StyleType, string>> = {
  paragraph: plainStyles.normal,
  character: 'Default Paragraph Font',
  table: 'Normal Table',
};

function isDefault(style: Element): boolean {
  return ['1', 'true', 'on'].includes(attributeOf(style, 'default') ?? '');
}

function removeChild(parent: Element, name: string): void {
  const child = childOf(parent, name);
  if (child) parent.removeChild(child);
}

function insertBasedOn(style: Element, id: string): void {
  const document = style.ownerDocument;
  const name = childOf(style, 'name');
  if (!document || !name) return;
  const basedOn = document.createElementNS(style.namespaceURI, 'w:basedOn');
  setAttribute(basedOn, 'val', id);
  style.insertBefore(basedOn, name.nextSibling);
}

function byName(styles: Document): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const style of childrenOf(rootOf(styles), 'style')) {
    const key = keyOf(attributeOf(style, 'type') ?? 'paragraph', settingOf(style, 'name') ?? '');
    if (!found.has(key) && attributeOf(style, 'styleId')) found.set(key, style);
  }
  return found;
}

function keyOf(type: string, name: string): string {
  return `${type}/${comparable(name)}`;
}

export function styleWithId(styles: Document, id: string): Element | undefined {
  return childrenOf(rootOf(styles), 'style').find((style) => attributeOf(style, 'styleId') === id);
}

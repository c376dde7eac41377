/** The bullets and numbers of lists: those that a style has, and one count of its own for each numbered list. */
import {
  attributeOf,
  childOf,
  childrenOf,
  type Document,
  type Element,
  newElement,
  parseXml,
  rootOf,
  setAttribute,
  settingOf,
} from '../xml/xml';

/** What a paragraph is numbered by: a definition, and the level of it. */
export interface NumberUse {
  readonly number: string;
  readonly level: string;
}

/** Styles rest on others; more than this are a circle. */
const longestChain = 30;

/** What the paragraphs of a style are numbered by; undefined where they have neither bullet nor number. */
export function numberOf(styles: Document, id: string): NumberUse | undefined {
  const all = new Map(
    childrenOf(rootOf(styles), 'style').map((style) => [attributeOf(style, 'styleId'), style]),
  );
  let style = all.get(id);
  let level: string | undefined;
  for (let steps = 0; style && steps < longestChain; steps++) {
    const properties = childOf(style, 'pPr');
    const use = properties && childOf(properties, 'numPr');
    const number = use && settingOf(use, 'numId');
    level ??= use && settingOf(use, 'ilvl');
    if (number !== undefined) return number === '0' ? undefined : { number, level: level ?? '0' };
    style = all.get(settingOf(style, 'basedOn'));
  }
  return undefined;
}

/** The definitions of a document, to which more are added. */
export class NumberBook {
  private readonly end: Element | null;
  private readonly abstracts = new Map<string, string | undefined>();
  private next: number;

  constructor(private readonly document: Document) {
    const base = document;
    this.end = childOf(rootOf(base), 'numIdMacAtCleanup') ?? null;
    this.next =
      1 + Math.max(0, ...idsIn(base, 'num', 'numId'), ...idsIn(base, 'abstractNum', 'abstractNumId'));
  }

  get part(): Document {
    return this.document;
  }

  /** Takes over one definition of another document, and gives its number here. */
  take(other: Document, number: string): string {
    const abstract = abstractOf(other, number);
    if (!abstract) throw new Error(`There is no numbering ${number}.`);
    const copy = this.document.importNode(abstract, true);
    const id = this.newId();
    setAttribute(copy, 'abstractNumId', id);
    rootOf(this.document).insertBefore(copy, this.firstNumber());
    return this.addNumber(id);
  }

  /** Another count by the definition of a number, from a first one on; undefined where there is no such number. */
  restart({ number, level }: NumberUse, start: number): string | undefined {
    const id = this.abstractIdOf(number);
    if (id === undefined) return undefined;
    const override = newElement(this.document, 'lvlOverride', { ilvl: level });
    override.appendChild(newElement(this.document, 'startOverride', { val: String(start) }));
    return this.addNumber(id, override);
  }

  private addNumber(abstract: string, override?: Element): string {
    const id = this.newId();
    const number = newElement(this.document, 'num', { numId: id });
    number.appendChild(newElement(this.document, 'abstractNumId', { val: abstract }));
    if (override) number.appendChild(override);
    rootOf(this.document).insertBefore(number, this.end);
    return id;
  }

  /** Kept, as one definition may have thousands of lists. */
  private abstractIdOf(number: string): string | undefined {
    if (!this.abstracts.has(number)) {
      const abstract = abstractOf(this.document, number);
      this.abstracts.set(number, abstract && attributeOf(abstract, 'abstractNumId'));
    }
    return this.abstracts.get(number);
  }

  private newId(): string {
    return String(this.next++);
  }

  private firstNumber(): Element | null {
    return childOf(rootOf(this.document), 'num') ?? this.end;
  }
}

function abstractOf(numbering: Document, number: string): Element | undefined {
  const root = rootOf(numbering);
  const found = childrenOf(root, 'num').find((each) => attributeOf(each, 'numId') === number);
  const id = found && settingOf(found, 'abstractNumId');
  return childrenOf(root, 'abstractNum').find((each) => attributeOf(each, 'abstractNumId') === id);
}

function idsIn(numbering: Document, name: string, attribute: string): readonly number[] {
  return childrenOf(rootOf(numbering), name)
    .map((each) => Number(attributeOf(each, attribute)))
    .filter((id) => Number.isSafeInteger(id) && id >= 0);
}

/** A document of definitions in which there is none. */
export function noNumbering(): Document {
  return parseXml(
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:numbering>',
  );
}

import type { Span } from '../text/span';
import type { Opaque } from './opaque';

/** The blocks of a text, as CommonMark divides it. */
export interface Blocks {
  /** Where text stands that is read from left to right: a paragraph, a heading, an item of a list, a row. */
  readonly leaves: readonly Span[];
  /** Blocks of code and HTML, and definitions of link targets. */
  readonly hidden: readonly Opaque[];
  /** The names of link targets, as they are compared. */
  readonly definitions: ReadonlySet<string>;
}

/** Divides a text into its blocks, line by line. */
export function blocksOf(text: string, isMarkdown: boolean): Blocks {
  const reader = new BlockReader(text, isMarkdown);
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    reader.readLine(start, end);
    start = end + 1;
  }
  return reader;
}

/** The name of a link target as it is compared. */
export function definitionName(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Quotations and lists hardly nest deeper, and a line of their signs alone must not take quadratic time. */
const deepest = 20;

interface Fence {
  readonly sign: string;
  readonly length: number;
}

const opensFence = /^(?:(`{3,})(?!`)[^`]*|(~{3,})(?!~).*)$/;
const opensHtml = /^<(?:(!--)|(pre|script|style|textarea)(?=[\s>]|$))/i;
const heading = /^#{1,6}(?:[ \t]|$)/;
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$/;
const listItem = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/;
/** Within a paragraph, a number at the beginning of a line is a number. */
const interruptingItem = /^(?:[-*+]|1[.)])(?=[ \t]+\S)/;
const quotePrefix = /^ {0,3}>[ \t]?/;
/** The target of a link with its name; that of a footnote is prose, and so is `[so]: he said`. */
const definition =
  /^\[(?!\^)([^[\]\\]{1,200})\]:[ \t]*(?:<[^<>]*>|(?=\S*[/.#:]\S)\S+)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** Reads a line with what stays open from the lines before it. */
class BlockReader implements Blocks {
  readonly leaves: { start: number; end: number }[] = [];
  readonly hidden: Opaque[] = [];
  readonly definitions = new Set<string>();
  /** The columns at which the text of the open list items begins, the innermost last. */
  private items: number[] = [];
  private quotes = 0;
  private paragraph: { start: number; end: number } | undefined;
  private fence: Fence | undefined;
  /** By what an open block of HTML ends, in any case. */
  private htmlEnd: string | undefined;

  constructor(
    private readonly text: string,
    private readonly isMarkdown: boolean,
  ) {}

  readLine(start: number, end: number): void {
    const line = this.text.slice(start, end).trimEnd();
    const { depth, length } = quotesOf(line, this.isVerbatim(line) ? this.quotes : deepest);
    const rest = line.slice(length);
    const from = start + length;
    const { column, length: indented } = indentationOf(rest);
    const words = rest.slice(indented);
    const isLazy = this.paragraph && words !== '' && (column >= 4 || !beginsBlock(words));
    if (depth < this.quotes && isLazy) this.extend(from, from + rest.length);
    else {
      if (depth !== this.quotes) this.leaveContainers(depth);
      this.readContent(rest, from);
    }
  }

  /** Whether a line belongs to an open block of code or HTML, so that its signs mean nothing. */
  private isVerbatim(line: string): boolean {
    if (!this.fence && this.htmlEnd === undefined) return false;
    return line === '' || this.quotes > 0 || indentationOf(line).column >= (this.items.at(-1) ?? 0);
  }

  private leaveContainers(depth: number): void {
    this.quotes = depth;
    this.items = [];
    this.paragraph = undefined;
    this.fence = undefined;
    this.htmlEnd = undefined;
  }

  private readContent(rest: string, from: number): void {
    const { column, length } = indentationOf(rest);
    const words = rest.slice(length);
    if (words !== '' && (this.fence || this.htmlEnd !== undefined) && column < (this.items.at(-1) ?? 0)) {
      this.fence = undefined;
      this.htmlEnd = undefined;
    }
    if (this.fence) this.readFence(words, column, from + length);
    else if (this.htmlEnd !== undefined) this.readHtml(words, from + length);
    else if (words === '') this.paragraph = undefined;
    else this.readWords(words, column, from + length);
  }

  private readFence(words: string, column: number, at: number): void {
    this.hide(at, at + words.length);
    const { sign = '', length = 0 } = this.fence ?? {};
    const closes = words.length >= length && words === sign.repeat(words.length);
    if (closes && column - (this.items.at(-1) ?? 0) < 4) this.fence = undefined;
  }

  private readHtml(words: string, at: number): void {
    const found = words.search(new RegExp(this.htmlEnd ?? '', 'i'));
    const end = found < 0 ? words.length : found + (this.htmlEnd ?? '').length;
    this.hide(at, at + end);
    if (found >= 0) this.htmlEnd = undefined;
    if (end < words.length) this.leaf(at + end, at + words.length);
  }

  private readWords(words: string, column: number, at: number): void {
    const outer = this.items.findLast((item) => item <= column) ?? 0;
    const isLazy = this.paragraph !== undefined && (column - outer >= 4 || !beginsBlock(words));
    const known = this.items.length;
    while (!isLazy && column < (this.items.at(-1) ?? 0)) this.items.pop();
    if (!isLazy && this.items.length < known) this.paragraph = undefined;
    const depth = column - (this.items.at(-1) ?? 0);
    const isSibling = this.items.length < known;
    if (depth >= 4 && !this.paragraph && this.isMarkdown) this.hide(at, at + words.length);
    else if (depth >= 4) this.extend(at, at + words.length);
    else if (!this.readItem(words, column, at, isSibling)) this.readLeaf(words, at);
  }

  /** Reads the beginning of a list item and what stands behind it, which may be another. */
  private readItem(words: string, column: number, at: number, isSibling: boolean): boolean {
    const pattern = this.paragraph && !isSibling ? interruptingItem : listItem;
    const marker = rule.test(words) || this.items.length >= deepest ? undefined : pattern.exec(words)?.[0];
    if (marker === undefined) return false;
    this.paragraph = undefined;
    const behind = words.slice(marker.length);
    const { column: spaces, length } = indentationOf(behind);
    const isCode = spaces > 4;
    const inner = column + marker.length + (isCode || behind === '' ? 1 : spaces);
    this.items.push(inner);
    const rest = behind.slice(length);
    const place = at + marker.length + length;
    if (rest !== '') this.readWords(rest, column + marker.length + spaces, place);
    return true;
  }

  private readLeaf(words: string, at: number): void {
    const end = at + words.length;
    const html = opensHtml.exec(words);
    if (opensFence.test(words)) this.openFence(words, at);
    else if (html) {
      this.paragraph = undefined;
      this.htmlEnd = html[1] ? '-->' : `</${html[2]?.toLowerCase()}>`;
      this.readHtml(words, at);
    } else if (heading.test(words) || rule.test(words)) this.leaf(at, end);
    else if (!this.paragraph && this.define(words)) this.hide(at, end);
    else {
      // Rows are apart from each other, but what is indented below one goes on with it.
      if (words.startsWith('|')) this.paragraph = undefined;
      this.extend(at, end);
    }
  }

  private openFence(words: string, at: number): void {
    const sign = words.charAt(0);
    let length = 0;
    while (words.charAt(length) === sign) length++;
    this.fence = { sign, length };
    this.paragraph = undefined;
    this.hide(at, at + words.length);
  }

  private define(words: string): boolean {
    const label = definition.exec(words)?.[1];
    if (label !== undefined) this.definitions.add(definitionName(label));
    return label !== undefined;
  }

  private hide(start: number, end: number): void {
    if (start < end) this.hidden.push({ start, end, kind: 'hidden' });
  }

  /** A line that is a block by itself. */
  private leaf(start: number, end: number): void {
    this.paragraph = undefined;
    this.leaves.push({ start, end });
  }

  private extend(start: number, end: number): void {
    if (!this.paragraph) {
      this.paragraph = { start, end };
      this.leaves.push(this.paragraph);
    }
    this.paragraph.end = end;
  }
}

/** Whether a line begins a block wherever it stands, so that it does not go on with a paragraph. */
function beginsBlock(words: string): boolean {
  return (
    heading.test(words) ||
    rule.test(words) ||
    interruptingItem.test(words) ||
    /^\d{1,9}[.)][ \t]/.test(words) ||
    opensFence.test(words) ||
    opensHtml.test(words) ||
    words.startsWith('|')
  );
}

/** How many block quotations a line stands in, up to `most`, and how long their signs are. */
function quotesOf(line: string, most: number): { readonly depth: number; readonly length: number } {
  let depth = 0;
  let length = 0;
  for (; depth < most; depth++) {
    const prefix = quotePrefix.exec(line.slice(length))?.[0];
    if (prefix === undefined) break;
    length += prefix.length;
  }
  return { depth, length };
}

/** How far text is indented, where a tab leads to the next column of four. */
function indentationOf(line: string): { readonly column: number; readonly length: number } {
  let column = 0;
  let length = 0;
  for (; line.charAt(length) === ' ' || line.charAt(length) === '\t'; length++)
    column += line.charAt(length) === ' ' ? 1 : 4 - (column % 4);
  return { column, length };
}

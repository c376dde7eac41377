import { applyEdits, insertAt, type TextEdit } from '../../text/edit';
import { lineStart } from '../../text/line-end';
import { isBlockHeader } from '../lexical/block-header';
import { parse } from '../parse/parse';
import type { Damage } from '../parse/parsed';
import { contentOf, isIdle, type Line, lineFrom, linesOf, wordKey } from '../split/line';

/** How many columns a level is indented by, where no line tells. */
const unit = 2;
const dash = /^-(?:\s|$)/;
/** A key with its value. */
const oneLine = /:\s+[^\s#|>]/;

/** A line that stands too far left, and the columns at which it may have been meant to stand. */
interface Outdented {
  readonly line: Line;
  /** As a line of the text above it. */
  readonly asText: number;
  /** As a field; undefined for what cannot be one. */
  readonly asField: number | undefined;
  readonly isComment: boolean;
  /** The line above it that does not stand too far left. */
  readonly above: Line;
}

/** Quotes for a plain text of which a line looks like a key: none can stand in it without. */
function quotesAround(text: string, { line, above }: Outdented): TextEdit[] {
  const key = lastKeyLine(text, above);
  const start = key && valueStart(text, key);
  if (start === undefined) return [];
  const end = textEnd(text, line);
  const inner = text.slice(start, end);
  const escaped = [...inner.matchAll(/["\\]/g)].map(({ index }) => insertAt(start + index, '\\'));
  return [insertAt(start, '"'), ...escaped, insertAt(end, '"')];
}

/** The nearest line, upwards from another, that begins with a key. */
function lastKeyLine(text: string, from: Line): Line | undefined {
  for (let line = from; ; line = lineFrom(text, lineStart(text, line.start - 1))) {
    if (wordKey(contentOf(text, line)) !== undefined) return line;
    if (line.start === 0) return undefined;
  }
}

/** Where the plain text behind a key begins. */
function valueStart(text: string, { first, stop }: Line): number | undefined {
  const behind = /^[^:]*:[ \t]+(?=[^\s"'#&*!|>[\]{},%@`])/.exec(text.slice(first, stop));
  return behind ? first + behind[0].length : undefined;
}

/** Where the text ends that goes on with a line: before the next line that is a key or blank. */
function textEnd(text: string, from: Line): number {
  let { stop } = from;
  for (const line of linesOf(text, from.end)) {
    const content = contentOf(text, line);
    if (isIdle(content) || (wordKey(content) !== undefined && line.indent > from.indent)) break;
    stop = line.stop;
  }
  return stop;
}

/** The lines of a malformed chunk that stand left of all else in it, and that it would be sound without. */
export function outdentedLines(text: string): Damage | undefined {
  const found = new Reader(text).read();
  const lines = found.filter(({ isComment }) => !isComment);
  const [first] = lines;
  if (!first) return undefined;
  const owner = wordKey(text.slice(text.search(/\S/))) ?? 'what stands above it';
  const quotes = quotesAround(text, first);
  const ways: (readonly [readonly TextEdit[], boolean])[] = [
    [lines.map(indented((each) => each.asText)), true],
    [lines.map(indented((each) => each.asField ?? each.asText)), first.asField === undefined],
    [found.map(indented((each) => each.asText)), true],
    [[...lines.map(indented((each) => each.asText)), ...quotes], true],
  ];
  const way = ways.find(([edits]) => parse(applyEdits(text, edits)).problems.length === 0);
  if (!way) return undefined;
  const [edits, isText] = way;
  const what = isText ? `the text of “${owner}”` : `“${owner}”`;
  const like = isText ? 'the lines around it' : 'its other fields';
  const message = `This line belongs to ${what}, but stands too far left. Indent it like ${like}.`;
  const count = edits.filter(({ text: put }) => put.trim() === '').length;
  const indent = count === 1 ? 'Indent this line' : `Indent these ${count} lines`;
  const title = count < edits.length ? `${indent}, and put the text in quotes` : indent;
  const { first: start, stop: end } = first.line;
  return { kind: 'lines', problem: { start, end, message }, title, edits, all: edits };
}

function indented(column: (outdented: Outdented) => number): (outdented: Outdented) => TextEdit {
  return (outdented) => ({
    span: { start: outdented.line.start, end: outdented.line.first },
    text: ' '.repeat(column(outdented)),
  });
}

/** A block scalar: the column of its key, and that of its text as soon as it is known. */
interface Block {
  readonly owner: number;
  indent: number | undefined;
}

/** The block scalar that begins with a line. Its header may say how deep the text stands. */
function blockFrom({ indent: owner }: Line, content: string): Block | undefined {
  if (!isBlockHeader(content)) return undefined;
  const depth = /[|>][-+]?([1-9])/.exec(content.slice(content.search(/[|>][-+\d]*[ \t]*(?:#.*)?$/)))?.[1];
  return { owner, indent: depth === undefined ? undefined : owner + Number(depth) };
}

/** Reads the lines of a chunk in turn, as far as their columns tell what they are. */
class Reader {
  private readonly lines: readonly Line[];
  private readonly found: Outdented[] = [];
  /** The column of the chunk's key. */
  private own = -1;
  /** The column of the first line below it. */
  private field: number | undefined;
  /** The last line that does not stand too far left. */
  private last: Line | undefined;
  private block: Block | undefined;

  constructor(private readonly text: string) {
    this.lines = [...linesOf(text, 0)].filter((line) => line.first < line.stop);
  }

  read(): readonly Outdented[] {
    for (const [index, line] of this.lines.entries()) {
      const content = contentOf(this.text, line);
      const isComment = isIdle(content);
      if (!this.last) {
        if (!isComment) this.takeHead(line, content);
      } else if (line.indent <= this.own) this.takeOutdented(line, content, isComment, index);
      else this.takeSound(line, content, isComment);
    }
    return this.found;
  }

  private takeHead(line: Line, content: string): void {
    this.own = line.indent;
    this.last = line;
    this.block = blockFrom(line, content);
  }

  private takeOutdented(line: Line, content: string, isComment: boolean, index: number): void {
    // Only what stands in a block scalar may be no comment.
    if (isComment && !this.block) return;
    const last = this.last ? contentOf(this.text, this.last) : '';
    // A list cannot follow a value, and no text is told from one.
    if (!this.block && dash.test(content) && !dash.test(last) && oneLine.test(last)) return;
    const isField = wordKey(content) !== undefined && !this.block;
    const asField = isField ? (this.field ?? this.own + unit) : undefined;
    const above = this.last ?? line;
    this.found.push({ line, asText: this.textColumn(content, index), asField, isComment, above });
  }

  private takeSound(line: Line, content: string, isComment: boolean): void {
    if (this.block && line.indent > this.block.owner) {
      this.block.indent ??= line.indent;
      return;
    }
    if (isComment) return;
    this.block = blockFrom(line, content);
    this.field ??= line.indent;
    this.last = line;
  }

  private textColumn(content: string, index: number): number {
    const above = this.last?.indent ?? 0;
    if (this.block)
      return this.block.indent ?? this.below(index, this.block.owner) ?? this.block.owner + unit;
    const last = this.last ? contentOf(this.text, this.last) : '';
    const isItem = dash.test(last) && dash.test(content);
    if (isItem || (wordKey(last) === undefined && !dash.test(last))) return above;
    const below = this.below(index, above);
    return below ?? above + unit;
  }

  /** The column of the next line that does not stand too far left, if that is deeper than another and no key. */
  private below(index: number, column: number): number | undefined {
    const next = this.lines.slice(index + 1).find(({ indent }) => indent > this.own);
    if (!next || next.indent <= column) return undefined;
    return this.block || wordKey(contentOf(this.text, next)) === undefined ? next.indent : undefined;
  }
}

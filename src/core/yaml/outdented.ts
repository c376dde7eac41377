import type { TextEdit } from '../text/edit';
import type { Damage } from './damage';
import { contentOf, isIdle, type Line, linesOf, wordKey } from './line';
import { parse } from './parse';
import { applyEdits } from '../text/edit';
import { isBlockHeader } from './surroundings';

/** How many columns a level is indented by, where no line tells. */
const unit = 2;
const dash = /^-(?:\s|$)/;

/** A line that stands too far left, and the columns at which it may have been meant to stand. */
interface Outdented {
  readonly line: Line;
  /** As a line of the text above it. */
  readonly asText: number;
  /** As a field; undefined for what cannot be one. */
  readonly asField: number | undefined;
  readonly isComment: boolean;
}

/** The lines of a malformed piece that stand left of all else in it, and that it would be sound without. */
export function outdentedLines(text: string): Damage | undefined {
  const found = new Reader(text).read();
  const lines = found.filter(({ isComment }) => !isComment);
  const [first] = lines;
  if (!first) return undefined;
  const owner = wordKey(text.slice(text.search(/\S/))) ?? 'what stands above it';
  const ways: (readonly [readonly TextEdit[], boolean])[] = [
    [lines.map(indented((each) => each.asText)), true],
    [lines.map(indented((each) => each.asField ?? each.asText)), first.asField === undefined],
    [found.map(indented((each) => each.asText)), true],
  ];
  const way = ways.find(([edits]) => parse(applyEdits(text, edits)).problems.length === 0);
  if (!way) return undefined;
  const [edits, isText] = way;
  const what = isText ? `the text of “${owner}”` : `“${owner}”`;
  const like = isText ? 'the lines around it' : 'its other fields';
  const message = `This line belongs to ${what}, but stands too far left. Indent it like ${like}.`;
  const title = edits.length === 1 ? 'Indent this line' : `Indent these ${edits.length} lines`;
  const { first: start, stop: end } = first.line;
  return { kind: 'lines', problem: { start, end, message }, title, edits, all: edits };
}

function indented(column: (outdented: Outdented) => number): (outdented: Outdented) => TextEdit {
  return (outdented) => ({
    span: { start: outdented.line.start, end: outdented.line.first },
    text: ' '.repeat(column(outdented)),
  });
}

/** Reads the lines of a piece in turn, as far as their columns tell what they are. */
class Reader {
  private readonly lines: readonly Line[];
  private readonly found: Outdented[] = [];
  /** The column of the piece's key. */
  private own = -1;
  /** The column of the first line below it. */
  private field: number | undefined;
  /** The last line that does not stand too far left. */
  private last: Line | undefined;
  /** The block scalar at hand: the column of its key, and that of its text as soon as it is known. */
  private block: { readonly owner: number; indent: number | undefined } | undefined;

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
    if (isBlockHeader(content)) this.block = { owner: line.indent, indent: undefined };
  }

  private takeOutdented(line: Line, content: string, isComment: boolean, index: number): void {
    // Only what stands in a block scalar may be no comment.
    if (isComment && !this.block) return;
    const isField = wordKey(content) !== undefined && !this.block;
    const asField = isField ? (this.field ?? this.own + unit) : undefined;
    this.found.push({ line, asText: this.textColumn(content, index), asField, isComment });
  }

  private takeSound(line: Line, content: string, isComment: boolean): void {
    if (this.block && line.indent > this.block.owner) {
      this.block.indent ??= line.indent;
      return;
    }
    if (isComment) return;
    this.block = isBlockHeader(content) ? { owner: line.indent, indent: undefined } : undefined;
    this.field ??= line.indent;
    this.last = line;
  }

  private textColumn(content: string, index: number): number {
    const above = this.last?.indent ?? 0;
    if (this.block) return this.block.indent ?? this.below(index, this.block.owner) ?? this.block.owner + unit;
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

/**
 * The Markdown of a note as blocks: paragraphs, headings, lists, quotations, code and tables. What it holds beside
 * these is shown as it is written. It stands on the one reader of prose, so that what is a link here is one everywhere.
 */
import type { NoteValues } from '../../model/kinds/note';
import { blocksOf, markupOf } from '../../prose';
import { lineStart } from '../../text/line-end';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import type { Block, BlockContent, Cell, Heading, ListItem, Row, Run } from './blocks';
import { inlineRuns, type MarkdownText } from './inline';
import { wordsOfRuns } from './runs';

type Field = keyof NoteValues;

export function markdownBlocks(note: Note, field: Field, text: string): readonly Block[] {
  const markdown = { note, text, markup: markupOf(text, true) };
  const builder = new Builder(markdown, field);
  const { leaves, hidden } = blocksOf(text, true);
  const parts = [
    ...leaves.map((span) => ({ span, isHidden: false })),
    ...hidden.map((span) => ({ span, isHidden: true })),
  ].sort((a, b) => a.span.start - b.span.start);
  for (const { span, isHidden } of parts) {
    if (isHidden) builder.addHidden(span);
    else builder.addLeaf(span);
  }
  return builder.finished();
}

/** A list whose items begin at a column. */
interface OpenList {
  readonly column: number;
  readonly isOrdered: boolean;
  readonly items: OpenItem[];
}

/** Lines of code that begin at a column. */
interface OpenCode {
  readonly column: number;
  readonly isFenced: boolean;
  readonly lines: string[];
}

interface OpenItem extends ListItem {
  readonly blocks: Block[];
}

const heading = /^(#{1,6})(?:[ \t]|$)/;
const closingSigns = /(?:^|[ \t])#+[ \t]*$/;
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$/;
const marker = /^(.*?)([-*+]|\d{1,9}[.)])[ \t]+$/;
const fence = /^(?:`{3,}|~{3,})/;
const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** Puts together what stands in lines: a list item below another, a row below its head. */
class Builder {
  private readonly blocks: Block[] = [];
  private lists: OpenList[] = [];
  private count = 0;
  /** Where the last part ended, so that a line right below it may belong to it. */
  private end = -1;
  private rows: Row[] | undefined;
  private code: OpenCode | undefined;
  /** The lines of the blocks of code, by the places of these. */
  private readonly codes = new Map<number, readonly string[]>();
  private isComment = false;

  constructor(
    private readonly markdown: MarkdownText,
    private readonly field: Field,
  ) {}

  finished(): readonly Block[] {
    return this.blocks.map((block, at) =>
      block.kind === 'code' ? { ...block, text: this.codes.get(at)?.join('\n') ?? '' } : block,
    );
  }

  addLeaf(span: Span): void {
    const { text } = this.markdown;
    const words = text.slice(span.start, span.end);
    this.code = undefined;
    if (words.startsWith('|')) this.addRow(words, span);
    else if (rule.test(words)) this.underline(words, span);
    else this.addWords(words, span, text.slice(lineStart(text, span.start), span.start));
    this.end = span.end;
  }

  /** Lines of code go together, and so do those of HTML; comments are nobody's to read, and links are named elsewhere. */
  addHidden(span: Span): void {
    const line = this.lineOf(span);
    const words = this.markdown.text.slice(span.start, span.end);
    if (this.isComment || (!this.code && words.startsWith('<!--'))) this.isComment = !words.includes('-->');
    else if (this.code && this.hasNothingBefore(span)) this.addCode(line, span);
    else if (fence.test(words)) this.beginCode(line.length - words.length, true);
    else if (!words.startsWith('[')) this.beginVerbatim(line, span);
    this.end = span.end;
  }

  private beginVerbatim(line: string, span: Span): void {
    this.beginCode(line.startsWith('\t') ? 1 : line.startsWith('    ') ? 4 : 0, false);
    this.addCode(line, span);
  }

  private beginCode(column: number, isFenced: boolean): void {
    this.push({ kind: 'code', text: '' });
    this.code = { column, isFenced, lines: [] };
    this.codes.set(this.blocks.length - 1, this.code.lines);
  }

  private addCode(line: string, span: Span): void {
    const { code } = this;
    if (!code) return;
    if (code.isFenced && fence.test(this.markdown.text.slice(span.start, span.end))) this.code = undefined;
    else this.addCodeLine(code, line, span);
  }

  /** Empty lines are in no part, and belong to what they stand in. */
  private addCodeLine({ column, lines }: OpenCode, line: string, { start }: Span): void {
    const feeds = this.markdown.text.slice(this.end, start).split('\n').length - 1;
    if (lines.length > 0) for (let empty = 1; empty < feeds; empty++) lines.push('');
    lines.push(/^[>\s]*$/.test(line.slice(0, column)) ? line.slice(column) : line.trimStart());
  }

  private lineOf({ start, end }: Span): string {
    return this.markdown.text.slice(lineStart(this.markdown.text, start), end);
  }

  private hasNothingBefore({ start }: Span): boolean {
    return /^[\s>]*$/.test(this.markdown.text.slice(this.end, start));
  }

  /** Whether nothing but the end of one line stands between the last part and this one. */
  private isRightBelow({ start }: Span): boolean {
    if (this.end < 0) return false;
    const between = this.markdown.text.slice(this.end, start);
    return between.split('\n').length === 2 && /^[\s>]*$/.test(between);
  }

  private addWords(words: string, span: Span, before: string): void {
    this.rows = undefined;
    const [, outer = '', sign] = marker.exec(before) ?? [];
    if (sign !== undefined) this.addItem(span, outer.length, sign);
    else if (heading.test(words)) this.addHeading(words, span);
    else if (this.isWithinItem(before)) this.addToItem(span);
    else if (before.includes('>')) this.push({ kind: 'quotation', runs: this.runs(span) });
    else this.push({ kind: 'paragraph', runs: this.runs(span) });
  }

  private runs(span: Span): readonly Run[] {
    return inlineRuns(this.markdown, span);
  }

  private isWithinItem(before: string): boolean {
    const open = this.lists.at(-1);
    return open !== undefined && before.length > open.column && before.trim() === '';
  }

  private addToItem(span: Span): void {
    const item = this.lists.at(-1)?.items.at(-1);
    item?.blocks.push({ key: this.nextKey(), field: this.field, kind: 'paragraph', runs: this.runs(span) });
  }

  private addItem(span: Span, column: number, sign: string): void {
    const isOrdered = /\d/.test(sign);
    while ((this.lists.at(-1)?.column ?? -1) > column) this.lists.pop();
    const open = this.lists.at(-1);
    const item = { key: this.nextKey(), field: this.field, runs: this.runs(span), blocks: [] };
    if (open?.column === column && open.isOrdered === isOrdered) {
      open.items.push(item);
      return;
    }
    if (open?.column === column) this.lists.pop();
    this.openList({ column, isOrdered, items: [item] }, Number.parseInt(sign, 10));
  }

  private openList(list: OpenList, start: number): void {
    const parent = this.lists.at(-1)?.items.at(-1);
    const { items } = list;
    const block = { kind: 'list', ...(list.isOrdered && { start }), items } as const;
    if (parent) parent.blocks.push({ key: this.nextKey(), field: this.field, ...block });
    else this.push(block);
    this.lists.push(list);
  }

  private addHeading(words: string, { start, end }: Span): void {
    const level = heading.exec(words)?.[1]?.length ?? 1;
    const closing = closingSigns.exec(words.slice(level));
    this.push(
      this.headingOf({ start: start + level, end: closing ? start + level + closing.index : end }, level),
    );
  }

  /** The title of the document is its only heading of the first level, and its chapters have the second. */
  private headingOf(span: Span, level: number): Heading {
    return { kind: 'heading', level: level <= 2 ? 3 : 4, runs: this.runs(span) };
  }

  /** A line of `=` or `-` right below a paragraph makes it a heading; alone, it parts what needs no parting here. */
  private underline(words: string, span: Span): void {
    const last = this.blocks.at(-1);
    const isHeading = /^[=-]/.test(words) && last?.kind === 'paragraph' && this.isRightBelow(span);
    if (isHeading) this.blocks[this.blocks.length - 1] = { ...last, kind: 'heading', level: 3 };
    this.leave();
  }

  private addRow(words: string, span: Span): void {
    if (this.rows && this.isRightBelow(span)) {
      if (!delimiterRow.test(words)) this.rows.push(this.rowOf(span));
      return;
    }
    this.rows = [];
    this.push({ kind: 'table', head: this.cellsOf(span), rows: this.rows });
  }

  private rowOf(span: Span): Row {
    return { key: this.nextKey(), field: this.field, cells: this.cellsOf(span) };
  }

  /** What stands between bars; a bar in a cell is written with a backslash. */
  private cellsOf({ start, end }: Span): readonly Cell[] {
    const line = this.markdown.text.slice(start, end);
    const cells: Cell[] = [];
    let from = 1;
    for (const { index } of line.matchAll(/(?<!\\)\|/g)) {
      if (index > 0) cells.push(this.runs({ start: start + from, end: start + index }));
      from = index + 1;
    }
    if (line.slice(from).trim() !== '') cells.push(this.runs({ start: start + from, end }));
    return cells;
  }

  private push(content: BlockContent): void {
    if (content.kind !== 'list') this.leave(content.kind);
    const isEmpty = 'runs' in content && wordsOfRuns(content.runs) === '';
    if (!isEmpty) this.blocks.push({ key: this.nextKey(), field: this.field, ...content });
  }

  private leave(kind?: BlockContent['kind']): void {
    this.lists = [];
    if (kind !== 'table') this.rows = undefined;
    if (kind !== 'code') this.code = undefined;
  }

  private nextKey(): string {
    this.count += 1;
    return `${this.field}/${this.count}`;
  }
}

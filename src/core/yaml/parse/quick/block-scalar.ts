import {
  bar,
  dash,
  digitNine,
  digitOne,
  isBlankCode,
  isBreak,
  isLineEnd,
  plus,
  tab,
} from '../../lexical/characters';
import type { ScalarNode } from '../nodes';
import { type Cursor, unsupported } from './cursor';
import { scalar } from './schema';

interface Header {
  readonly literal: boolean;
  /** The sign that tells what becomes of the last line breaks; 0 where there is none. */
  readonly chomping: number;
  /** By how much the lines are indented; 0 where the first of them tells. */
  readonly indent: number;
}

/**
 * Reads a block scalar in a collection at a column. The cursor goes from its `|` or `>` to the line behind
 * its last. A scalar without text, and lines of blanks that are longer than the indentation, raise a doubt.
 */
export function blockScalar(cursor: Cursor, parent: number): ScalarNode {
  const start = cursor.at;
  const header = readHeader(cursor);
  const lines = new Lines(cursor, header, parent);
  const value = lines.read();
  return scalar(value, value, header.literal ? 'literal' : 'folded', start, lines.end);
}

function readHeader(cursor: Cursor): Header {
  const literal = cursor.code() === bar;
  let chomping = 0;
  let indent = 0;
  for (cursor.at++; !isBlankCode(cursor.code()); cursor.at++) {
    const code = cursor.code();
    if ((code === dash || code === plus) && chomping === 0) chomping = code;
    else if (code >= digitOne && code <= digitNine && indent === 0) indent = code - digitOne + 1;
    else throw unsupported;
  }
  cursor.endLine();
  cursor.skipBreak();
  return { literal, chomping, indent };
}

class Lines {
  /** Where the last line of text ends. */
  end = 0;
  private value = '';
  /** The column of the text; -1 before its first line. */
  private column: number;
  /** Empty lines since the last line of text. */
  private empty = 0;
  /** Whether the last line stands deeper than the column, so that its line break stays. */
  private wasDeeper = false;

  constructor(
    private readonly cursor: Cursor,
    private readonly header: Header,
    private readonly parent: number,
  ) {
    this.column = header.indent > 0 ? parent + header.indent : -1;
  }

  read(): string {
    const { cursor } = this;
    let widest = 0;
    let start = cursor.at;
    for (; start < cursor.text.length; start = cursor.at) {
      const indent = cursor.skipIndent();
      if (isLineEnd(cursor.code())) {
        widest = Math.max(widest, indent);
        this.takeEmpty();
      } else if (this.isText(indent)) this.takeText(start, indent);
      else break;
    }
    cursor.at = start;
    if (this.end === 0 || widest > this.column) throw unsupported;
    return this.value + this.lastBreaks();
  }

  private isText(indent: number): boolean {
    if (this.cursor.code() === tab) throw unsupported;
    if (this.column < 0 && indent > this.parent) this.column = indent;
    return indent > this.parent && indent >= this.column;
  }

  private takeEmpty(): void {
    if (!isBreak(this.cursor.code())) throw unsupported;
    this.cursor.skipBreak();
    this.empty++;
  }

  private takeText(start: number, indent: number): void {
    const { cursor } = this;
    const isDeeper = this.header.literal || indent > this.column;
    cursor.skipLine();
    this.value += this.separator(isDeeper) + cursor.text.slice(start + this.column, cursor.at);
    this.wasDeeper = isDeeper;
    this.end = cursor.at;
    this.empty = 0;
    cursor.skipBreak();
  }

  /** Lines are joined by a space; those around empty and deeper lines keep their breaks (YAML 1.2.2, 8.1.3). */
  private separator(isDeeper: boolean): string {
    if (this.end === 0) return '\n'.repeat(this.empty);
    if (isDeeper || this.wasDeeper) return '\n'.repeat(this.empty + 1);
    return this.empty === 0 ? ' ' : '\n'.repeat(this.empty);
  }

  private lastBreaks(): string {
    if (this.header.chomping === dash) return '';
    return this.header.chomping === plus ? '\n'.repeat(this.empty + 1) : '\n';
  }
}

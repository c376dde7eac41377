import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  hash,
  isBreak,
  openBrace,
  openBracket,
} from '../../lexical/characters';
import { isMeantAsComment } from '../../lexical/comment-signs';
import { isFlowColon } from '../../lexical/flow-signs';
import { isQuote } from '../../lexical/quotes';
import type { MapNode, Node, Pair, ScalarNode, SeqNode } from '../nodes';
import { type Cursor, unsupported } from './cursor';
import { plainLine, plainRest, plainValueLine } from './plain';
import { quoted } from './quoted';
import { scalar } from './schema';

/** Reads the collection in braces or brackets that the cursor stands at; its lines stand at a column or deeper. */
export function flowCollection(cursor: Cursor, column: number): MapNode | SeqNode {
  return new FlowReader(cursor, column).collection();
}

class FlowReader {
  private level = 0;

  constructor(
    private readonly cursor: Cursor,
    private readonly column: number,
  ) {}

  collection(): MapNode | SeqNode {
    this.cursor.enter();
    this.level++;
    const collection = this.cursor.code() === openBrace ? this.map() : this.sequence();
    this.level--;
    this.cursor.leave();
    return collection;
  }

  private map(): MapNode {
    const start = this.cursor.at;
    const pairs: Pair[] = [];
    this.items(closeBrace, false, () => pairs.push(this.pair()));
    return { kind: 'map', flow: true, pairs, start, end: this.cursor.at };
  }

  private sequence(): SeqNode {
    const start = this.cursor.at;
    const items: Node[] = [];
    this.items(closeBracket, true, () => items.push(this.node()));
    return { kind: 'seq', flow: true, items, start, end: this.cursor.at };
  }

  /** Goes from the opening bracket behind the closing one. */
  private items(close: number, areTexts: boolean, readItem: () => void): void {
    const { cursor } = this;
    this.next(areTexts);
    while (cursor.code() !== close) {
      readItem();
      this.gap();
      if (cursor.code() === comma) this.next(areTexts);
      else if (cursor.code() !== close) throw unsupported;
    }
    cursor.at++;
  }

  /** Goes over a bracket or comma. A text may begin behind it, or a key. */
  private next(isBeforeText: boolean): void {
    this.cursor.at++;
    this.gap(isBeforeText);
  }

  private pair(): Pair {
    const { cursor } = this;
    const key = this.scalar(plainLine);
    this.gap();
    if (cursor.code() !== colon) return { key, value: null };
    if (!isFlowColon(cursor.text, cursor.at, key.style !== 'plain')) throw unsupported;
    cursor.at++;
    return { key, value: this.value() };
  }

  private value(): Node {
    const { cursor } = this;
    cursor.skipBlanks();
    const place = cursor.at;
    this.gap(true);
    const code = cursor.code();
    return code === comma || code === closeBrace ? scalar(null, '', 'plain', place, place) : this.node();
  }

  private node(): Node {
    const { meant } = this.cursor;
    if (!meant) return this.bareNode();
    const name = meant.skipFront(this.cursor);
    const node = meant.readAlias(this.cursor) ?? this.bareNode();
    if (name !== undefined) meant.anchors.set(name, node);
    return node;
  }

  private bareNode(): Node {
    const code = this.cursor.code();
    return code === openBrace || code === openBracket ? this.collection() : this.scalar(plainValueLine);
  }

  private scalar(firstLine: typeof plainLine): ScalarNode {
    const { cursor, column } = this;
    if (isQuote(cursor.code())) return quoted(cursor, column);
    const start = cursor.at;
    return plainRest(cursor, start, firstLine(cursor, true), column, true);
  }

  /** Goes over white space, line breaks and comments. */
  private gap(isBeforeText = false): void {
    const { cursor } = this;
    let indent = -1;
    for (;;) {
      cursor.skipBlanks();
      if (isBeforeText && indent < 0 && this.isMeantAsText()) return;
      // The full parser finds fault with some comments at the margin.
      if (cursor.code() === hash && indent === 0) throw unsupported;
      if (cursor.code() === hash) cursor.skipComment();
      if (!isBreak(cursor.code())) break;
      cursor.skipBreak();
      indent = cursor.skipIndent();
    }
    if (indent >= 0 && indent < this.column && !this.isLateEnd(indent)) throw unsupported;
  }

  private isMeantAsText(): boolean {
    const { text, at, meant } = this.cursor;
    return meant !== undefined && this.cursor.code() === hash && !isMeantAsComment(text, at);
  }

  /** The last bracket may stand at the column of the key that the collection belongs to. */
  private isLateEnd(indent: number): boolean {
    const code = this.cursor.code();
    return this.level === 1 && indent === this.column - 1 && (code === closeBrace || code === closeBracket);
  }
}

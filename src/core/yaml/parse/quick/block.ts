import { isBlockHeaderAt } from '../../lexical/block-header';
import {
  bar,
  colon,
  dash,
  greater,
  hash,
  isBlankCode,
  isBreak,
  isLineEnd,
  openBrace,
  openBracket,
  question,
} from '../../lexical/characters';
import { isMeantAsComment } from '../../lexical/comment-signs';
import { isQuote } from '../../lexical/quotes';
import type { MapNode, Node, Pair, ScalarNode, SeqNode } from '../nodes';
import { blockScalar } from './block-scalar';
import { type Cursor, unsupported } from './cursor';
import { flowCollection } from './flow';
import type { Meant } from './meant';
import { plainAt, plainLine, plainRest, plainValueLine, throughColons } from './plain';
import { quoted } from './quoted';
import { scalar } from './schema';

/** A key may take 1024 characters, which the full parser counts from a place before its indentation. */
const longestKey = 1000;

/** Where a value stands of which no other may begin on the same line. */
const behindKey = -1;

/** Where a value stands behind a tag or an anchor on the line of its key. These are read only where the text is read as it is meant. */
const behindFront = -2;

/** A column left of every line. */
const leftOfAll = -1;

/**
 * Reads a document in block style. Between two values the cursor stands at the first character of a line.
 *
 * Where a block collection ends is told by the full parser, not by YAML: at the end of the line on which
 * its last value ends, or of a comment below that line which it takes for the value's. What is said here of
 * comments describes its behaviour.
 */
export class BlockReader {
  /** The column of the line at the cursor; -1 at the end of the text. */
  private column = 0;
  /** Where what belongs to the value that was read last ends, its comments included. */
  private outerEnd = 0;
  /** The column of the deepest of the comments that belong to no value yet; -1 where there are none. */
  private looseColumn = -1;
  /** Where the last of them ends. */
  private looseEnd = 0;
  /** The leftmost column of the comments that were skipped last. */
  private leftmost = Number.POSITIVE_INFINITY;

  constructor(private readonly cursor: Cursor) {}

  /** A text's mapping; `null` for one that holds nothing but white space and comments. */
  document(): MapNode | null {
    this.skipLines(leftOfAll);
    if (this.column < 0) return null;
    const root = this.isFlowRoot() ? this.flowRoot() : this.map(this.key(), this.column);
    if (this.column >= 0) throw unsupported;
    return root;
  }

  private isFlowRoot(): boolean {
    return this.cursor.meant !== undefined && this.cursor.code() === openBrace;
  }

  private flowRoot(): MapNode {
    const root = this.finish(flowCollection(this.cursor, 0), leftOfAll);
    if (root.kind !== 'map') throw unsupported;
    return root;
  }

  /** Reads a mapping from behind the colon of its first key on. */
  private map(first: ScalarNode, column: number): MapNode {
    this.cursor.enter();
    const pairs: Pair[] = [{ key: first, value: this.value(column) }];
    while (this.column === column) pairs.push({ key: this.key(), value: this.value(column) });
    return { kind: 'map', flow: false, pairs, start: first.start, end: this.close(column) };
  }

  private sequence(column: number): SeqNode {
    this.cursor.enter();
    const start = this.cursor.at;
    const items: Node[] = [];
    do items.push(this.item(column));
    while (this.column === column && this.isDash());
    return { kind: 'seq', flow: false, items, start, end: this.close(column) };
  }

  /**
   * Ends a collection before a line that stands left of it, or before one at its column that is none of its
   * own. It takes the loose comments below it if one of them stands at its column or deeper, except at the
   * margin. They come behind its own end, but before the end of the collection that it is the last value of.
   */
  private close(column: number): number {
    if (this.column > column) throw unsupported;
    this.cursor.leave();
    const end = this.outerEnd;
    if (column > 0 && this.looseColumn >= column) this.outerEnd = this.looseEnd;
    return end;
  }

  private key(): ScalarNode {
    const { cursor } = this;
    if (isQuote(cursor.code())) return this.finishKey(quoted(cursor, Number.POSITIVE_INFINITY));
    const start = cursor.at;
    return this.finishKey(plainAt(cursor, start, plainLine(cursor, false)));
  }

  /** Goes behind the colon of a key. */
  private finishKey(key: ScalarNode): ScalarNode {
    const { cursor } = this;
    cursor.skipBlanks();
    if (!this.isColon() || cursor.at - key.start + this.column > longestKey) throw unsupported;
    cursor.at++;
    return key;
  }

  /** Reads what follows the colon of a key in a mapping at a column. */
  private value(parent: number): Node {
    const { cursor } = this;
    cursor.skipBlanks();
    if (this.isRestIdle()) return this.below(parent, true);
    return this.node(parent, behindKey);
  }

  /** Reads what follows a dash in a list at a column. */
  private item(parent: number): Node {
    const { cursor } = this;
    const start = cursor.at++;
    cursor.skipIndent();
    if (this.isRestIdle()) return this.below(parent, false);
    return this.node(parent, parent + cursor.at - start);
  }

  private isRestIdle(): boolean {
    const { text, at, meant } = this.cursor;
    const code = this.cursor.code();
    return isLineEnd(code) || (code === hash && (!meant || isMeantAsComment(text, at)));
  }

  /** Reads a value that begins below its key or dash, or is not there at all. */
  private below(parent: number, inMap: boolean): Node {
    const { cursor } = this;
    const place = cursor.at;
    cursor.endLine();
    this.outerEnd = cursor.at;
    this.skipLines(leftOfAll);
    const isThere = this.column > parent || (inMap && this.column === parent && this.isDash());
    if (!isThere) return scalar(null, '', 'plain', place, place);
    const isExposed = this.leftmost <= parent;
    const node = this.node(parent, this.column);
    // Such a comment makes the full parser forget at which column the lines of a value may stand.
    if (isExposed && (node.kind === 'scalar' || (node.kind !== 'alias' && node.flow))) throw unsupported;
    return node;
  }

  /** Reads a value in a collection at the column `parent`. A collection in block style may begin at `column`. */
  private node(parent: number, column: number): Node {
    const { meant } = this.cursor;
    return meant ? this.meantNode(meant, parent, column) : this.bareNode(parent, column);
  }

  private meantNode(meant: Meant, parent: number, column: number): Node {
    const { cursor } = this;
    const start = cursor.at;
    const name = meant.skipFront(cursor);
    const alias = meant.readAlias(cursor);
    if (alias) return this.finish(alias, parent);
    const node = this.bareNode(parent, cursor.at > start ? behindFront : column);
    if (name !== undefined) meant.anchors.set(name, node);
    return node;
  }

  private bareNode(parent: number, column: number): Node {
    const { cursor } = this;
    const code = cursor.code();
    if ((code === bar || code === greater) && this.isBlockHeader()) return this.blockScalar(parent);
    if (code === openBrace || code === openBracket)
      return this.finish(flowCollection(cursor, parent + 1), parent);
    if (isQuote(cursor.code())) return this.keyOrText(quoted(cursor, parent + 1), parent, column);
    if (column >= 0 && this.isDash()) return this.sequence(column);
    const start = cursor.at;
    let end = column >= 0 && this.isExplicit() ? plainLine(cursor, false) : plainValueLine(cursor, false);
    if (cursor.code() === colon) {
      if (!cursor.meant || column !== behindKey) return this.firstKey(plainAt(cursor, start, end), column);
      end = throughColons(cursor);
    }
    return this.finish(plainRest(cursor, start, end, parent + 1, false), parent);
  }

  private isBlockHeader(): boolean {
    const { meant } = this.cursor;
    return !meant || isBlockHeaderAt(this.cursor.text, this.cursor.at);
  }

  private keyOrText(text: ScalarNode, parent: number, column: number): Node {
    this.cursor.skipBlanks();
    return this.isColon() ? this.firstKey(text, column) : this.finish(text, parent);
  }

  private firstKey(key: ScalarNode, column: number): MapNode {
    if (column < 0 || this.cursor.text.slice(key.start, key.end).includes('\n')) throw unsupported;
    return this.map(this.finishKey(key), column);
  }

  private blockScalar(parent: number): ScalarNode {
    const node = blockScalar(this.cursor, parent);
    this.outerEnd = node.end;
    this.skipLines(Number.POSITIVE_INFINITY);
    return node;
  }

  /** Goes on behind a value that ends within a line. Comments below it that stand deeper than `parent` are its. */
  private finish(node: Node, parent: number): Node {
    this.cursor.endLine();
    this.outerEnd = this.cursor.at;
    this.skipLines(parent);
    return node;
  }

  /** Goes to the next line that is neither empty nor a comment. Comments right of a column are the last value's. */
  private skipLines(column: number): void {
    const { cursor } = this;
    this.looseColumn = -1;
    this.leftmost = Number.POSITIVE_INFINITY;
    for (;;) {
      cursor.skipBreak();
      this.column = cursor.skipIndent();
      if (cursor.code() === hash) this.takeComment(column);
      else if (!isBreak(cursor.code())) break;
    }
    this.checkContent();
  }

  private takeComment(column: number): void {
    const { cursor } = this;
    cursor.skipLine();
    this.leftmost = Math.min(this.leftmost, this.column);
    if (this.looseColumn < 0 && this.column > column) this.outerEnd = cursor.at;
    else {
      this.looseEnd = cursor.at;
      this.looseColumn = Math.max(this.looseColumn, this.column);
    }
  }

  /** What the cursor stands at must not be a marker of a document. */
  private checkContent(): void {
    const { text, at } = this.cursor;
    if (at >= text.length) this.column = -1;
    else if (this.column === 0 && (text.startsWith('---', at) || text.startsWith('...', at)))
      throw unsupported;
  }

  private isDash(): boolean {
    return this.cursor.code() === dash && isBlankCode(this.cursor.code(1));
  }

  /** Whether a question mark or a colon begins a key or value of a mapping. */
  private isExplicit(): boolean {
    const code = this.cursor.code();
    return (code === question || code === colon) && isBlankCode(this.cursor.code(1));
  }

  private isColon(): boolean {
    return this.cursor.code() === colon && isBlankCode(this.cursor.code(1));
  }
}

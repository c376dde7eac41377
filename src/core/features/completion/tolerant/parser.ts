import type { Span } from '../../../text/span';
import { isLikeBlockHeaderAt } from '../../../yaml/lexical/block-header';
import { colon, dash, hash, isBlank, isBlankCode, openBrace, tab } from '../../../yaml/lexical/characters';
import { commentStart } from '../../../yaml/lexical/comment-signs';
import { opensFlow } from '../../../yaml/lexical/flow-signs';
import { plainStop, wordsEnd } from '../../../yaml/lexical/plain-text';
import { closingQuote, isQuote, withoutBlanks } from '../../../yaml/lexical/quotes';
import { readFlow } from './flow';
import { breakBefore, type Line, lineAt, nextKey } from './lines';
import type { Collection, Key, Slot, Text, TolerantTree, Value } from './tree';

/** Where a chunk stands in its note. */
export interface Outer {
  readonly path: readonly string[];
  /** The column at which its first key stands. */
  readonly column: number;
}

/**
 * Reads the lines of a chunk as YAML would, but forgives what is unfinished: a word without a colon is a key in
 * the making, and a bracket that is never closed ends where the next key of the map around it begins. The cursor
 * matters in two places only: its line ends what is open above it, if it can be a key there, and a dash on it
 * need not have its space. Nothing throws, and each character is looked at a few times.
 */
export function parseTolerantly(text: string, cursor: number, outer: Outer): TolerantTree {
  return new Parser(text, cursor, outer).parse();
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A slot that is being read. */
interface OpenSlot extends Writable<Slot> {
  readonly values: Value[];
}

/** A map or list whose lines are being read. */
interface OpenCollection extends Writable<Collection> {
  readonly slots: OpenSlot[];
  readonly words: Key[];
}

class Parser {
  private readonly root: OpenCollection;
  /** The collections that the line at hand may go on with, from the outermost. */
  private readonly open: OpenCollection[];
  private readonly comments: Span[] = [];
  private readonly blankLines: Span[] = [];

  constructor(
    private readonly text: string,
    private readonly cursor: number,
    private readonly outer: Outer,
  ) {
    this.root = this.collection('map', outer.column, 0);
    this.open = [this.root];
  }

  parse(): TolerantTree {
    for (let at = 0; at <= this.text.length; ) {
      const line = lineAt(this.text, at);
      const end = this.readLine(line);
      // What stands behind a value of several lines, in its last one, is no line of its own.
      const last = end < line.next ? line : lineAt(this.text, end);
      this.readComment(end, last.stop);
      at = last.next;
    }
    const { root, comments, blankLines } = this;
    return { root, comments, blankLines };
  }

  private readComment(from: number, stop: number): void {
    const start = commentStart(this.text, from, stop);
    if (start < stop) this.comments.push({ start, end: stop });
  }

  private get top(): OpenCollection {
    return this.open.at(-1) ?? this.root;
  }

  private collection(kind: Collection['kind'], column: number, start: number): OpenCollection {
    return { kind, isFlow: false, column, slots: [], words: [], start, end: this.text.length };
  }

  /** Reads a line that begins in block style, and returns where what has been read of it ends. */
  private readLine(line: Line): number {
    const { start, stop, column } = line;
    const begin = start + column;
    if (begin === stop) {
      this.blankLines.push({ start, end: stop });
      return stop;
    }
    if (this.text.charCodeAt(begin) === hash) {
      this.comments.push({ start: begin, end: stop });
      return stop;
    }
    while (this.open.length > 1 && this.top.column > column) this.close(start);
    if (this.isDash(begin, stop)) return this.readItem(begin, stop, column);
    if (this.text.charCodeAt(begin) === openBrace && this.isBegin())
      return this.readFlow(begin, slotOf(this.root));
    const key = this.keyAt(begin, stop, column);
    return key ? this.readPair(key, start, stop) : this.readLoose(begin, line);
  }

  /** Ends the innermost collection before a line. */
  private close(line: number): void {
    const closed = this.open.pop();
    if (closed) closed.end = line - 1;
  }

  /** A dash begins an item; where the cursor is, also one that still lacks its space. */
  private isDash(begin: number, stop: number): boolean {
    if (this.text.charCodeAt(begin) !== dash) return false;
    const next = this.text.charCodeAt(begin + 1);
    if (isBlankCode(next)) return true;
    const { top } = this;
    const isHere = begin < this.cursor && this.cursor <= stop;
    return next !== dash && isHere && (top.kind === 'list' || lacksValue(top));
  }

  /** Whether nothing of the note has been read: all of it may stand in braces. */
  private isBegin(): boolean {
    return this.top === this.root && this.outer.path.length === 0 && !hasKeys(this.root);
  }

  private keyAt(begin: number, stop: number, column: number): Key | undefined {
    const { text } = this;
    const isQuoted = isQuote(text.charCodeAt(begin));
    keyStart.lastIndex = begin;
    if (!isQuoted && !keyStart.test(text)) return undefined;
    const words = begin + (text.charCodeAt(begin) === dash ? 2 : 1);
    const behind = isQuoted ? closingQuote(text, begin, stop) + 1 : plainStop(text, words, false);
    let colonAt = Math.min(behind, stop);
    while (isBlank(text.charCodeAt(colonAt))) colonAt++;
    if (text.charCodeAt(colonAt) !== colon || !isBlankCode(text.charCodeAt(colonAt + 1))) return undefined;
    const start = isQuoted ? begin + 1 : begin;
    const end = isQuoted ? behind - 1 : withoutBlanks(text, begin, behind);
    const quote = isQuoted ? quoteAt(text, begin) : '';
    const written = text.slice(start, end);
    const name = quote === "'" ? written.replaceAll("''", "'") : written;
    return { name, quote, hasColon: true, column, start, end, from: start, stop: end };
  }

  private readPair(key: Key, line: number, stop: number): number {
    const map = this.mapAt(key.column, line);
    const slot: OpenSlot = { key, values: [] };
    map.slots.push(slot);
    return this.readValue(this.text.indexOf(':', key.end) + 1, stop, slot, map.column);
  }

  /** The map whose keys stand at a column; a deeper one begins below a key that has no value yet. */
  private mapAt(column: number, line: number): OpenCollection {
    const { top } = this;
    if (top.kind === 'map' && this.isKeyColumn(column)) return top;
    if (top.kind === 'list' && top.column === column) {
      this.close(line);
      return this.mapAt(column, line);
    }
    return this.push('map', column, line);
  }

  /** Whether keys of the innermost map stand at a column; those of the outermost may stand left of the first. */
  private isKeyColumn(column: number): boolean {
    const { top } = this;
    return top.column === column || (top === this.root && column <= top.column);
  }

  private push(kind: Collection['kind'], column: number, line: number): OpenCollection {
    const collection = this.collection(kind, column, line);
    slotOf(this.top).values.push(collection);
    this.open.push(collection);
    return collection;
  }

  private readItem(begin: number, stop: number, column: number): number {
    const list = this.top.kind === 'list' ? this.top : this.push('list', column, begin - column);
    const slot: OpenSlot = { values: [] };
    list.slots.push(slot);
    return this.readFirstPair(begin, stop, column) ?? this.readValue(begin + 1, stop, slot, list.column);
  }

  /** A map in lines of its own that begins behind a dash; undefined where none does. */
  private readFirstPair(hyphen: number, stop: number, column: number): number | undefined {
    let begin = hyphen + 1;
    while (begin < stop && isBlank(this.text.charCodeAt(begin))) begin++;
    const line = hyphen - column;
    const key = begin > hyphen + 1 && begin < stop ? this.keyAt(begin, stop, begin - line) : undefined;
    if (!key) return undefined;
    this.push('map', key.column, line);
    return this.readPair(key, line, stop);
  }

  /** A line without a key: a key in the making, or text that goes on from the line before. */
  private readLoose(begin: number, { start, stop, column }: Line): number {
    const { top } = this;
    if (top.kind === 'map' && this.isKeyColumn(column)) return this.readWord(begin, stop, column);
    // A first line below a key can be text, or the first key of a map in the making.
    const owner = lacksValue(top) ? this.mapAt(column, start) : top;
    return this.readValue(begin, stop, slotOf(owner), top.column);
  }

  /** A key in the making. Behind a tab none can stand. */
  private readWord(begin: number, stop: number, column: number): number {
    if (this.text.charCodeAt(begin) === tab) return begin;
    const end = wordsEnd(this.text, begin, stop);
    const written = this.text.slice(begin, end);
    const word = { name: written, hasColon: false, column };
    if (quotedWord.test(written)) {
      const closing = closingQuote(this.text, begin, end);
      const quote = quoteAt(this.text, begin);
      this.top.words.push({ ...word, quote, start: begin + 1, end: closing, from: begin + 1, stop: closing });
    } else {
      const rest = commentStart(this.text, begin, stop);
      this.top.words.push({ ...word, quote: '', start: begin, end, from: begin, stop: rest });
    }
    return end;
  }

  /**
   * Reads a value from behind its colon or dash, and returns where what has been read of it ends.
   *
   * @param column That of the collection that it is a value of.
   */
  private readValue(from: number, stop: number, slot: OpenSlot, column: number): number {
    let at = from;
    while (at < stop && isBlank(this.text.charCodeAt(at))) at++;
    property.lastIndex = at;
    const front = at < stop ? property.exec(this.text)?.[0].length : undefined;
    if (front !== undefined) return this.readValue(at + front, stop, slot, column);
    const code = this.text.charCodeAt(at);
    // Between a colon and the value, or the end of the line, nothing is typed yet.
    if (at >= stop) slot.gap = { start: from, end: stop };
    else if (at > from + 1) slot.gap = { start: from + 1, end: at - 1 };
    if (at >= stop || (code === hash && at > from)) return from;
    if (isQuote(code)) return this.readQuoted(at, slot);
    if (opensFlow(this.text, at)) return this.readFlow(at, slot);
    return isLikeBlockHeaderAt(this.text, at)
      ? this.readBlock(at, stop, slot, column)
      : this.readPlain(at, stop, slot);
  }

  private readPlain(start: number, stop: number, slot: OpenSlot): number {
    const end = wordsEnd(this.text, start, stop);
    const rest = commentStart(this.text, start, stop);
    slot.values.push({ kind: 'text', quote: '', start, end, from: start, stop: rest });
    return end;
  }

  private readQuoted(open: number, slot: OpenSlot): number {
    const quote = quoteAt(this.text, open);
    let limit = nextKey(this.text, open, this.top.column);
    let end = closingQuote(this.text, open, limit);
    if (end === limit) limit = end = Math.min(limit, this.typedLine(open, limit));
    slot.values.push({ kind: 'text', quote, start: open + 1, end, from: open + 1, stop: end });
    return Math.min(end + 1, limit);
  }

  private readFlow(open: number, slot: OpenSlot): number {
    const { column } = this.top;
    const limit = nextKey(this.text, open, column);
    let found = readFlow(this.text, open, limit, column);
    const typed = found.isClosed ? limit : this.typedLine(open, limit);
    if (typed < limit) found = readFlow(this.text, open, typed, column);
    slot.values.push(found.collection);
    for (const comment of found.comments) this.comments.push(comment);
    return found.end;
  }

  /** Where the line of the cursor begins, if a word on it may be a key that ends what is open above; else the limit. */
  private typedLine(open: number, limit: number): number {
    const feed = this.text.lastIndexOf('\n', this.cursor - 1);
    if (feed < open || feed >= limit) return limit;
    const line = lineAt(this.text, feed + 1);
    const column = Math.min(line.column, this.cursor - line.start);
    const isWord = wordOnly.test(this.text.slice(line.start + line.column, line.stop));
    return column <= this.top.column && isWord ? breakBefore(this.text, line.start) : limit;
  }

  /** The lines of a block scalar: deeper than the key, or empty. */
  private readBlock(header: number, stop: number, slot: OpenSlot, column: number): number {
    const lines: Text[] = [];
    this.readComment(header, stop);
    let end = stop;
    for (;;) {
      const feed = this.text.indexOf('\n', end);
      const line = feed < 0 ? undefined : lineAt(this.text, feed + 1);
      const start = line ? line.start + line.column : end;
      const isEmpty = start === line?.stop;
      if (!line || (!isEmpty && line.column <= column)) break;
      if (isEmpty) this.blankLines.push({ start: line.start, end: line.stop });
      if (line.column > column) lines.push(lineOfBlock(start, line.stop));
      end = line.stop;
    }
    slot.values.push({ kind: 'block', lines, start: header, end });
    return end;
  }
}

function quoteAt(text: string, at: number): '"' | "'" {
  return text[at] === '"' ? '"' : "'";
}

function lineOfBlock(start: number, end: number): Text {
  return { kind: 'text', quote: '|', start, end, from: start, stop: end };
}

/** The slot that is read last; in a map without keys, that of what stands before the first. */
function slotOf({ slots }: OpenCollection): OpenSlot {
  const last = slots.at(-1);
  if (last) return last;
  const first: OpenSlot = { values: [] };
  slots.push(first);
  return first;
}

function hasKeys({ slots }: Collection): boolean {
  return slots.some(({ key }) => key);
}

/** Whether the last key of a map has no value yet. */
function lacksValue({ slots }: Collection): boolean {
  const last = slots.at(-1);
  return last?.key !== undefined && last.values.length === 0;
}

/** What a plain key can begin with. */
const keyStart = /[^\s#,[\]{}&*!|>'"%@`-]|-\S/y;
const property = /[&!]\S*[ \t]+/y;
const quotedWord = /^(?:"[^"]*"?|'[^']*'?)$/;
const wordOnly = /^[\p{L}\p{N}_ -]*$/u;

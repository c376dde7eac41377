import { closingQuote, FlowReader, opensFlow } from './flow';
import type { Found, Place } from './place';

/** Where a piece stands in its note. */
export interface Outer {
  readonly path: readonly string[];
  /** The column at which its first key stands. */
  readonly column: number;
}

/** Finds what is being typed. Undefined where nothing can be: between a value and the end of its line, say. */
export function placeAt(text: string, offset: number, outer: Outer): Place | undefined {
  return new Reader(text, offset, outer).read();
}

interface Frame {
  readonly column: number;
  readonly path: readonly string[];
  readonly isList: boolean;
  readonly siblings: string[];
  /** The key that was read last. */
  key?: string;
  /** Whether something stands behind its colon. */
  hasValue: boolean;
}

interface Line {
  readonly start: number;
  readonly stop: number;
  readonly next: number;
  readonly column: number;
}

const keyHere =
  /(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\n]|'')*)'|([^\s#,[\]{}&*!|>'"%@`-][^\n]*?|-[^\s][^\n]*?))[ \t]*:(?=[ \t\r\n]|$)/y;

/**
 * Reads the lines of a piece as YAML would, but forgives what is unfinished: a word without a colon is a key in
 * the making, and a bracket that is never closed ends where the next key of the map around it begins.
 */
class Reader {
  private readonly frames: Frame[];
  private found: Place | undefined;
  private foundIn: readonly string[] | undefined;

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly outer: Outer,
  ) {
    this.frames = [this.frame(outer.column, outer.path)];
  }

  read(): Place | undefined {
    for (let at = 0; at <= this.text.length; ) {
      const line = this.lineAt(at);
      const end = this.readLine(line);
      this.findComment(end);
      // What stands behind a value of several lines, in its last one, is no line of its own.
      at = end < line.next ? line.next : this.lineAt(end).next;
    }
    const own = this.found;
    return own && this.foundIn ? { ...own, siblings: [...this.foundIn] } : own;
  }

  private lineAt(start: number): Line {
    const feed = this.text.indexOf('\n', start);
    const end = feed < 0 ? this.text.length : feed;
    const stop = end > start && this.text[end - 1] === '\r' ? end - 1 : end;
    let column = 0;
    while (start + column < stop && this.text[start + column] === ' ') column++;
    return { start, stop, next: feed < 0 ? this.text.length + 1 : feed + 1, column };
  }

  /** A comment behind what has been read of a line. */
  private findComment(end: number): void {
    const { stop } = this.lineAt(end);
    const sign = /[ \t]#/.exec(this.text.slice(end, stop))?.index;
    if (sign !== undefined && this.isHere(end + sign + 1, stop))
      this.find({ kind: 'comment', path: [], start: end + sign + 1, stop });
  }

  private isHere(start: number, stop: number): boolean {
    return !this.found && start <= this.offset && this.offset <= stop;
  }

  private frame(column: number, path: readonly string[], isList = false): Frame {
    return { column, path, isList, siblings: [], hasValue: false };
  }

  private get top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  /** Reads a line that begins in block style, and returns where reading goes on. */
  private readLine({ start, stop, column }: Line): number {
    const begin = start + column;
    if (begin === stop) {
      if (this.isHere(start, stop)) this.findBlank(this.offset - start);
      return stop;
    }
    // Before the first character of a line stands nothing that can be completed.
    if (this.isHere(start, begin - 1)) return stop;
    if (this.text[begin] === '#') {
      if (this.isHere(begin, stop)) this.find({ kind: 'comment', path: [], start: begin, stop });
      return stop;
    }
    this.popTo(column);
    if (this.isDash(begin, stop)) return this.readItem(begin, stop, column);
    if (this.text[begin] === '{' && this.isBegin()) return this.readFlow(begin, this.top.path, column);
    const key = this.keyAt(begin);
    if (key) return this.readPair(key, column, stop);
    return this.readLoose(begin, stop, column);
  }

  /** A dash begins an item; where the cursor is, also one that still lacks its space. */
  private isDash(begin: number, stop: number): boolean {
    if (this.text[begin] !== '-') return false;
    const next = this.text.charAt(begin + 1);
    if (/^\s?$/.test(next)) return true;
    const { isList, key, hasValue } = this.top;
    return next !== '-' && this.isHere(begin + 1, stop) && (isList || (key !== undefined && !hasValue));
  }

  /** Whether nothing of the note has been read: all of it may stand in braces. */
  private isBegin(): boolean {
    return this.frames.length === 1 && this.top.path.length === 0 && this.top.key === undefined;
  }

  private popTo(column: number): void {
    while (this.frames.length > 1 && this.top.column > column) this.frames.pop();
  }

  private keyAt(at: number): { name: string; start: number; end: number; colon: number } | undefined {
    keyHere.lastIndex = at;
    const match = keyHere.exec(this.text);
    if (!match) return undefined;
    const [whole, double, single, plain] = match;
    const name = double ?? single?.replaceAll("''", "'") ?? plain ?? '';
    const quoted = plain === undefined;
    const colon = at + whole.length - 1;
    const end = at + whole.slice(0, -1).trimEnd().length;
    return { name, start: quoted ? at + 1 : at, end: quoted ? end - 1 : end, colon };
  }

  private readPair(
    { name, start, end, colon }: { name: string; start: number; end: number; colon: number },
    column: number,
    stop: number,
  ): number {
    const frame = this.mapAt(column);
    if (this.isHere(start, end)) {
      this.foundIn = frame.siblings;
      const quote = this.text[start - 1];
      this.find({
        kind: 'key',
        path: frame.path,
        start,
        stop: end,
        quote: start > 0 && (quote === '"' || quote === "'") ? quote : '',
        hasColon: true,
        column,
      });
    } else frame.siblings.push(name);
    frame.key = name;
    frame.hasValue = false;
    return this.readValue(colon + 1, stop, frame, [...frame.path, name]);
  }

  /** The map whose keys stand at a column; a deeper one begins below a key that has no value yet. */
  private mapAt(column: number): Frame {
    const { top } = this;
    if (!top.isList && (top.column === column || (this.frames.length === 1 && column <= top.column)))
      return top;
    if (top.isList && top.column === column) {
      this.frames.pop();
      return this.mapAt(column);
    }
    const path = this.pathBelow(top);
    top.hasValue = true;
    const frame = this.frame(column, path);
    this.frames.push(frame);
    return frame;
  }

  private readItem(dash: number, stop: number, column: number): number {
    const { top } = this;
    if (!top.isList) {
      top.hasValue = true;
      this.frames.push(this.frame(column, this.pathBelow(top), true));
    }
    const list = this.top;
    return this.readValue(dash + 1, stop, list, list.path, true);
  }

  /** A line without a key: a key in the making, or text that goes on from the line before. */
  private readLoose(begin: number, stop: number, column: number): number {
    const { top } = this;
    const isKey =
      !top.isList && (top.column === column || (this.frames.length === 1 && column <= top.column));
    if (isKey) return this.readWord(begin, stop, column);
    if (top.isList || top.key === undefined || top.hasValue)
      return this.readValue(begin, stop, top, this.pathBelow(top), top.isList);
    // A first line below a key can be text, or the first key of a map in the making.
    const isHere = this.isHere(begin, stop);
    const frame = this.mapAt(column);
    const end = this.readValue(begin, stop, top, frame.path);
    if (isHere) this.foundIn = frame.siblings;
    return end;
  }

  /** A key in the making. Behind a tab none can stand. */
  private readWord(begin: number, stop: number, column: number): number {
    const end = this.plainEnd(begin, stop);
    const isBehind = this.isHere(end, stop) && !this.text.slice(end, this.offset).includes('#');
    if (this.text[begin] === '\t' || !(this.isHere(begin, end) || isBehind)) return stop;
    const { siblings, path } = this.top;
    this.foundIn = siblings;
    const quoted = /^(?:"[^"]*"?|'[^']*'?)$/.test(this.text.slice(begin, end));
    const quote = quoted ? (this.text[begin] as '"' | "'") : '';
    if (quote === '')
      this.find({ kind: 'key', path, start: begin, stop: Math.max(end, this.offset), column });
    else if (this.offset > begin && this.offset <= closingQuote(this.text, begin, quote, end))
      this.find({
        kind: 'key',
        path,
        start: begin + 1,
        stop: closingQuote(this.text, begin, quote, end),
        quote,
        column,
      });
    return end;
  }

  private pathBelow({ isList, key, path }: Frame): readonly string[] {
    return isList || key === undefined ? path : [...path, key];
  }

  /** Reads a value from behind its colon or dash, and returns where reading goes on. */
  private readValue(
    from: number,
    stop: number,
    frame: Frame,
    path: readonly string[],
    isItem = false,
  ): number {
    let at = from;
    while (at < stop && /[ \t]/.test(this.text.charAt(at))) at++;
    const property = /^[&!]\S*[ \t]+/.exec(this.text.slice(at, stop))?.[0].length ?? 0;
    if (property > 0) return this.readValue(at + property, stop, frame, path, isItem);
    if (isItem && this.found === undefined && this.isHere(from, stop)) this.foundIn = frame.siblings;
    const sign = this.text.charAt(at);
    // Between a colon and the value, or the end of the line, nothing is typed yet.
    const findEmpty = (): void =>
      this.find({ kind: 'value', path, start: this.offset, stop: this.offset, isItem, column: frame.column });
    if (at >= stop) {
      if (this.isHere(from, stop)) findEmpty();
      return stop;
    }
    frame.hasValue = true;
    if (sign === '#' && at > from) {
      if (this.isHere(at, stop)) this.find({ kind: 'comment', path: [], start: at, stop });
      else if (this.isHere(from + 1, at - 1)) findEmpty();
      return stop;
    }
    if (this.isHere(from + 1, at - 1)) {
      findEmpty();
      return stop;
    }
    if (sign === '"' || sign === "'") return this.readQuoted(at, path, isItem, false, frame);
    if (opensFlow(this.text, at)) return this.readFlow(at, path, frame.column);
    if (/^[|>][-+\d]*[ \t]*(?:#.*)?\r?$/.test(this.text.slice(at, stop)) && !isItem)
      return this.readBlock(at, stop, frame, path);
    const end = this.plainEnd(at, stop);
    if (this.isHere(at, end))
      this.find({ kind: 'value', path, start: at, stop: end, isItem, column: frame.column });
    else if (isItem) frame.siblings.push(this.text.slice(at, end));
    if (this.isHere(end + 1, stop)) {
      if (this.text.slice(end, this.offset).includes('#'))
        this.find({ kind: 'comment', path: [], start: end, stop });
      else this.find({ kind: 'value', path, start: at, stop: this.offset, isItem, column: frame.column });
    }
    return stop;
  }

  /** Where plain text ends: before a comment, and the white space at the end. */
  private plainEnd(start: number, stop: number): number {
    const comment = /[ \t]#/.exec(this.text.slice(start, stop))?.index;
    const end = comment === undefined ? stop : start + comment;
    return start + this.text.slice(start, end).trimEnd().length;
  }

  private readQuoted(
    open: number,
    path: readonly string[],
    isItem: boolean,
    isFlow: boolean,
    frame: Pick<Frame, 'siblings' | 'column'>,
  ): number {
    const quote = this.text.charAt(open) as '"' | "'";
    const limit = this.limitFrom(open);
    const end = closingQuote(this.text, open, quote, limit);
    if (this.isHere(open + 1, end))
      this.find({
        kind: 'value',
        path,
        start: open + 1,
        stop: end,
        quote,
        isItem,
        isFlow,
        column: frame.column,
      });
    else if (isItem) frame.siblings.push(this.text.slice(open + 1, end));
    return Math.min(end + 1, limit);
  }

  /** The lines of a block scalar: deeper than the key, or empty. */
  private readBlock(header: number, stop: number, frame: Frame, path: readonly string[]): number {
    this.findComment(header);
    let at = stop;
    for (;;) {
      const feed = this.text.indexOf('\n', at);
      if (feed < 0) return this.text.length;
      const line = this.lineAt(feed + 1);
      const isEmpty = line.start + line.column === line.stop;
      if (!isEmpty && line.column <= frame.column) return at;
      if (isEmpty && this.isHere(line.start, line.stop) && this.offset - line.start <= frame.column)
        return at;
      if (this.isHere(line.start + line.column, line.stop))
        this.find({
          kind: 'value',
          path,
          start: line.start + line.column,
          stop: line.stop,
          quote: '|',
          column: frame.column,
        });
      at = line.stop;
      if (line.next > this.text.length) return this.text.length;
    }
  }

  /**
   * Where a bracket or quote that is never closed ends: at the next key of the map that it stands in, or at the
   * line of the cursor, where that could be such a key.
   */
  private limitFrom(open: number): number {
    const column = this.top.column;
    const key = new RegExp(`\\n {0,${column}}[^\\s#,[\\]{}'"][^\\n:]*:(?=\\s|$)`, 'g');
    key.lastIndex = open;
    const limit = key.exec(this.text)?.index ?? this.text.length;
    const start = this.text.lastIndexOf('\n', this.offset - 1);
    if (start < open || start >= limit) return limit;
    const line = this.lineAt(start + 1);
    const depth = Math.min(line.column, this.offset - line.start);
    const isWord = /^[\p{L}\p{N}_ -]*$/u.test(this.text.slice(line.start + line.column, line.stop));
    return depth <= column && isWord && !this.isClosed(open, limit) ? start : limit;
  }

  private isClosed(open: number, limit: number): boolean {
    const sign = this.text[open];
    if (sign === '"' || sign === "'") return closingQuote(this.text, open, sign, limit) < limit;
    const reader = new FlowReader(this.text, limit, { isHere: () => false, find: () => {} });
    reader.read(open, []);
    return reader.isClosed;
  }

  private readFlow(open: number, path: readonly string[], column: number): number {
    return new FlowReader(this.text, this.limitFrom(open), {
      isHere: (start, stop) => this.isHere(start, stop),
      find: (place, siblings) => {
        this.foundIn = siblings;
        this.find({ ...place, isFlow: true, column });
      },
    }).read(open, path);
  }

  private findBlank(column: number): void {
    this.popTo(column);
    const { top } = this;
    const at = this.offset;
    if (!top.isList && top.key !== undefined && !top.hasValue && column > top.column) {
      const { path, siblings } = this.mapAt(column);
      this.foundIn = siblings;
      this.find({ kind: 'value', path, start: at, stop: at, column });
    } else if (top.isList) {
      // Another item needs its dash first; a key may stand where the list’s own does.
      const below = this.frames.at(-2);
      if (below && column <= below.column) {
        this.foundIn = below.siblings;
        this.find({ kind: 'key', path: below.path, start: at, stop: at, column });
      }
    } else if (top.column === column || (this.frames.length === 1 && top.key === undefined)) {
      this.foundIn = top.siblings;
      this.find({ kind: 'key', path: top.path, start: at, stop: at, column });
    }
  }

  private find(place: Found): void {
    if (this.found) return;
    const { start, stop, ...rest } = place;
    this.found = {
      isFlow: false,
      isItem: false,
      quote: '',
      siblings: [],
      hasColon: false,
      column: this.outer.column,
      ...rest,
      before: { start, end: Math.min(Math.max(this.offset, start), stop) },
      whole: { start, end: stop },
    };
  }
}

import { lineStop } from '../../../text/line-end';
import type { Span } from '../../../text/span';
import { closeBrace, comma, hash, isBlankCode, openBrace } from '../../../yaml/lexical/characters';
import { closesFlow, endsFlowItem, isFlowColon, opensFlow } from '../../../yaml/lexical/flow-signs';
import { closingQuote, isQuote } from '../../../yaml/lexical/quotes';
import type { Collection, Key, Slot, Text, Value } from './tree';

/** How deep brackets may be nested, far beyond any note. */
const deepest = 64;

/** What braces or brackets hold, closed or not. */
export interface FlowResult {
  readonly collection: Collection;
  readonly comments: readonly Span[];
  /** Where reading goes on behind them. */
  readonly end: number;
  readonly isClosed: boolean;
}

/** Reads the map or list that opens at an offset, up to a limit; those in it belong to the same column. */
export function readFlow(text: string, open: number, limit: number, column: number): FlowResult {
  const reader = new FlowReader(text, limit, column);
  const collection = reader.read(open);
  const { comments, isClosed } = reader;
  return { collection, comments, end: collection.end, isClosed };
}

/** Whether what stands at an offset ends a key or an item. */
type Ends = (text: string, at: number, isQuoted: boolean) => boolean;

const endsKey: Ends = (text, at, isQuoted) => {
  const code = text.charCodeAt(at);
  return code === comma || code === closeBrace || isFlowColon(text, at, isQuoted);
};

class FlowReader {
  readonly comments: Span[] = [];
  /** Whether the bracket that was read last is closed. */
  isClosed = false;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly limit: number,
    private readonly column: number,
  ) {}

  read(open: number): Collection {
    this.depth++;
    const isMap = this.text.charCodeAt(open) === openBrace;
    const slots: Slot[] = [];
    let at = open;
    do at = isMap ? this.readPair(at + 1, slots) : this.readItem(at + 1, slots);
    while (!this.isEnd(at));
    this.isClosed = at < this.limit;
    this.depth--;
    const end = Math.min(at + 1, this.limit);
    const { column } = this;
    return { kind: isMap ? 'map' : 'list', isFlow: true, column, slots, words: [], start: open, end };
  }

  /** Any closing bracket ends what is open: one that does not fit is a slip. */
  private isEnd(at: number): boolean {
    return at >= this.limit || closesFlow(this.text, at);
  }

  private readPair(from: number, slots: Slot[]): number {
    const part = this.readText(from, endsKey);
    const hasColon = part.stop < this.limit && this.text[part.stop] === ':';
    const { column } = this;
    const { quote, start, end, stop } = part;
    const name = this.text.slice(start, end);
    const key: Key = { name, quote, hasColon, column, start, end, from: part.from, stop };
    const values: Value[] = [];
    slots.push({ key, values });
    return hasColon ? this.readValue(part.stop + 1, values) : part.stop;
  }

  private readItem(from: number, slots: Slot[]): number {
    const values: Value[] = [];
    slots.push({ values });
    return this.readValue(from, values);
  }

  /** Reads a value or item up to the comma or bracket behind it. */
  private readValue(from: number, values: Value[]): number {
    const begin = this.skipProperties(from);
    const at = this.skipBlank(begin);
    if (at < this.limit && this.depth < deepest && opensFlow(this.text, at)) {
      const inner = this.read(at);
      values.push(inner);
      return this.skipTo(inner.end, endsFlowItem);
    }
    const text = this.readText(begin, endsFlowItem);
    values.push(text);
    return text.stop;
  }

  /** Skips the tags and anchors before a value. */
  private skipProperties(from: number): number {
    const at = this.skipBlank(from);
    property.lastIndex = at;
    const length = property.exec(this.text)?.[0].length;
    return length === undefined || at + length > this.limit ? from : this.skipProperties(at + length);
  }

  private readText(from: number, ends: Ends): Text {
    const start = this.skipBlank(from);
    if (start < this.limit && isQuote(this.text.charCodeAt(start))) return this.readQuoted(from, start, ends);
    let [at, end] = [start, start];
    while (at < this.limit && !ends(this.text, at, false)) {
      const behind = this.skipComment(at);
      if (behind > at) at = behind;
      else end = at = this.skipLink(at);
    }
    // Line breaks are blanks in brackets.
    while (end > start && isBlankCode(this.text.charCodeAt(end - 1))) end--;
    return { kind: 'text', quote: '', from, start, end, stop: at };
  }

  private readQuoted(from: number, open: number, ends: Ends): Text {
    const quote = this.text[open] === '"' ? '"' : "'";
    const end = closingQuote(this.text, open, this.limit);
    const stop = this.skipTo(Math.min(end + 1, this.limit), (text, at) => ends(text, at, true));
    return { kind: 'text', quote, from, start: open + 1, end, stop };
  }

  /** A link in the making reaches to the end of its line at most. */
  private skipLink(at: number): number {
    if (!this.text.startsWith('[[', at)) return at + 1;
    link.lastIndex = at;
    return Math.min(at + (link.exec(this.text)?.[0].length ?? 1), this.limit);
  }

  /** Skips white space and comments. */
  private skipBlank(from: number): number {
    for (let at = from; ; ) {
      while (at < this.limit && isBlankCode(this.text.charCodeAt(at))) at++;
      const end = this.skipComment(at);
      if (end === at) return at;
      at = end;
    }
  }

  /** Skips all up to what ends a value, and comments with whatever is in them. */
  private skipTo(from: number, ends: Ends): number {
    let at = from;
    while (at < this.limit && !ends(this.text, at, false)) {
      const end = this.skipComment(at);
      at = end > at ? end : at + 1;
    }
    return at;
  }

  /** Goes behind a comment, if one begins here. */
  private skipComment(at: number): number {
    const isComment = this.text.charCodeAt(at) === hash && isBlankCode(this.text.charCodeAt(at - 1));
    if (at >= this.limit || !isComment) return at;
    const end = Math.min(lineStop(this.text, at), this.limit);
    if (at > (this.comments.at(-1)?.start ?? -1)) this.comments.push({ start: at, end });
    return end;
  }
}

const property = /[&!][^\s,[\]{}]*\s+/y;
const link = /\[\[[^\]\n]*(?:\]\])?/y;

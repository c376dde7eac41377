import type { Found } from './place';

/** Who looks for the place. */
export interface Finder {
  isHere(start: number, stop: number): boolean;
  find(place: Found, siblings: readonly string[] | undefined): void;
}

/** Reads maps and lists in brackets up to a limit. */
export class FlowReader {
  /** Whether the bracket that was read last is closed. */
  isClosed = false;

  constructor(
    private readonly text: string,
    private readonly limit: number,
    private readonly finder: Finder,
  ) {}

  /** Reads what begins with a bracket, and returns where it has ended. */
  read(open: number, path: readonly string[]): number {
    return this.text[open] === '{' ? this.readMap(open, path) : this.readList(open, path);
  }

  private readMap(open: number, path: readonly string[]): number {
    const siblings: string[] = [];
    for (let at = open + 1; ; at++) {
      const key = this.readScalar(at, endsKey);
      const isKeyed = this.text[key.next] === ':' && key.next < this.limit;
      if (this.finder.isHere(at, key.next)) {
        const typed = this.typed(at, key);
        if (typed) this.finder.find({ kind: 'key', path, ...typed, hasColon: isKeyed }, siblings);
      } else if (key.written !== '') siblings.push(key.written);
      at = isKeyed ? this.readItem(key.next + 1, [...path, key.written], undefined) : key.next;
      if (this.isEnd(at)) return this.endAt(at);
    }
  }

  private readList(open: number, path: readonly string[]): number {
    const siblings: string[] = [];
    for (let at = open + 1; ; at++) {
      at = this.readItem(at, path, siblings);
      if (this.isEnd(at)) return this.endAt(at);
    }
  }

  /** Any closing bracket ends what is open: one that does not fit is a slip. */
  private isEnd(at: number): boolean {
    return at >= this.limit || closing.test(this.text.charAt(at));
  }

  private endAt(at: number): number {
    this.isClosed = at < this.limit;
    return Math.min(at + 1, this.limit);
  }

  /** Reads a value or item up to the comma or bracket behind it. */
  private readItem(from: number, path: readonly string[], siblings: string[] | undefined): number {
    const at = this.skipBlank(from);
    const property = /^[&!][^\s,[\]{}]*\s+/.exec(this.text.slice(at, this.limit));
    if (property) return this.readItem(at + property[0].length, path, siblings);
    if (at < this.limit && opensFlow(this.text, at)) {
      if (this.finder.isHere(from, at)) return at;
      return this.skipTo(this.read(at, path), endsItem);
    }
    const value = this.readScalar(from, endsItem);
    if (this.finder.isHere(from, value.next)) {
      const typed = this.typed(from, value);
      if (typed)
        this.finder.find({ kind: 'value', path, ...typed, isItem: siblings !== undefined }, siblings);
    } else if (siblings && value.written !== '') siblings.push(value.written);
    return value.next;
  }

  /**
   * The characters that are being typed: those of a scalar with the spaces up to the cursor, or none. Before a
   * scalar, and on another line behind it, nothing can be put without a comma.
   */
  private typed(from: number, scalar: Scalar): Pick<Found, 'start' | 'stop' | 'quote'> | undefined {
    const at = this.cursorIn(from, scalar.next);
    const { start, stop, written, quote } = scalar;
    if (written === '' && quote === '') return { start: at, stop: at, quote };
    if (at < start || (quote !== '' && at > stop)) return undefined;
    if (at > stop && this.text.slice(stop, at).includes('\n')) return undefined;
    return { start, stop: Math.max(stop, at), quote };
  }

  private cursorIn(from: number, to: number): number {
    for (let at = from; at <= to; at++) if (this.finder.isHere(at, at)) return at;
    return from;
  }

  private readScalar(from: number, ends: Ends): Scalar {
    const start = this.skipBlank(from);
    const quote = this.text.charAt(start);
    if ((quote === '"' || quote === "'") && start < this.limit) {
      const stop = closingQuote(this.text, start, quote, this.limit);
      const next = this.skipTo(Math.min(stop + 1, this.limit), (sign, after) => ends(sign, after, true));
      return { start: start + 1, stop, next, quote, written: this.text.slice(start + 1, stop) };
    }
    let [at, stop] = [start, start];
    while (at < this.limit && !ends(this.text.charAt(at), this.text.charAt(at + 1), false)) {
      const behind = this.skipComment(at);
      if (behind > at) at = behind;
      else stop = at = this.skipLink(at);
    }
    const written = this.text.slice(start, stop).trimEnd();
    return { start, stop: start + written.length, next: at, quote: '', written };
  }

  /** A link in the making reaches to the end of its line at most. */
  private skipLink(at: number): number {
    if (!this.text.startsWith('[[', at)) return at + 1;
    const link = /^\[\[[^\]\n]*(?:\]\])?/.exec(this.text.slice(at, this.limit));
    return at + (link?.[0].length ?? 1);
  }

  /** Skips white space and comments. */
  private skipBlank(from: number): number {
    for (let at = from; ; ) {
      while (at < this.limit && /\s/.test(this.text.charAt(at))) at++;
      const end = this.skipComment(at);
      if (end === at) return at;
      at = end;
    }
  }

  /** Skips all up to what ends a value, and comments with whatever is in them. */
  private skipTo(from: number, ends: Ends): number {
    let at = from;
    while (at < this.limit && !ends(this.text.charAt(at), this.text.charAt(at + 1), false)) {
      const end = this.skipComment(at);
      at = end > at ? end : at + 1;
    }
    return at;
  }

  /** Skips a comment that begins here; one with the cursor in it is what is being typed. */
  private skipComment(at: number): number {
    if (at >= this.limit || this.text[at] !== '#' || !/\s/.test(this.text.charAt(at - 1))) return at;
    const feed = this.text.indexOf('\n', at);
    const stop = feed < 0 ? this.limit : Math.min(feed, this.limit);
    if (this.finder.isHere(at, stop))
      this.finder.find({ kind: 'comment', path: [], start: at, stop }, undefined);
    return stop;
  }
}

/** Whether a sign ends a scalar, by what follows it. */
type Ends = (sign: string, next: string, isQuoted: boolean) => boolean;

const closing = /[\]}]/;

const endsItem: Ends = (sign) => sign === ',' || closing.test(sign);

/** Behind a key in quotes the colon needs no space. */
const endsKey: Ends = (sign, next, isQuoted) =>
  /[,}]/.test(sign) || (sign === ':' && (isQuoted || /^[\s,}\]]?$/.test(next)));

interface Scalar {
  readonly start: number;
  readonly stop: number;
  /** Where the sign stands that ends it. */
  readonly next: number;
  readonly quote: '' | '"' | "'";
  readonly written: string;
}

/** Whether a map or list begins here. No field takes lists of lists: two brackets are those of a link. */
export function opensFlow(text: string, at: number): boolean {
  return text[at] === '{' || (text[at] === '[' && text[at + 1] !== '[');
}

/** Where a quote closes, or the limit where it never does. */
export function closingQuote(text: string, open: number, quote: '"' | "'", limit: number): number {
  for (let at = open + 1; at < limit; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  return limit;
}

import type { Span } from '../text/span';
import { addressAround, hiddenAddress, nameTagAt } from './addresses';
import { definitionName } from './blocks';
import { HtmlReader } from './html';
import type { Link, Opaque } from './opaque';

/** Signs at which something may stand that is no prose. */
const sign = /[`<[\\@#＠＃/]|\](?=[([])|\.(?=[^\s"'”’)\]])|:(?=\S)/g;

const link = /\[\[([^[\]|]*?)(?:\\?\|[^[\]]*)?\]\]/y;
const footnote = /\[\^[^\s[\]]+\]/y;
const label = /\[([^[\]]{1,200})\]/y;
/** `(address)` or `(address "title")` behind the label of a link. */
const target =
  /\(\s?(?:<[^<>\n]*>|[^\s()<][^\s()]*(?:\([^\s()]*\)[^\s()]*)*)?(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,9}\)/y;
const ticks = /`+/g;
const ticksHere = /`+/y;
const escaped = /[!-/:-@[-`{-~]/;

/** Reads paragraphs and their like from left to right. What begins first is what it is. */
export class InlineReader {
  readonly links: Link[] = [];
  readonly opaque: Opaque[] = [];
  private readonly html: HtmlReader;
  private limit = 0;
  /** For each run of backticks, where the next of the same length begins. */
  private closings: ReadonlyMap<number, number> = new Map();
  /** Before this nothing belongs to an address any more. */
  private from = 0;
  /** The sign that was found last, which may be of a later leaf. */
  private found: RegExpExecArray | null | undefined;

  constructor(
    private readonly text: string,
    private readonly definitions: ReadonlySet<string>,
  ) {
    this.html = new HtmlReader(text);
  }

  read({ start, end }: Span): void {
    this.limit = end;
    this.from = start;
    this.closings = this.ticksIn(start, end);
    this.html.begin(end);
    for (let at = start; at < end; ) {
      const found = this.signFrom(at);
      if (!found || found.index >= end) return;
      at = this.readSign(found.index, found[0]);
    }
  }

  /** The next sign, looked for once, however many leaves are without one. */
  private signFrom(at: number): RegExpExecArray | null {
    if (this.found === null || (this.found && this.found.index >= at)) return this.found;
    sign.lastIndex = at;
    this.found = sign.exec(this.text);
    return this.found;
  }

  /** Reads what a sign begins, and returns where to go on. */
  private readSign(at: number, written: string): number {
    switch (written) {
      case '`':
        return this.readCode(at);
      case '<':
        return this.readHtml(at);
      case '[':
        return this.readBracket(at);
      case ']':
        return this.readTarget(at);
      case '\\':
        return this.readBackslash(at);
      case '/':
      case '.':
      case ':':
        return this.readAddress(at);
      default:
        return this.readTag(at);
    }
  }

  private add(start: number, end: number, kind: Opaque['kind']): number {
    this.opaque.push({ start, end, kind });
    this.from = end;
    return end;
  }

  private ticksIn(start: number, end: number): Map<number, number> {
    const closings = new Map<number, number>();
    const open = new Map<number, number>();
    for (const { index, 0: run } of this.text.slice(start, end).matchAll(ticks)) {
      const before = open.get(run.length);
      if (before !== undefined) closings.set(before, start + index);
      open.set(run.length, start + index);
    }
    return closings;
  }

  private readCode(at: number): number {
    const length = matchAt(ticksHere, this.text, at, this.limit)?.[0].length ?? 1;
    const closing = this.closings.get(at);
    if (closing !== undefined) return this.add(at, closing + length, 'code');
    this.from = at + length;
    return this.from;
  }

  private readHtml(at: number): number {
    const found = this.html.at(at);
    if (found) return this.add(at, found.end, found.kind);
    this.from = at + 1;
    return this.from;
  }

  private readBracket(at: number): number {
    const end = this.readLink(at) ?? this.readReference(at);
    if (end !== undefined) return end;
    const hidden = this.text.startsWith('[.]', at) ? hiddenAddress(this.text, at, this.from) : undefined;
    if (hidden && hidden.end <= this.limit) return this.add(hidden.start, hidden.end, 'address');
    this.from = at + 1;
    return this.from;
  }

  private readLink(at: number): number | undefined {
    const found = matchAt(link, this.text, at, this.limit);
    if (!found) return undefined;
    const written = found[1] ?? '';
    const id = written.trim();
    const start = at + 2 + written.indexOf(id);
    const end = at + found[0].length;
    this.links.push({ start: at, end, id, idSpan: { start, end: start + id.length } });
    this.from = end;
    return end;
  }

  /** A footnote, or the name of a link target. */
  private readReference(at: number): number | undefined {
    const note = matchAt(footnote, this.text, at, this.limit);
    if (note) return this.add(at, at + note[0].length, 'hidden');
    if (this.definitions.size === 0) return undefined;
    const named = matchAt(label, this.text, at, this.limit);
    if (!named || !this.definitions.has(definitionName(named[1] ?? ''))) return undefined;
    const end = at + named[0].length;
    // With a target of its own, what stands in the brackets are words.
    return /^[([]/.test(this.text.slice(end, end + 1)) ? undefined : this.add(at, end, 'hidden');
  }

  private readTarget(at: number): number {
    const found = matchAt(target, this.text, at + 1, this.limit);
    this.from = at + 1;
    return found ? this.add(at + 1, at + 1 + found[0].length, 'hidden') : at + 1;
  }

  /** A backslash takes the meaning of the sign behind it, or stands in a path. */
  private readBackslash(at: number): number {
    const next = this.text.charAt(at + 1);
    const isPath = next === '\\' ? /[\p{L}\p{N}]/u.test(this.text.charAt(at + 2)) : !escaped.test(next);
    if (isPath) return this.readAddress(at);
    return Math.min(at + 2, this.limit);
  }

  private readTag(at: number): number {
    const end = nameTagAt(this.text, at);
    if (end !== undefined) return this.add(at, Math.min(end, this.limit), 'address');
    return /[@＠]/.test(this.text.charAt(at)) ? this.readAddress(at) : at + 1;
  }

  private readAddress(at: number): number {
    if (at < this.from) return at + 1;
    const { end, address } = addressAround(this.text, at, this.from, this.limit);
    if (address) return this.add(address.start, address.end, 'address');
    this.from = end;
    return at + 1;
  }
}

function matchAt(pattern: RegExp, text: string, at: number, limit: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && found.index + found[0].length <= limit ? found : undefined;
}

/**
 * Goes through the text of a copy once, and gives each unit that counts to a window in which quotations are looked
 * for (`quote-search.ts`). The loop does per unit what a table says (`units.ts`), and stops only for signs behind which
 * others must be looked at: tags, references, escapes, and marks that compose with the letter before them.
 *
 * Cost: linear in the text, whatever stands in it: what is looked for in vain once is not looked for again.
 */

import type { CopyPart } from './copy-part';
import { entityAt } from './entities';
import { skipped, special, type Units } from './units';
import type { SearchWindow } from './window';

/** No letter has more marks; a longer run is taken in stretches. */
const mostMarks = 32;

/** Scans one part of a copy. */
export class Scanner {
  private readonly text: string;
  private readonly isMarkup: boolean;
  /** What is not there from some place on. */
  private readonly absent = new Set<string>();

  constructor(
    private readonly part: CopyPart,
    private readonly units: Units,
    /** Without what a markup makes special. */
    private readonly plainUnits: Units,
    private readonly window: SearchWindow,
  ) {
    this.text = part.text;
    this.isMarkup = part.markup !== 'plain' && part.markup !== 'json';
  }

  run(): void {
    this.window.begin(this.part, this.units);
    this.scan(0, this.text.length, this.units);
    this.window.end();
  }

  private scan(from: number, to: number, units: Units): void {
    const { text, window } = this;
    for (let at = from; at < to && !window.isDone; ) {
      at = window.take(text, at, to, units);
      if (at < to && !window.isDone) at = Math.max(at + 1, this.special(at, to));
    }
  }

  /** Takes what begins with a special sign, and returns where that ends. */
  private special(at: number, to: number): number {
    switch (this.text.charAt(at)) {
      case '<':
        return this.isMarkup ? this.tag(at, to) : this.sign(at);
      case '&':
        return this.reference(at);
      case '\\':
        return this.escape(at);
      case ']':
        return this.linkTarget(at);
      default:
        return this.composed(at, to);
    }
  }

  /** A sign that stands for itself after all. */
  private sign(at: number): number {
    this.window.push(this.text.charCodeAt(at), at, at + 1);
    return at + 1;
  }

  private characters(found: string, start: number, end: number): void {
    for (let at = 0; at < found.length; at++) {
      const unit = this.plainUnits[found.charCodeAt(at)] ?? skipped;
      if (unit === skipped) continue;
      this.window.push(unit === special ? found.charCodeAt(at) : unit, start, end);
    }
  }

  private reference(at: number): number {
    const entity = entityAt(this.text, at);
    if (!entity) return this.sign(at);
    this.characters(entity.text, at, at + entity.length);
    return at + entity.length;
  }

  /** An escape of JSON. */
  private escape(at: number): number {
    const sign = this.text.charAt(at + 1);
    if (sign === 'u') {
      const code = Number.parseInt(this.text.slice(at + 2, at + 6), 16);
      if (code > 0) this.characters(String.fromCharCode(code), at, at + 6);
      return at + 6;
    }
    if (sign === '/' || sign === '\\') this.window.push(sign.charCodeAt(0), at, at + 2);
    // What is left are breaks, tabs and the quotation mark, which do not count.
    return at + 2;
  }

  /** Behind the words of a link of Markdown stands its address, which is no text. */
  private linkTarget(at: number): number {
    if (this.text.charAt(at + 1) !== '(') return at + 1;
    const end = this.text.slice(at + 2, at + 2000).search(/[)\n]/);
    return end >= 0 && this.text.charAt(at + 2 + end) === ')' ? at + 2 + end + 1 : at + 1;
  }

  private tag(at: number, to: number): number {
    const { text } = this;
    if (text.startsWith('<!--', at)) return this.behind('-->', at + 4) ?? this.sign(at);
    if (text.startsWith('<![CDATA[', at)) return this.verbatim(at + 9, to);
    const name = /^[A-Za-z/!?][\w:-]{0,20}/.exec(text.slice(at + 1, at + 22))?.[0].toLowerCase();
    if (name === undefined) return this.sign(at);
    const end = this.endOfTag(at);
    if (end === undefined) return this.sign(at);
    const isRaw = this.part.markup !== 'xml' && (name === 'script' || name === 'style');
    return isRaw ? this.behindElement(name, end, to) : end;
  }

  /** The sign that ends a tag may stand in a quoted attribute as well. */
  private endOfTag(at: number): number | undefined {
    const first = this.behind('>', at);
    if (first === undefined) return undefined;
    for (let place = at; ; ) {
      const sign = firstSign(this.text, place, first);
      if (sign === undefined) return this.behind('>', place);
      const closing = this.behind(this.text.charAt(sign), sign + 1);
      if (closing === undefined) return first;
      if (closing > first) return this.behind('>', closing) ?? first;
      place = closing;
    }
  }

  /** What a section of XML holds as it is. */
  private verbatim(from: number, to: number): number {
    const end = this.behind(']]>', from);
    this.scan(from, end === undefined ? to : end - 3, this.plainUnits);
    return end ?? to;
  }

  private behindElement(name: string, from: number, to: number): number {
    for (let at = from; ; ) {
      const end = this.behind('</', at);
      if (end === undefined) return to;
      if (this.text.slice(end, end + name.length).toLowerCase() === name) return this.behind('>', end) ?? to;
      at = end;
    }
  }

  /** The end of the next such sign; undefined where none follows. */
  private behind(sign: string, from: number): number | undefined {
    if (this.absent.has(sign)) return undefined;
    const at = this.text.indexOf(sign, from);
    if (at < 0) this.absent.add(sign);
    return at < 0 ? undefined : at + sign.length;
  }

  /** Marks with the letter that they are written on, in Unicode's composed form. */
  private composed(at: number, to: number): number {
    const { text, units, window } = this;
    const most = Math.min(to, at + mostMarks);
    let end = at + 1;
    while (end < most && units[text.charCodeAt(end)] === special && text.charCodeAt(end) > 0x7f) end++;
    const base = window.takeBackAt(at - 1);
    const found = (base === undefined ? '' : String.fromCharCode(base)) + text.slice(at, end);
    const start = base === undefined ? at : at - 1;
    this.characters(found.normalize('NFC'), start, end);
    return end;
  }
}

/** The first quotation mark of a stretch. */
function firstSign(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22 || unit === 0x27) return at;
  }
  return undefined;
}

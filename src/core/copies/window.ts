/**
 * The units of a copy that count, as they come: as many as the longest piece of a quotation, and where each stood. The
 * last eight make a number by which the pieces that end so are found in a table, so that a unit costs the same however
 * many quotations are looked for. A piece is then compared backwards.
 */
import type { Span } from '../text/span';
import { addUnder } from '../util/lists-by-key';
import type { CopyPart } from './copy-part';
import type { Piece } from './pieces';
import { skipped, special, type Units } from './units';

/** Each unit moves the number on by so many bits: what is further back has left it. */
const step = 2;
const counted = 8;
const mask = (1 << (step * counted)) - 1;

const smallest = 1 << 15;

/** How many comparisons are made for each unit at most, on average. Only a text made for that takes as many. */
const mostComparisons = 64;
const freeComparisons = 1 << 24;

/** A quotation that is looked for. */
export interface Sought {
  readonly pieces: readonly Piece[];
  /** Which of them is next, and behind how many units of the copy. */
  next: number;
  from: number;
  /** Where the first piece begins, in its part. */
  start: number;
  part: CopyPart | undefined;
  /** Where all of it stands in that part, or the last pieces where they stand in another. */
  found: Span | undefined;
}

export class SearchWindow {
  private readonly window: Uint16Array;
  private readonly starts: Int32Array;
  private readonly longest: number;
  private readonly mayEnd = new Uint8Array(mask + 1);
  /** By the lower half of a unit: pieces that are shorter than what makes a number. */
  private readonly mayEndShort = new Uint8Array(0x100);
  private readonly sought = new Map<number, Sought[]>();
  private readonly short = new Map<number, Sought[]>();
  private left: number;
  private length = 0;
  private hash = 0;
  /** How many units have left the window. */
  private base = 0;
  private comparisons = -freeComparisons;
  private mayHaveEnded = false;
  private part: CopyPart | undefined;
  private units: Units = new Uint16Array(0);

  constructor(all: readonly Sought[]) {
    const lengths = all.flatMap(({ pieces }) => pieces.map(({ units }) => units.length));
    this.longest = Math.max(
      counted,
      lengths.reduce((one, other) => Math.max(one, other), 0),
    );
    const size = Math.max(smallest, this.longest * 2);
    this.window = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.left = all.length;
    for (const each of all) this.seek(each);
  }

  /** Whether all is found, or to go on would cost too much. */
  get isDone(): boolean {
    return this.left === 0 || this.comparisons > mostComparisons * (this.base + this.length);
  }

  /** Whether what was not found by the end is not there. */
  get isComplete(): boolean {
    return this.comparisons <= mostComparisons * (this.base + this.length);
  }

  begin(part: CopyPart, units: Units): void {
    this.part = part;
    this.units = units;
  }

  /** Nothing goes on from one part to the next. */
  end(): void {
    this.base += this.length;
    this.length = 0;
    this.hash = 0;
  }

  private seek(each: Sought): void {
    const units = each.pieces[each.next]?.units ?? [];
    const last = units.at(-1);
    if (last === undefined) return;
    if (units.length <= counted) {
      this.mayEndShort[last & 0xff] = 1;
      addUnder(this.short, last, each);
    } else {
      const hash = hashOf(units);
      this.mayEnd[hash] = 1;
      addUnder(this.sought, hash, each);
    }
  }

  /** Takes units up to a special one, whose place it returns. */
  take(text: string, from: number, to: number, units: Units): number {
    let at = from;
    while (at < to) {
      at = this.takeUnwatched(text, at, to, units);
      if (!this.mayHaveEnded) return at;
      this.lookBack(this.window[this.length - 1] ?? 0, at);
      if (this.isDone) return at;
    }
    return at;
  }

  /**
   * Takes units up to a special one, or behind one with which something that is looked for may end. It is the loop in
   * which a copy spends its time: it keeps in variables what is otherwise looked up at each unit, and calls nothing,
   * as the arrays would have to be looked up again behind each place where something is called.
   */
  private takeUnwatched(text: string, from: number, to: number, units: Units): number {
    const { window, starts, mayEnd, mayEndShort } = this;
    const size = window.length;
    const bits = step;
    const all = mask;
    const stop = special;
    const none = skipped;
    let { length, hash } = this;
    let mayHaveEnded = false;
    let at = from;
    for (; at < to && !mayHaveEnded; at++) {
      const unit = units[text.charCodeAt(at)] as number;
      if (unit === none) continue;
      if (unit === stop) break;
      window[length] = unit;
      starts[length] = at;
      length++;
      hash = ((hash << bits) ^ unit) & all;
      mayHaveEnded = (mayEnd[hash] as number) + (mayEndShort[unit & 0xff] as number) !== 0 || length === size;
    }
    this.mayHaveEnded = mayHaveEnded;
    this.length = length;
    this.hash = hash;
    return at;
  }

  /** Takes one unit that stands for a stretch of the text. */
  push(unit: number, start: number, end: number): void {
    this.window[this.length] = unit;
    this.starts[this.length] = start;
    this.length++;
    this.hash = ((this.hash << step) ^ unit) & mask;
    this.lookBack(unit, end);
  }

  /** Takes the last unit back if it stood at a place. */
  takeBackAt(at: number): number | undefined {
    if (this.length === 0 || this.starts[this.length - 1] !== at) return undefined;
    this.length--;
    const unit = this.window[this.length];
    this.hash = hashOf(this.window.subarray(Math.max(0, this.length - counted), this.length));
    return unit;
  }

  private lookBack(unit: number, end: number): void {
    if (this.mayEnd[this.hash] !== 0) this.compareAll(this.sought, this.hash, end);
    if (this.short.size > 0) this.compareAll(this.short, unit, end);
    if (this.length === this.window.length) this.slide();
  }

  private slide(): void {
    const from = this.length - this.longest;
    this.window.copyWithin(0, from, this.length);
    this.starts.copyWithin(0, from, this.length);
    this.base += from;
    this.length = this.longest;
  }

  private compareAll(table: Map<number, Sought[]>, key: number, end: number): void {
    const all = table.get(key);
    // Mostly something else ends so, and nothing is to be made for that.
    if (!all || !this.isAnyHere(all) || this.isComposedNext(end)) return;
    const found: Sought[] = [];
    const rest: Sought[] = [];
    for (const each of all) (this.isHere(each) ? found : rest).push(each);
    if (found.length === 0) return;
    if (rest.length > 0) table.set(key, rest);
    else table.delete(key);
    for (const each of found) this.goOn(each, end);
  }

  private isAnyHere(all: readonly Sought[]): boolean {
    for (const each of all) if (this.isHere(each)) return true;
    return false;
  }

  /** Whether the next unit is a mark, which makes another letter of the last one. */
  private isComposedNext(end: number): boolean {
    const next = this.part?.text.charCodeAt(end);
    return next !== undefined && next > 0x7f && this.units[next] === special;
  }

  private isHere({ pieces, next, from }: Sought): boolean {
    const piece = pieces[next];
    this.comparisons++;
    if (!piece) return false;
    const { units, otherFirst } = piece;
    const start = this.length - units.length;
    if (start < 0 || this.base + start < from) return false;
    for (let at = units.length - 1; at > 0; at--) {
      if (this.window[start + at] !== units[at]) return false;
      this.comparisons++;
    }
    return this.window[start] === units[0] || this.window[start] === otherFirst;
  }

  private goOn(each: Sought, end: number): void {
    const length = each.pieces[each.next]?.units.length ?? 0;
    const start = this.starts[this.length - length] ?? 0;
    if (each.next === 0 || each.part !== this.part) {
      each.start = start;
      each.part = this.part;
    }
    each.next++;
    each.from = this.base + this.length;
    if (each.next < each.pieces.length) {
      this.seek(each);
      return;
    }
    this.left--;
    each.found = { start: each.start, end };
  }
}

function hashOf(units: ArrayLike<number>): number {
  let hash = 0;
  for (let at = Math.max(0, units.length - counted); at < units.length; at++)
    hash = ((hash << step) ^ (units[at] ?? 0)) & mask;
  return hash;
}

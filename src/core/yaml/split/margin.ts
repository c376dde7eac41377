import { isBlockHeader } from '../lexical/block-header';
import { inDoubleQuotes } from '../lexical/quotes';
import type { Layout } from './layout';
import { behindKey, contentOf, idKey, isIdle, type Line, linesOf, wordKey } from './line';
import { continuation, mapKey } from './patterns';
import { type Above, Surroundings } from './surroundings';

/**
 * What a line at the margin is that no key of the format begins:
 * - `key`: a key of the top level all the same;
 * - `above`: a line of what stands above it;
 * - `entry`: an entry of the section that is open;
 * - `stray`: none of these.
 */
export type Place = 'key' | 'above' | 'entry' | 'stray';

/** Values that may go on in the next lines whatever stands there. */
const openValue = /^["'[{&*!]/;
const closedValue = new RegExp(`^(?:${inDoubleQuotes}|'[^']*'|\\[[^[\\]]*\\]|\\{[^{}]*\\})$`);
/** Two words or more. */
const words = /\S\s+\S/;

/** The chunk above a line, and the columns of what surrounds both. */
export interface ChunkAbove {
  readonly start: number;
  /** The section whose entry it is; undefined for a field of the top level. */
  readonly section: string | undefined;
  /** The column of the section's entries; that of the top-level keys where there is no section. */
  readonly column: number;
}

/** A line at the margin with what follows it, up to the next line there. */
interface Region {
  readonly head: Line;
  /** Where it ends, and what begins there. */
  readonly end: number;
  readonly next: Line | undefined;
  /** The first line that stands deeper than the margin. */
  readonly deeper: Line | undefined;
  /** The end of the first line that stands where entries do. */
  readonly nearEnd: number | undefined;
}

/**
 * Judges lines at the margin by what follows them: one whose following lines cannot be its own, as they are
 * indented like those of an entry, is a line of the text above it that has lost its indentation. What is valid
 * YAML stays what it is.
 */
export class Margin {
  /** Whether a judgement has looked at all that follows, so that lines behind the text may change it. */
  reachedEnd = false;
  private readonly surroundings: Surroundings;
  /** Lines that follow each other at the margin are judged together: up to where, and how. */
  private group: { readonly from: number; readonly to: number; readonly isMalformed: boolean } | undefined;
  /** The line that follows all those of a stretch. */
  private known: { readonly from: number; readonly to: number; readonly next: Line | undefined } | undefined;

  constructor(
    private readonly text: string,
    private readonly end: number,
    private readonly layout: Layout,
    private readonly base: number,
  ) {
    this.surroundings = new Surroundings(text);
  }

  get isExhausted(): boolean {
    return this.surroundings.isExhausted;
  }

  judge(line: Line, chunk: ChunkAbove): Place {
    if (!this.isMalformed(line, chunk)) return 'key';
    const above = this.surroundings.above(chunk.start, line);
    const isKey = mapKey.test(contentOf(this.text, line));
    if (chunk.section !== undefined) return this.inSection(line, chunk, above);
    const goesOn = above === 'text' || (above === 'line' && this.goesOn(line, chunk));
    if (goesOn && (isKey || words.test(contentOf(this.text, line)))) return 'above';
    if (above === 'open' && this.isSoundIndented(line, chunk)) return 'above';
    return isKey ? 'key' : 'stray';
  }

  /** Whether a line that stands left of the entries, but not at the margin, begins one of them. */
  isEntry(line: Line, chunk: ChunkAbove): boolean {
    const content = contentOf(this.text, line);
    const word = idKey(content);
    if (word === undefined || this.layout.isField(chunk.section, word)) return false;
    const above = this.surroundings.above(chunk.start, line);
    return this.beginsEntry(line, chunk, above, behindKey(content)) || above === 'none' || above === 'line';
  }

  /** Whether the value of a key is an entry of the section: fields of one stand in it. */
  holdsFields(line: Line, { section }: ChunkAbove): boolean {
    const value = behindKey(contentOf(this.text, line));
    const next = value === '' ? this.following(line) : undefined;
    if (next && next.indent <= line.indent) return false;
    const field = next ? wordKey(contentOf(this.text, next)) : wordKey(value.replace(/^\{\s*/, ''));
    return field !== undefined && this.layout.isField(section, field);
  }

  /** Whether a key stands below a line, deeper than that. */
  headsKeys(line: Line): boolean {
    const next = this.following(line);
    return (
      next !== undefined && next.indent > line.indent && wordKey(contentOf(this.text, next)) !== undefined
    );
  }

  /** Whether a line that stands where entries begin goes on with the text above it. */
  isTextLine(line: Line, { start, column }: ChunkAbove): boolean {
    if (this.surroundings.above(start, line) !== 'text') return false;
    let end = this.end;
    let isDeep = false;
    for (const next of linesOf(this.text, line.end, this.end)) {
      if (isIdle(contentOf(this.text, next))) continue;
      end = next.start;
      if (next.indent <= column) break;
      end = this.end;
      isDeep = true;
    }
    if (!isDeep) return !mapKey.test(contentOf(this.text, line));
    return (this.surroundings.parsed(line.start, end)?.problems.length ?? 0) > 0;
  }

  private inSection(line: Line, chunk: ChunkAbove, above: Above): Place {
    const content = contentOf(this.text, line);
    const word = idKey(content);
    const goesOn = this.goesOn(line, chunk);
    const isInBlock = this.hasFields(chunk);
    if (word !== undefined && !this.layout.isField(chunk.section, word)) {
      if (this.beginsEntry(line, chunk, above, behindKey(content))) return 'entry';
      if (!goesOn && (above === 'none' || above === 'line')) return 'entry';
    }
    if (above === 'text') return goesOn || words.test(content) || word !== undefined ? 'above' : 'stray';
    if (above === 'open') return goesOn || this.isSoundIndented(line, chunk) ? 'above' : 'stray';
    if (isInBlock && (goesOn || word !== undefined)) return 'above';
    return above === 'line' && words.test(content) && (goesOn || !mapKey.test(content)) ? 'above' : 'stray';
  }

  /** An entry in braces, one that is a block scalar, or one whose fields are those of another entry than the one above. */
  private beginsEntry(line: Line, chunk: ChunkAbove, above: Above, value: string): boolean {
    if (/^\{.*\}$/.test(value) || isBlockHeader(contentOf(this.text, line))) return true;
    if (above === 'open') return false;
    const next = this.following(line);
    if (value !== '' || !next || next.indent <= line.indent) return false;
    const field = wordKey(contentOf(this.text, next));
    if (field === undefined) return false;
    return !this.hasFields(chunk) || this.surroundings.keysAbove(chunk.start, line)?.has(field) === true;
  }

  /** Whether the first line of the chunk holds nothing but its key. */
  private hasFields({ start }: ChunkAbove): boolean {
    for (const line of linesOf(this.text, start, this.end)) {
      const content = contentOf(this.text, line);
      if (!isIdle(content)) return behindKey(content) === '';
    }
    return false;
  }

  /** Whether the lines of the entry above go on behind this one and those at the margin that follow it. */
  private goesOn(line: Line, { column }: ChunkAbove): boolean {
    const next = this.following(line);
    return next !== undefined && next.indent > column;
  }

  /** The first line behind another that is no word at the margin. */
  private following(line: Line): Line | undefined {
    const { known } = this;
    if (!known || line.start < known.from || line.start >= known.to) {
      const next = this.findFollowing(line);
      this.known = { from: line.start, to: next?.start ?? this.end, next };
    }
    return this.known?.next;
  }

  private findFollowing(line: Line): Line | undefined {
    for (const next of linesOf(this.text, line.end, this.end)) {
      const content = contentOf(this.text, next);
      if (isIdle(content)) continue;
      if (next.indent > this.base || this.isTop(content)) return next;
    }
    this.reachedEnd = true;
    return undefined;
  }

  private isTop(content: string): boolean {
    const word = wordKey(content);
    return word !== undefined && this.layout.isTop(word);
  }

  /** Whether a line cannot be a key of the top level, as what follows it is not its value. */
  private isMalformed(line: Line, chunk: ChunkAbove): boolean {
    const { group } = this;
    if (group && group.from <= line.start && line.start <= group.to) return group.isMalformed;
    let head = line;
    let isMalformed: boolean;
    for (;;) {
      const region = this.regionOf(head, chunk.column);
      isMalformed = this.isMalformedHead(region, chunk, head === line);
      const next = region.next && contentOf(this.text, region.next);
      if (isMalformed || !region.next || next === undefined || this.isTop(next)) break;
      if (region.deeper && behindKey(contentOf(this.text, head)) === '') break;
      head = region.next;
    }
    this.group = { from: line.start, to: head.start, isMalformed };
    return isMalformed;
  }

  private regionOf(head: Line, column: number): Region {
    let deeper: Line | undefined;
    let nearEnd: number | undefined;
    for (const line of linesOf(this.text, head.end, this.end)) {
      const content = contentOf(this.text, line);
      if (isIdle(content)) continue;
      if (line.indent <= this.base && !continuation.test(content))
        return { head, end: line.start, next: line, deeper, nearEnd };
      deeper ??= line;
      if (line.indent > this.base && line.indent <= column) nearEnd ??= line.end;
    }
    this.reachedEnd = true;
    return { head, end: this.end, next: undefined, deeper, nearEnd };
  }

  private isMalformedHead(region: Region, chunk: ChunkAbove, isFirst: boolean): boolean {
    const { column } = chunk;
    const { head, deeper } = region;
    const content = contentOf(this.text, head);
    if (!mapKey.test(content) || head.indent < this.base) return isFirst || deeper !== undefined;
    if (!deeper || isBlockHeader(content)) return false;
    const value = behindKey(content);
    if (value === '' && deeper.indent <= column && deeper.indent > this.base)
      return this.isSentenceAbove(content, deeper, chunk);
    const first = value === '' ? contentOf(this.text, deeper) : value;
    const isOpen = openValue.test(first) && !closedValue.test(first);
    const end = isOpen ? region.end : (region.nearEnd ?? region.end);
    return (this.surroundings.parsed(head.start, end)?.problems.length ?? 0) > 0;
  }

  /** Whether a key that YAML takes for one of entries is words of a text, as no section is called by several words. */
  private isSentenceAbove(content: string, below: Line, chunk: ChunkAbove): boolean {
    return wordKey(content) === undefined && words.test(content) && this.holdsFields(below, chunk);
  }

  /** Whether the chunk is sound YAML with the lines at the margin indented. */
  private isSoundIndented(line: Line, { start, column }: ChunkAbove): boolean {
    // Of an entry that a tab indents, nothing tells a column.
    if (this.isExhausted || !Number.isFinite(column)) return false;
    const indentation = ' '.repeat(column + 8);
    let text = this.text.slice(start, line.start);
    for (const next of linesOf(this.text, line.start, this.end)) {
      const content = contentOf(this.text, next);
      const isOutdented = !isIdle(content) && next.indent <= column;
      if (isOutdented && next.start > line.start && (next.indent > this.base || this.isTop(content))) break;
      text += isOutdented
        ? `${indentation}${this.text.slice(next.first, next.end)}`
        : this.text.slice(next.start, next.end);
    }
    return this.surroundings.isSound(text);
  }
}

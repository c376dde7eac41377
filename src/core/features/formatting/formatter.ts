import { dashBefore } from '../../edits/items';
import { lastEnd } from '../../edits/pairs';
import type { TextEdit } from '../../text/edit';
import { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Chunk } from '../../yaml/chunks/chunk';
import type { MapNode, Node, SeqNode } from '../../yaml/parse/nodes';

/** How many columns a level is indented by. */
export const indentUnit = 2;

/**
 * Puts one chunk in order: first it finds the new column of each line that a key, an item or a value begins, then
 * that of the comments beside them. Lines whose white space is part of a value stay. It proves nothing: who makes
 * its edits reads them back.
 */
export class Formatter {
  private readonly text: string;
  private readonly lines: LineIndex;
  /** The new column of each line that has one. */
  private readonly columns = new Map<number, number>();
  /** Lines whose white space is part of a value. */
  private readonly kept = new Set<number>();
  private readonly spaces: TextEdit[] = [];

  constructor(
    private readonly chunk: Chunk,
    private readonly base: number,
    /** The new column of what stands below the chunk. */
    private readonly below?: number,
  ) {
    this.text = chunk.text;
    this.lines = new LineIndex(chunk.text);
  }

  edits(): TextEdit[] {
    const { root } = this.chunk;
    if (root) this.place(root, this.base);
    this.placeComments();
    return [...this.indentations(), ...this.spaces, ...this.lineEnds()];
  }

  private place(node: Node, column: number): void {
    if (node.kind === 'map' && !node.flow) this.placeMap(node, column);
    else if (node.kind === 'seq' && !node.flow) this.placeList(node, column);
    else if (node.kind === 'map' || node.kind === 'seq') this.spaceFlow(node);
  }

  private placeMap({ pairs, aliased }: MapNode, column: number): void {
    if (aliased) return;
    for (const { key, value } of pairs) {
      this.setColumn(key.start, column);
      if (!value) continue;
      if (key.end > key.start) this.spaceBehindKey(key.end, value);
      this.shiftRest(key.start, value, column);
      this.place(value, column + indentUnit);
    }
  }

  private placeList({ items, aliased }: SeqNode, column: number): void {
    if (aliased) return;
    for (const item of items) {
      const dash = dashBefore(this.text, item);
      this.setColumn(dash, column);
      const gap = this.text.slice(dash, item.start);
      const isSpaced = /^-[ ]{2,}$/.test(gap);
      if (isSpaced) this.replace(dash + 1, item.start, ' ');
      this.shiftRest(dash, item, column);
      // What begins beside a dash stands where the dash puts it.
      const isBeside = !isSpaced && !this.isFlat(item) && !gap.includes('\n');
      this.place(item, column + (isBeside ? gap.length : indentUnit));
    }
  }

  private isFlat(node: Node): boolean {
    return !((node.kind === 'map' || node.kind === 'seq') && !node.flow);
  }

  /** Sets the column of a line that begins at an offset. */
  private setColumn(start: number, column: number): void {
    const line = this.lines.lineAt(start);
    if (this.text.slice(this.lines.startOf(line), start).trim() === '') this.columns.set(line, column);
  }

  /** The lines below the first of a value that is no block collection move with it. */
  private shiftRest(owner: number, value: Node, column: number): void {
    if (!this.isFlat(value)) return;
    const first = this.lines.lineAt(owner);
    const old = owner - this.lines.startOf(first);
    const last = this.lines.lineAt(Math.max(value.start, lastEnd(value) - 1));
    const isBlock = value.kind === 'scalar' && (value.style === 'literal' || value.style === 'folded');
    const by = isBlock ? (this.blockShift(first, last, column, value) ?? column - old) : column - old;
    for (let line = first + 1; line <= last; line++) {
      if (value.kind === 'scalar' && value.style !== 'plain') this.kept.add(line);
      if (this.isBlank(line)) continue;
      this.columns.set(line, Math.max(this.oldColumn(line) + by, column + 1));
    }
  }

  /** A block scalar stands a level deeper than its key, unless its header says how deep. */
  private blockShift(first: number, last: number, column: number, value: Span): number | undefined {
    const header = /^[|>][-+]?(\d)?/.exec(this.text.slice(value.start));
    const filled = [];
    for (let line = first + 1; line <= last; line++)
      if (!this.isBlank(line)) filled.push(this.oldColumn(line));
    if (header?.[1] || filled.length === 0) return undefined;
    return column + indentUnit - (filled[0] ?? 0);
  }

  private oldColumn(line: number): number {
    const start = this.lines.startOf(line);
    return /^ */.exec(this.text.slice(start, this.lines.endOf(line)))?.[0].length ?? 0;
  }

  private isBlank(line: number): boolean {
    return this.text.slice(this.lines.startOf(line), this.lines.endOf(line)).trim() === '';
  }

  private spaceBehindKey(keyEnd: number, value: Node): void {
    const gap = this.text.slice(keyEnd, value.start);
    if (value.end > value.start && /^[ \t]*:[ \t]+$/.test(gap) && this.isFlat(value))
      this.replaceGap(keyEnd, value.start, ': ');
  }

  /** One space behind commas and colons, and none inside of brackets, as far as they stand in one line. */
  private spaceFlow(node: MapNode | SeqNode): void {
    if (node.aliased) return;
    let end = node.start + 1;
    const parts = node.kind === 'map' ? node.pairs : node.items;
    for (const [index, part] of parts.entries()) {
      const [key, value] = 'key' in part ? [part.key, part.value] : [undefined, part];
      const start = key?.start ?? value?.start ?? end;
      const gap = this.text.slice(end, start);
      if (index === 0 && /^[ \t]+$/.test(gap)) this.replaceGap(end, start, '');
      else if (index > 0 && /^[ \t]*,[ \t]*$/.test(gap)) this.replaceGap(end, start, ', ');
      if (
        key &&
        value &&
        value.end > value.start &&
        /^[ \t]*:[ \t]+$/.test(this.text.slice(key.end, value.start))
      )
        this.replaceGap(key.end, value.start, ': ');
      if (value && (value.kind === 'map' || value.kind === 'seq')) this.spaceFlow(value);
      end = value ? Math.max(value.end, key?.end ?? 0) : (key?.end ?? end);
    }
    if (/^[ \t]+$/.test(this.text.slice(end, node.end - 1))) this.replaceGap(end, node.end - 1, '');
  }

  private replaceGap(start: number, end: number, text: string): void {
    if (this.text.slice(start, end) !== text) this.replace(start, end, text);
  }

  private replace(start: number, end: number, text: string): void {
    this.spaces.push({ span: { start, end }, text });
  }

  /** A comment alone in its line moves with what it stands beside. */
  private placeComments(): void {
    const written = [...this.columns.keys()].sort((a, b) => a - b);
    for (let line = 0; line < this.lines.count; line++) {
      const start = this.lines.startOf(line);
      if (this.columns.has(line) || this.kept.has(line)) continue;
      if (this.text[start + this.oldColumn(line)] !== '#') continue;
      const above = written.filter((each) => each < line).reverse();
      const below = written.filter((each) => each > line);
      const column = this.commentColumn(this.oldColumn(line), below, above);
      if (column !== undefined) this.columns.set(line, column);
    }
  }

  /**
   * The column of the line below or above that stands where the comment does; else that of whatever comes next,
   * or of the last line that is not deeper, if there is one.
   */
  private commentColumn(old: number, below: readonly number[], above: readonly number[]): number | undefined {
    const beside = this.beside(old, below) ?? this.beside(old, above);
    // At the margin it stands for itself.
    if (beside !== undefined || old === 0) return beside;
    const [next] = below;
    if (next !== undefined) return this.columns.get(next);
    const outer = above.find((each) => this.oldColumn(each) <= old) ?? above.at(-1);
    return this.below ?? (outer === undefined ? undefined : this.columns.get(outer));
  }

  /** The new column of the nearest line that stands at a column, before one that stands further left. */
  private beside(old: number, lines: readonly number[]): number | undefined {
    for (const line of lines) {
      const column = this.oldColumn(line);
      if (column <= old) return column === old ? this.columns.get(line) : undefined;
    }
    return undefined;
  }

  private indentations(): TextEdit[] {
    return [...this.columns].flatMap(([line, column]) => {
      const old = this.oldColumn(line);
      const start = this.lines.startOf(line);
      return old === column ? [] : [{ span: { start, end: start + old }, text: ' '.repeat(column) }];
    });
  }

  private lineEnds(): TextEdit[] {
    const found: TextEdit[] = [];
    for (let line = 0; line < this.lines.count; line++) {
      // A line that goes on in the next has white space that counts, or may.
      if (this.kept.has(line) || this.kept.has(line + 1)) continue;
      const start = this.lines.startOf(line);
      const end = this.lines.endOf(line);
      const written = this.text.slice(start, end).trimEnd().length;
      if (start + written < end) found.push({ span: { start: start + written, end }, text: '' });
    }
    return found;
  }
}

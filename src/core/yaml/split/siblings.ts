import type { Span } from '../../text/span';
import { isBlockHeader } from '../lexical/block-header';
import { parse } from '../parse/parse';
import { behindKey, contentOf, isIdle, type Line, linesOf } from './line';
import { oneLiner } from './patterns';

/** A key that has been counted. */
interface Head {
  readonly indent: number;
  /** Whether its value ends on its line. */
  readonly isClosed: boolean;
  /** The column of the first line below it. */
  inner: number | undefined;
}

/** Whether a line stands in the value of a key, where it is no sibling of that. */
function isInside(head: Head, { indent }: Line): boolean {
  if (head.isClosed || indent <= head.indent) return false;
  head.inner ??= indent;
  return indent >= head.inner;
}

/**
 * The column at which most keys stand that are siblings: of those right of a column, and not right of another.
 * The first line counts whatever its key. They end with a line that stands at `base` or left of it. Of columns
 * that are as frequent, the one at which more keys stand that may be values of others; then the leftmost.
 */
export function usualColumn(
  text: string,
  { start, end }: Span,
  base: number,
  most: number,
  isKey: (content: string) => boolean,
): number {
  const sure = new Counts();
  const all = new Counts();
  let head: Head | undefined;
  for (const line of linesOf(text, start, end)) {
    const content = contentOf(text, line);
    if (isIdle(content)) continue;
    if (line.indent <= base) break;
    const isInner = head !== undefined && isInside(head, line);
    if (line.indent > most || (head && !isKey(content))) continue;
    all.add(line.indent);
    if (isInner) continue;
    sure.add(line.indent);
    head = { indent: line.indent, isClosed: oneLiner.test(behindKey(content)), inner: undefined };
  }
  const more = (a: number, b: number): number => sure.of(b) - sure.of(a) || all.of(b) - all.of(a) || a - b;
  return sure.columns.sort(more)[0] ?? most;
}

/** How many lines stand at each column. */
class Counts {
  private readonly counts = new Map<number, number>();

  get columns(): number[] {
    return [...this.counts.keys()];
  }

  of(column: number): number {
    return this.counts.get(column) ?? 0;
  }

  add(column: number): void {
    this.counts.set(column, this.of(column) + 1);
  }
}

/**
 * Whether the value of a top-level key ends before a line that stands right of that key, so that the line can
 * only be the next key. `start` is where the key's line begins.
 */
export function topAbove(text: string, start: number, line: Line): boolean {
  const [head, ...inner] = contentLines(text, start, line.start);
  if (!head) return false;
  const content = contentOf(text, head);
  const value = behindKey(content);
  const [first] = inner;
  if (isBlockHeader(content) || value === '') return first !== undefined && line.indent < first.indent;
  if (!/^["'[{&*!]/.test(value)) return true;
  return parse(text.slice(start, line.start)).problems.length === 0;
}

/** The first two lines that are neither empty nor a comment. */
function contentLines(text: string, start: number, end: number): Line[] {
  const found: Line[] = [];
  for (const line of linesOf(text, start, end)) {
    if (isIdle(contentOf(text, line))) continue;
    found.push(line);
    if (found.length === 2) break;
  }
  return found;
}

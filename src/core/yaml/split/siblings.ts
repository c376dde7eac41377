import type { Span } from '../../text/span';
import { parse } from '../parse/parse';
import { behindKey, contentOf, isIdle, type Line, linesOf } from './line';
import { isBlockHeader } from './surroundings';

/**
 * The column at which most keys stand that are siblings: of those right of a column, and not right of another.
 * The first line counts whatever its key. They end with a line that stands at `base` or left of it. Of columns
 * that are as frequent, the leftmost.
 */
export function usualColumn(
  text: string,
  { start, end }: Span,
  base: number,
  most: number,
  isKey: (content: string) => boolean,
): number {
  const counts = new Map<number, number>();
  for (const line of linesOf(text, start, end)) {
    const content = contentOf(text, line);
    if (isIdle(content)) continue;
    if (line.indent <= base) break;
    if (line.indent <= most && (counts.size === 0 || isKey(content)))
      counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
  return usual?.[0] ?? most;
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

import { hasNoWidth, isOddSpace } from '../../text/signs';
import type { Span } from '../../text/span';
import { withoutComment } from '../lexical/comment-signs';

/** A line of a note as the cutter sees it. */
export interface Line extends Span {
  /** Where the line's characters end, before its line break. */
  readonly stop: number;
  /** Columns of leading spaces, those that YAML does not know among them: they were meant for indentation. */
  readonly indent: number;
  /** Where its first sign stands that is no such space. */
  readonly first: number;
}

const space = 32;
/** Below this, only line tabulation and form feed are lookalikes of a space. */
const firstLookalike = 0x85;

/** The lines of a stretch of a text. */
export function* linesOf(text: string, from: number, to = text.length): Generator<Line> {
  for (let start = from; start < to; ) {
    const line = lineFrom(text, start, to);
    yield line;
    start = line.end;
  }
}

/** The line that begins at an offset. */
export function lineFrom(text: string, start: number, to = text.length): Line {
  const feed = text.indexOf('\n', start);
  const end = feed < 0 || feed >= to ? to : feed + 1;
  let stop = end;
  while (stop > start && (text[stop - 1] === '\n' || text[stop - 1] === '\r')) stop--;
  let indent = 0;
  let first = start;
  for (; first < stop; first++) {
    const width = widthAt(text, first);
    if (width < 0) break;
    indent += width;
  }
  return { start, end, stop, indent, first };
}

/** How many columns a sign of the indentation takes; -1 where it is another sign. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === space) return 1;
  if (code < firstLookalike && code !== 0x0b && code !== 0x0c) return -1;
  const sign = text.charAt(at);
  if (isOddSpace(sign)) return 1;
  return hasNoWidth(sign) ? 0 : -1;
}

/** A line without its indentation and its line break. */
export function contentOf(text: string, { first, stop }: Line): string {
  return text.slice(first, stop);
}

/** Whether a line, given without its indentation, is empty or a comment. */
export function isIdle(content: string): boolean {
  const first = content.trimStart()[0];
  return first === undefined || first === '#';
}

/** A plain or quoted key and its colon, at the beginning of a line without its indentation. */
const key = /^(["']?)([\p{L}\p{N}_-]+)\1[ \t]*:(?=\s|$)/u;

/** The word that a line begins with and that is a key: what may be an id, or the name of a field. */
export function wordKey(content: string): string | undefined {
  return key.exec(content)?.[2];
}

/** The word that a line begins with and that is a key, if it can be an id. */
export function idKey(content: string): string | undefined {
  const word = wordKey(content);
  return word !== undefined && /^[\p{L}_]/u.test(word) ? word : undefined;
}

/** What stands behind a key on its line, without a comment. */
export function behindKey(content: string): string {
  const colon = content.search(/:(?:\s|$)/);
  return colon < 0 ? '' : withoutComment(content.slice(colon + 1)).trim();
}

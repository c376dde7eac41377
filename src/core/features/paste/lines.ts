import { lineStart, lineStop } from '../../text/line-end';
import type { Span } from '../../text/span';

/** The line that a selection stands in, where nothing else does. */
export function blankLine(text: string, { start, end }: Span): Span | undefined {
  const line = { start: lineStart(text, start), end: lineStop(text, end) };
  const others = text.slice(line.start, start) + text.slice(end, line.end);
  return /^ *$/.test(others) ? line : undefined;
}

/** Where the line of a selection ends that has nothing before it but a key, and nothing behind it but a comment. */
export function endBehindKey(text: string, { start, end }: Span): number | undefined {
  const stop = lineStop(text, end);
  const isBehindKey = /:[ \t]*$/.test(text.slice(lineStart(text, start), start));
  return isBehindKey && /^[ \t]*(?:#.*)?$/.test(text.slice(end, stop)) && start === end ? stop : undefined;
}

/** The space that is missing behind a colon or a dash. */
export function spaceBehind(text: string, offset: number): string {
  return /[:-]/.test(text.charAt(offset - 1)) ? ' ' : '';
}

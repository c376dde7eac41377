import { lineStop } from '../../../text/line-end';
import { space } from '../../../yaml/lexical/characters';

/** A line of a chunk: where it starts and stops, its indentation, and where the next begins. */
export interface Line {
  readonly start: number;
  /** Where its characters stop, before its line break. */
  readonly stop: number;
  /** Behind the end of the text where there is no other line. */
  readonly next: number;
  readonly column: number;
}

/** The line that starts at an offset, or the rest of one from there on. */
export function lineAt(text: string, start: number): Line {
  const stop = lineStop(text, start);
  const feed = text.indexOf('\n', stop);
  let column = 0;
  while (start + column < stop && text.charCodeAt(start + column) === space) column++;
  return { start, stop, next: feed < 0 ? text.length + 1 : feed + 1, column };
}

/** Where the line break begins that stands before a line. */
export function breakBefore(text: string, line: number): number {
  return line > 1 && text[line - 2] === '\r' ? line - 2 : line - 1;
}

const keyLine = /[^\s#,[\]{}'"][^\n:]*:(?=\s|$)/y;

/**
 * Where brackets or quotes end at the latest that open at an offset and may never close: at the line break before
 * the next line that is a key of the map they stand in, at a column or left of it.
 */
export function nextKey(text: string, open: number, column: number): number {
  for (let feed = text.indexOf('\n', open); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
    const line = lineAt(text, feed + 1);
    keyLine.lastIndex = line.start + line.column;
    if (line.column <= column && keyLine.test(text)) return breakBefore(text, line.start);
  }
  return text.length;
}
